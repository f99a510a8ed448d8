import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../../src/dom/extract/index.ts';

const html = readFileSync(new URL('../../../../public/sample/nghi-quyet-mau.html', import.meta.url), 'utf8');

test('the sample of the welcome page is an article that can be saved, and needs no network', () => {
  const { document } = new JSDOM(html).window;
  const article = extractArticle(document, 'https://thu-hoach.example/sample/nghi-quyet-mau.html');
  expect(article?.title).toContain('học tập nghị quyết');
  expect(article?.text.length).toBeGreaterThan(1000);
  const asked = [...document.querySelectorAll('[src], link[href]:not([rel=canonical])')]
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    .filter((address) => /^(https?:)?\/\//.test(address));
  expect(asked).toEqual([]);
});
