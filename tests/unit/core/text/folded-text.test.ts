import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFolded, foldWithOffsets } from '../../../../src/core/text/folded-text.ts';

function found(source: string, query: string) {
  const { found, isLoose } = findFolded(foldWithOffsets(source), query);
  return { words: found.map(({ start, end }) => source.slice(start, end)), isLoose };
}

test('words without diacritics find them all; with them, only their own', () => {
  const text = 'Con đường, đương nhiên, đường lối; duong.';
  expect(found(text, 'duong').words).toEqual(['đường', 'đương', 'đường', 'duong']);
  expect(found(text, 'đường')).toEqual({ words: ['đường', 'đường'], isLoose: false });
  expect(found(text, 'DUONG LOI').words).toEqual(['đường lối']);
});

test('where no place has the diacritics, those without regard to them are shown, and it is said', () => {
  expect(found('Chi bộ họp tối thứ sáu', 'hợp')).toEqual({ words: ['họp'], isLoose: true });
  expect(found('Chi bộ họp', 'xyz')).toEqual({ words: [], isLoose: false });
});

test('the place of a tone mark, white space, quotation marks and dashes of print do not matter', () => {
  expect(found('Uỷ ban, thủy lợi và hoà bình', 'thuỷ').words).toEqual(['thủy']);
  expect(found('Uỷ ban, thủy lợi và hoà bình', 'hòa').words).toEqual(['hoà']);
  expect(found('nghị \n quyết', 'nghị quyết').words).toEqual([]);
  expect(found('nghị \u00a0  quyết', 'nghị quyết').words).toEqual(['nghị \u00a0  quyết']);
  expect(found('gọi là “khoán 10” – Vĩnh Phúc', '"khoán 10" - vĩnh').words).toEqual(['“khoán 10” – Vĩnh']);
});

test('no hit goes from one block into the next', () => {
  expect(found('Điều 1\u2029Phạm vi', '1 phạm').words).toEqual([]);
});

test('decomposed text is found whole, with its marks', () => {
  const source = 'Học tập nghị quyết'.normalize('NFD');
  const { words } = found(source, 'tập nghị');
  expect(words.map((word) => word.normalize('NFC'))).toEqual(['tập nghị']);
});

test('blanks alone find nothing', () => {
  expect(found('Chi bộ họp', '   ').words).toEqual([]);
});

test('what is found is always what was looked for, folded', () => {
  const syllable = fc.constantFrom(
    'học',
    'tập',
    'Đảng',
    'đang',
    'quyết',
    ' ',
    '  ',
    '\u2029',
    'thuỷ',
    'thủy',
    'ﬁ',
    'İ',
    '𝐀',
  );
  fc.assert(
    fc.property(fc.array(syllable, { maxLength: 30 }), syllable, (parts, query) => {
      const source = parts.join('');
      const wanted = foldWithOffsets(query.trim()).bare;
      for (const word of found(source, query).words) expect(foldWithOffsets(word).bare.trim()).toBe(wanted.trim());
    }),
  );
});
