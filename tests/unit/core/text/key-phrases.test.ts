import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVietnamesePhrase } from '../../../../src/core/text/function-syllables.ts';
import { keyPhrases } from '../../../../src/core/text/key-phrases.ts';

const TEXT = `Sinh hoạt chi bộ ở thôn Mẫu đã khác trước. Mỗi tháng, sinh hoạt chi bộ được tổ chức ở nhà văn hoá, và người dân
được mời đến nghe. Đồng chí bí thư cho biết sinh hoạt chi bộ trước đây chỉ đọc văn bản.
Giảm nghèo bền vững là việc khó. Tổ đảng nhận việc giảm nghèo bền vững ở ba hộ; mỗi hộ có người theo dõi.
Nhờ vậy, giảm nghèo bền vững không còn là khẩu hiệu. Huyện Mẫu Sơn khen thôn. Cán bộ huyện Mẫu Sơn về học.
Các thôn khác của huyện Mẫu Sơn cũng làm theo.`;

const found = (text: string, title = ''): string[] => keyPhrases(text, { title }).map((phrase) => phrase.text);

test('whole phrases that come back are found, and not their parts', () => {
  const phrases = found(TEXT);
  expect(phrases.slice(0, 3)).toEqual(expect.arrayContaining(['sinh hoạt chi bộ', 'giảm nghèo bền vững']));
  expect(phrases).not.toContain('hoạt chi');
  expect(phrases).not.toContain('nghèo bền');
  expect(phrases).not.toContain('sinh hoạt');
});

test('names keep their capitals, the beginning of a sentence does not', () => {
  expect(found(TEXT)).toContain('huyện Mẫu Sơn');
  expect(found(TEXT).some((phrase) => phrase.startsWith('Sinh'))).toBe(false);
});

test('what the title says comes first', () => {
  expect(found(TEXT, 'Giảm nghèo bền vững từ một chi bộ')[0]).toBe('giảm nghèo bền vững');
});

test('nothing crosses a punctuation mark, a line or a figure', () => {
  const text = 'nông thôn, mới mẻ. nông thôn, mới mẻ. nông thôn\nmới mẻ. quý 3 năm. quý 3 năm.';
  expect(found(text).some((phrase) => phrase.includes('thôn mới') || phrase.includes('quý năm'))).toBe(false);
});

test('a text in English has phrases too', () => {
  const text = 'Rural roads matter. The village built rural roads, and rural roads brought the market to the village.';
  expect(found(text)).toContain('rural roads');
});

test('diacritics make other words', () => {
  const text = 'cán bộ, cán bộ, cán bộ, can bộ, can bộ.';
  const counts = [
    { text: 'cán bộ', count: 3 },
    { text: 'can bộ', count: 2 },
  ];
  expect(keyPhrases(text)).toEqual(counts);
});

test('a word that holds a joining syllable is a word all the same', () => {
  const text =
    'Xây dựng tổ chức trong sạch vững mạnh. Nhà ở xã hội và an sinh xã hội. Trong sạch vững mạnh, nhà ở xã hội.';
  expect(found(text)).toEqual(expect.arrayContaining(['trong sạch vững mạnh', 'nhà ở xã hội']));
});

test('an empty text has none, and no text breaks it', () => {
  expect(keyPhrases('')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { text: phrase, count } of keyPhrases(text.repeat(2), { title: text })) {
        const syllables = phrase.toLowerCase().split(' ');
        expect(syllables.length).toBeGreaterThanOrEqual(2);
        expect(syllables.length).toBeLessThanOrEqual(4);
        expect(count).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});

test('none begins, ends or is joined by a function word', () => {
  const word = fc.constantFrom('và', 'của', 'được', 'chi', 'bộ', 'đảng', 'viên', 'các', 'trong', 'học', 'tập', 'việc');
  fc.assert(
    fc.property(fc.array(word, { minLength: 10, maxLength: 80 }), (words) => {
      for (const { text } of keyPhrases(words.join(' '))) expect(isVietnamesePhrase(text.split(' ')), text).toBe(true);
    }),
  );
});
