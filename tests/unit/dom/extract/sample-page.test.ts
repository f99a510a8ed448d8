// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectArticle } from '../../../../src/dom/detect/index.ts';
import { extractArticle } from '../../../../src/dom/extract/index.ts';
import { outlineLabels, parsePage } from '../fixture-pages.ts';

const html = readFileSync(join(import.meta.dirname, '../../../../public/sample/nghi-quyet-mau.html'), 'utf8');
const url = 'chrome-extension://abcdefgh/sample/nghi-quyet-mau.html';

test('the bundled sample page is read in full', () => {
  expect(detectArticle(parsePage(html), url).isArticle).toBe(true);
  const article = extractArticle(parsePage(html), url);
  expect(article).toMatchObject({
    title: 'Đổi mới việc học tập nghị quyết: học ít hơn, hiểu sâu hơn, làm thật hơn',
    byline: ['Mạch Hạ Miên'],
    publishedAt: '2024-03-12T08:30:00+07:00',
    siteName: 'Trang tin Bến Lúa',
    lang: 'vi',
  });
  expect(article?.lead).toMatch(/^Sau hai năm nhìn thẳng/);
  expect(article?.text).not.toMatch(/Ý kiến bạn đọc|Tin khác|Mạch Hạ Miên|17 tháng 3/);
  expect(article?.html).toContain('<table');
  expect(article?.html).toContain('data:image/svg+xml');
  const labels = outlineLabels(article?.outline ?? []);
  expect(labels.filter((label) => /^(?:part|roman)/.test(label))).toEqual([
    'part PHẦN THỨ NHẤT',
    'roman I',
    'roman II',
    'part PHẦN THỨ HAI',
    'roman I',
    'roman II',
    'roman III',
  ]);
});

test('the sample page asks the network for nothing, and keeps to the policy of our pages', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../../public/sample/nghi-quyet-mau.css'), 'utf8');
  const linked = [...html.matchAll(/<link\b[^>]*\bhref="([^"]*)"/g)].map(([, href]) => href);
  expect(linked).toEqual(['nghi-quyet-mau.css']);
  expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|src="(?!data:)/);
  expect(css).not.toMatch(/url\(|@import/);
  expect(html).toContain('hư cấu');
});
