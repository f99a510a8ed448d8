import { expect, test } from 'vitest';
import { safeFileName } from '../../../../src/core/text/file-name.ts';

test.each([
  ['Nghị quyết số 18-NQ/TW: đổi mới?', 'Nghị quyết số 18-NQ-TW - đổi mới'],
  ['CON', '_CON'],
  ['aux.txt', '_aux.txt'],
  ['bài viết...  ', 'bài viết'],
  ['.ẩn', 'ẩn'],
  ['a\u202Etxt.exe\u0007', 'atxt.exe'],
  ['a\tb\nc', 'a b c'],
  ['???', 'thu-hoach'],
  ['', 'thu-hoach'],
  ['Hoà'.normalize('NFD'), 'Hoà'],
])('%j → %j', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

test('cut at a character, within the bytes', () => {
  const name = safeFileName('Nghị quyết '.repeat(40));
  const bytes = new TextEncoder().encode(name).length;
  expect(bytes).toBeLessThanOrEqual(120);
  expect(bytes).toBeGreaterThan(110);
  expect(safeFileName('🇻🇳'.repeat(9), 20)).toBe('🇻🇳🇻🇳');
});
