// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractArticle, readPage } from '../../../../src/dom/extract/index.ts';
import { MAX_ELEMENTS } from '../../../../src/dom/extract/limits.ts';
import { parsePage } from '../fixture-pages.ts';

const url = 'https://example.vn/bai-viet-thu-nghiem-ve-trang-la-1234567.html';
const sentence =
  'Buổi học tối nay chỉ có một câu hỏi, nhưng cả phòng bàn đến tận khi người gác cổng ra nhắc giờ khoá cửa. ';
const prose = `<h1>Một buổi học dài</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}`;

// jsdom needs seconds to build such a page; the extraction refuses it at once.
test('a page beyond the limits is refused, not cut', { timeout: 60_000 }, () => {
  const page = parsePage(`<article>${prose}</article>${'<br>'.repeat(MAX_ELEMENTS)}`);
  expect(readPage(page, url)).toEqual({ refusal: 'too-large' });
  expect(extractArticle(page, url)).toBeNull();
});

test('an element with thousands of attributes costs nothing and loses them', () => {
  const page = parsePage(`<article>${prose}</article>`);
  const paragraph = page.querySelector('p');
  for (let index = 0; index < 5000; index += 1) paragraph?.setAttribute(`a${index}`, 'x');
  const article = extractArticle(page, url);
  expect(article?.text).toContain('người gác cổng');
  expect(article?.html).not.toContain('a4999');
});

test('deep nesting is flattened without losing text', { timeout: 60_000 }, () => {
  const page = parsePage(`<article>${prose}</article>`);
  let box: Element = page.body;
  for (let depth = 0; depth < 400; depth += 1) box = box.appendChild(page.createElement('div'));
  box.textContent = 'đáy';
  expect(extractArticle(page, url)?.title).toBe('Một buổi học dài');
});

test('scripts, handlers and script links do not come along', () => {
  const page = parsePage(
    `<article>${prose}<p onclick="steal()">Xem <a href="javascript:steal()">ở đây</a> nhé các bạn đọc thân mến. <script>steal()</script></p></article>`,
  );
  expect(extractArticle(page, url)?.html).not.toMatch(/steal/);
});

test('names that shadow a form or the document do no harm', () => {
  const names = [
    'firstChild',
    'nextSibling',
    'attributes',
    'tagName',
    'parentNode',
    'textContent',
    'nodeType',
    'getAttribute',
  ];
  const inputs = names.map((name) => `<input name="${name}">`).join('');
  const images = ['body', 'head', 'title', 'createElement', 'documentElement', 'implementation', 'querySelectorAll']
    .map((name) => `<img name="${name}">`)
    .join('');
  const page = parsePage(`<form>${inputs}<article>${prose}</article></form>${images}`);
  expect(extractArticle(page, url)?.text).toContain('người gác cổng');
});

test('an empty page is no article', () => {
  expect(readPage(parsePage(''), url)).toEqual({ refusal: 'no-text' });
  expect(readPage(document.implementation.createDocument(null, null), url)).toEqual({ refusal: 'no-text' });
});
