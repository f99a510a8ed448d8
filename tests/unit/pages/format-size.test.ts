import { afterEach, expect, test } from 'vitest';
import { setLocale } from '../../../src/i18n/t.ts';
import { formatSize } from '../../../src/pages/format-size.ts';

afterEach(() => setLocale('vi'));

test.each([
  [12, '1 kB'],
  [180_000, '176 kB'],
  [1_300_000, '1,2 MB'],
  [250 * 1024 ** 2, '250 MB'],
  [2.5 * 1024 ** 3, '2,5 GB'],
  [3000 * 1024 ** 3, '3.000 GB'],
])('%d bytes are %s in Vietnamese', (bytes, shown) => {
  expect(formatSize(bytes)).toBe(shown);
});

test('English has its own decimal sign', () => {
  setLocale('en');
  expect(formatSize(1_300_000)).toBe('1.2 MB');
});
