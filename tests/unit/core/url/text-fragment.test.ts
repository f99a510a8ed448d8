import { expect, test } from 'vitest';
import { textFragmentUrl } from '../../../../src/core/url/text-fragment.ts';

const page = 'https://example.vn/bai';
const terms = (url: string) => url.split(':~:text=')[1]?.split(',').map(decodeURIComponent);

test('a short quotation stands whole, with whole words of context', () => {
  const url = textFragmentUrl(page, {
    exact: 'học đi đôi với hành',
    prefix: 'ương trình nêu rõ ',
    suffix: ', nói đi đô',
  });
  expect(terms(url)).toEqual(['trình nêu rõ-', 'học đi đôi với hành', '-, nói đi']);
});

test('the syntax of a directive is escaped in terms', () => {
  expect(textFragmentUrl(page, { exact: 'số 18-NQ/TW, A & B' })).toBe(
    'https://example.vn/bai#:~:text=s%E1%BB%91%2018%2DNQ%2FTW%2C%20A%20%26%20B',
  );
});

test('a long quotation is named by its first and last words', () => {
  const words = Array.from({ length: 200 }, (_, index) => `từ${index}`);
  expect(terms(textFragmentUrl(page, { exact: words.join(' ') }))).toEqual([
    words.slice(0, 5).join(' '),
    words.slice(-5).join(' '),
  ]);
});

test('a quotation of several blocks starts in its first and ends in its last', () => {
  expect(terms(textFragmentUrl(page, { exact: 'Điều 1\nPhạm vi\nMọi đảng viên' }))).toEqual([
    'Điều 1',
    'Mọi đảng viên',
  ]);
});

test('a selection inside a word takes the whole word', () => {
  expect(terms(textFragmentUrl(page, { exact: 'ghị quy', prefix: 'Theo n', suffix: 'ết này' }))).toEqual([
    'nghị quyết',
  ]);
});

test('an existing hash stays, an existing directive goes', () => {
  expect(textFragmentUrl(`${page}#muc-2`, { exact: 'a' })).toBe(`${page}#muc-2:~:text=a`);
  expect(textFragmentUrl(`${page}#:~:text=b`, { exact: 'a' })).toBe(`${page}#:~:text=a`);
  expect(textFragmentUrl(page, { exact: ' \n ' })).toBe(page);
});
