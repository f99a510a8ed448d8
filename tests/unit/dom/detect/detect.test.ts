// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { detectArticle } from '../../../../src/dom/detect/index.ts';
import { fixturePages, parsePage } from '../fixture-pages.ts';

test.each(fixturePages())('$id', ({ html, expected }) => {
  const { isArticle, kind, score } = detectArticle(parsePage(html), expected.url);
  expect({ isArticle, kind }, `score ${score}`).toEqual(expected.detect);
});

test('an empty document is no article', () => {
  expect(detectArticle(parsePage(''), 'https://example.vn/')).toMatchObject({ isArticle: false, kind: 'other' });
  expect(detectArticle(document.implementation.createDocument(null, null), 'about:blank').isArticle).toBe(false);
});

test('names that shadow properties of forms and documents do no harm', () => {
  const page = parsePage(
    '<form><input name="firstChild"><input name="tagName"><input name="getElementsByTagName"><p>a</p></form><img name="querySelectorAll"><img name="getElementsByTagName"><form name="documentElement"></form>',
  );
  expect(detectArticle(page, 'https://example.vn/x').isArticle).toBe(false);
});
