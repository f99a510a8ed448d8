import { expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../../src/core/text/words.ts';

test('Vietnamese counts syllables, a number or symbol as one', () => {
  expect(countWords('Nghị quyết số 18-NQ/TW – “học đi đôi với hành”, 1.200 đảng viên.', 'vi')).toBe(12);
});

test('decomposed text counts the same', () => {
  const text = 'Đổi mới việc học tập nghị quyết';
  expect(countWords(text.normalize('NFD'), 'vi')).toBe(countWords(text, 'vi'));
});

test('languages without spaces are segmented', () => {
  expect(countWords('我们学习文件', 'zh-CN')).toBeGreaterThan(1);
});

test('any text takes at least a minute, none takes none', () => {
  expect(readingMinutes(0, 'vi')).toBe(0);
  expect(readingMinutes(20, 'vi')).toBe(1);
  expect(readingMinutes(900, 'vi')).toBe(3);
  expect(readingMinutes(1100, 'en')).toBe(5);
  // An issued text is read more slowly.
  expect(readingMinutes(900, 'vi', 'document')).toBe(5);
});
