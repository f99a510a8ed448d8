import { expect, test } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../../../src/core/url/canonical.ts';
import { urlKey } from '../../../../src/core/url/url-key.ts';

test.each([
  ['http://Example.vn/bai-1/', 'https://example.vn/bai-1'],
  ['https://example.vn:443/bai-1#muc-2', 'https://example.vn/bai-1'],
  ['http://example.vn:80', 'https://example.vn/'],
  ['https://example.vn/?utm_source=zalo&b=2&fbclid=x&a=1&zarsrc=30', 'https://example.vn/?a=1&b=2'],
  ['https://example.vn/b%c3%a0i', 'https://example.vn/b%C3%A0i'],
  ['https://example.vn/bài', 'https://example.vn/b%C3%A0i'],
  ['https://example.vn:8080/x', 'https://example.vn:8080/x'],
  ['https://user:pw@example.vn./x', 'https://example.vn/x'],
  ['https://example.vn/x#:~:text=a', 'https://example.vn/x'],
  ['https://example.vn/app#/bai/12', 'https://example.vn/app#/bai/12'],
  ['file:///C:/bai.html#x', 'file:///C:/bai.html'],
  ['not an address', 'not an address'],
])('%s → %s', (url, key) => {
  expect(urlKey(url)).toBe(key);
});

test('a key is its own key', () => {
  const key = urlKey('http://Example.vn/b%c3%a0i/?z=1&a=%20x&utm_id=3#a');
  expect(urlKey(key)).toBe(key);
});

test('other hosts of a site are other pages', () => {
  expect(urlKey('https://m.example.vn/a')).not.toBe(urlKey('https://www.example.vn/a'));
});

test('an address without tracking is left as written', () => {
  expect(withoutTracking('https://example.vn/a/?q=%20a+b#x')).toBe('https://example.vn/a/?q=%20a+b');
  expect(withoutTracking('https://example.vn/a?utm_source=x')).toBe('https://example.vn/a');
});

test('the declared canonical address counts only where it can be true', () => {
  const page = 'https://m.example.vn/bai-1?utm_medium=x';
  expect(canonicalUrl(page, 'https://example.vn/bai-1')).toBe('https://example.vn/bai-1');
  expect(canonicalUrl(page, '/bai-1-that')).toBe('https://m.example.vn/bai-1-that');
  expect(canonicalUrl(page, 'https://example.vn/')).toBe('https://m.example.vn/bai-1');
  expect(canonicalUrl(page, 'https://other.vn/bai-1')).toBe('https://m.example.vn/bai-1');
  expect(canonicalUrl(page, null)).toBe('https://m.example.vn/bai-1');
});
