// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { imageSource, largest } from '../../../../src/dom/extract/image-source.ts';

const base = 'https://example.vn/bai/';
const from = (attributes: Record<string, string>) => imageSource((name) => attributes[name] ?? null, base);

test.each([
  [{ src: 'a.jpg' }, 'https://example.vn/bai/a.jpg'],
  [{ src: '/lazy.gif', 'data-src': '//cdn.example/a.jpg' }, 'https://cdn.example/a.jpg'],
  [{ src: 'data:image/gif;base64,AAAA', 'data-original': 'a.jpg' }, 'https://example.vn/bai/a.jpg'],
  [{ srcset: 'a-400.jpg 400w, a-1200.jpg 1200w, a-4000.jpg 4000w' }, 'https://example.vn/bai/a-1200.jpg'],
  [{ src: 'javascript:x' }, null],
  [{ src: 'data:text/html,x' }, null],
  [{}, null],
])('%j', (attributes, address) => {
  expect(from(attributes as Record<string, string>)).toBe(address);
});

test('addresses in a srcset may hold commas', () => {
  expect(largest('https://c.example/w_400,h_3/a.jpg 1x, https://c.example/w_800,h_6/a.jpg 2x')).toBe(
    'https://c.example/w_800,h_6/a.jpg',
  );
});

test('of a small picture and a set of larger ones the largest sensible one is taken', () => {
  expect(from({ src: 'a-200.jpg', srcset: 'a-400.jpg 400w, a-1600.jpg 1600w, a-3000.jpg 3000w' })).toBe(
    'https://example.vn/bai/a-1600.jpg',
  );
  expect(from({ src: 'a.jpg', srcset: 'javascript:x 2x' })).toBe('https://example.vn/bai/a.jpg');
});
