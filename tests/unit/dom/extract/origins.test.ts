// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { CERTAINTIES, FIELD_SOURCES, TRACED_FIELDS } from '../../../../src/core/model/field-origin.ts';
import { extractArticle } from '../../../../src/dom/extract/index.ts';
import { fixturePages, parsePage } from '../fixture-pages.ts';

const pages = fixturePages().filter((page) => page.expected.article);

test.each(pages)('every fact of $id says where it was read', ({ html, expected }) => {
  const article = extractArticle(parsePage(html), expected.url);
  if (!article) throw new Error('no article found');
  expect(Object.keys(article.origins).sort()).toEqual([...TRACED_FIELDS].sort());
  for (const field of TRACED_FIELDS) {
    const { source, certainty } = article.origins[field];
    const value = article[field];
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    expect(FIELD_SOURCES, field).toContain(source);
    expect(CERTAINTIES, field).toContain(certainty);
    expect(source === 'none', `${field}: ${JSON.stringify(value)} from ${source}`).toBe(isEmpty);
    if (isEmpty) expect(certainty, field).toBe('unsure');
    expect(source, field).not.toBe('reader');
  }
});
