import { expect, test } from 'vitest';
import { quoteAtPlace } from '../../../../src/pages/reader/quote-at-place.ts';

const TEXT = 'Chi bộ họp.\nMột hai ba bốn năm sáu bảy tám chín mười mười một mười hai.\nHết.';

test('names the words at the place, whole and within their line', () => {
  expect(quoteAtPlace(TEXT, TEXT.indexOf('Một'))).toEqual({ exact: 'Một hai ba bốn năm sáu bảy tám chín mười' });
  // From the middle of a word on to the next.
  expect(quoteAtPlace(TEXT, TEXT.indexOf('ốn năm'))).toEqual({ exact: 'năm sáu bảy tám chín mười mười một mười hai.' });
  // Too little of the line is left: its beginning says more.
  expect(quoteAtPlace(TEXT, TEXT.indexOf('mười hai'))?.exact).toMatch(/^Một hai/);
});

test('at the beginning, and beyond the end, the page itself is enough', () => {
  expect(quoteAtPlace(TEXT, 0)).toBeNull();
  expect(quoteAtPlace(TEXT, TEXT.length)).toBeNull();
});
