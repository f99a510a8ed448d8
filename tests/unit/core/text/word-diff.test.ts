import { expect, test } from 'vitest';
import { wordDiff } from '../../../../src/core/text/word-diff.ts';

/** `-word` went, `+word` came. */
function shown(before: string, after: string): string[] {
  const signs = { same: '', added: '+', removed: '-' };
  return wordDiff(before, after).map(({ kind, text }) => signs[kind] + text.trim());
}

test('words that went and came stand where they were', () => {
  expect(shown('Mỗi đảng viên nhận một việc cụ thể.', 'Mỗi đảng viên nhận hai việc, cụ thể.')).toEqual([
    'Mỗi đảng viên nhận',
    '-một',
    '+hai',
    'việc, cụ thể.',
  ]);
});

test('another place of the tone mark, another case and other punctuation are no change', () => {
  expect(shown('Uỷ ban hoà giải “cơ sở”', 'ủy ban hòa giải, cơ sở')).toEqual(['ủy ban hòa giải, cơ sở']);
});

test('a text served in decomposed letters is the same text', () => {
  expect(shown('Đường lối', 'Đường lối'.normalize('NFD'))).toHaveLength(1);
});

test('what is added or cut at an end is told, with its brackets', () => {
  expect(shown('Điều 5', 'Điều 5 (sửa đổi)')).toEqual(['Điều 5', '+(sửa đổi)']);
  expect(shown('Khoản 1 và Điều 5', 'Điều 5')).toEqual(['-Khoản 1 và', 'Điều 5']);
});

test('the parts that are not removed give the new text back, letter by letter', () => {
  const after = 'Chi bộ (sáu tổ)\nhọp “mỗi quý”, ghi rõ 1.248 việc.';
  const parts = wordDiff('Chi bộ họp mỗi tháng, ghi rõ 1.200 việc!', after);
  expect(parts.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')).toBe(after);
});

test('texts with nothing in common, and texts too long to compare, are replaced as a whole', () => {
  expect(shown('một hai', 'ba bốn')).toEqual(['-một hai', '+ba bốn']);
  const many = (word: string) =>
    Array.from({ length: 3000 }, (_, at) => `${word}${String.fromCharCode(97 + (at % 26))}`);
  const parts = wordDiff(many('x').join(' '), many('y').join(' '));
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('nothing becomes something, and something nothing', () => {
  expect(shown('', 'một')).toEqual(['+một']);
  expect(shown('một', '')).toEqual(['-một']);
  expect(shown('', '')).toEqual([]);
});
