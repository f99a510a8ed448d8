// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { detectArticle } from '../../../../src/dom/detect/index.ts';
import { nativeAccess } from '../../../../src/dom/detect/native.ts';
import { textLines } from '../../../../src/dom/detect/text-lines.ts';
import { parsePage } from '../fixture-pages.ts';

const url = 'https://example.vn/bai-viet-thu-nghiem-ve-trang-la-1234567.html';

test('the page is neither changed nor laid out', () => {
  const page = parsePage('<h1>Một buổi học dài</h1><p>Chữ<br>nghĩa</p><script>let a = 1</script>');
  const before = page.documentElement.outerHTML;
  const layout = vi.spyOn(window, 'getComputedStyle');
  const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  detectArticle(page, url);
  expect(page.documentElement.outerHTML).toBe(before);
  expect(layout).not.toHaveBeenCalled();
  expect(box).not.toHaveBeenCalled();
});

test('of a page of any size so many lines are read and no more', () => {
  const page = parsePage('<p>Một đoạn ngắn.</p>'.repeat(20_000));
  expect(textLines(nativeAccess(page), page.documentElement, null).length).toBeLessThanOrEqual(1500);
});

test('deep nesting and thousands of attributes do no harm', () => {
  const page = parsePage('<p id="p">Một đoạn ngắn.</p>');
  const paragraph = page.getElementById('p') as Element;
  for (let index = 0; index < 5000; index += 1) paragraph.setAttribute(`a${index}`, 'x');
  let box: Element = page.body;
  for (let depth = 0; depth < 3000; depth += 1) {
    box = box.appendChild(page.createElement(depth % 2 === 0 ? 'div' : 'span'));
    box.append('chữ ');
  }
  expect(detectArticle(page, url).isArticle).toBe(false);
});

test('declarations that never close cost no more than their length', () => {
  const page = parsePage(`<script type="application/ld+json">${'"@type":['.repeat(50_000)}</script>`);
  const start = performance.now();
  detectArticle(page, `https://example.vn/${'/'.repeat(100_000)}x`);
  expect(performance.now() - start).toBeLessThan(2000);
});
