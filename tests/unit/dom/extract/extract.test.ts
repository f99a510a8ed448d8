// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractArticle } from '../../../../src/dom/extract/index.ts';
import { fixturePages, outlineLabels, parsePage } from '../fixture-pages.ts';

const articles = fixturePages().filter((page) => page.expected.article);

test.each(articles)('$id', ({ html, expected, text }) => {
  const page = parsePage(html);
  const before = page.documentElement.outerHTML;
  const article = extractArticle(page, expected.url);
  expect(page.documentElement.outerHTML, 'the page is not changed').toBe(before);
  if (!article) throw new Error('no article found');

  expect(article).toMatchObject(expected.article ?? {});
  if (text !== null) expect(article.text).toBe(text);
  for (const passage of expected.contains ?? []) expect(article.text).toContain(passage);
  for (const passage of expected.excludes ?? []) expect(article.text).not.toContain(passage);
  for (const markup of expected.htmlContains ?? []) expect(article.html).toContain(markup);
  for (const markup of expected.htmlExcludes ?? []) expect(article.html).not.toContain(markup);
  if (expected.outline) expect(outlineLabels(article.outline)).toEqual(expected.outline);
  expect(article.text).toBe(article.text.normalize('NFC'));
  expect(article.html).not.toMatch(/<[^>]+ (?:class|id|style|on\w+)=/);
});
