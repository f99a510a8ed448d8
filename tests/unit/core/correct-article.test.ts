import { expect, test } from 'vitest';
import type { AsRead, Corrections } from '../../../src/core/model/article.ts';
import { correctArticle } from '../../../src/core/model/correct-article.ts';
import type { FieldOrigin } from '../../../src/core/model/field-origin.ts';
import { makeExtracted } from '../make-extracted.ts';

const FROM_META: FieldOrigin = { source: 'meta', certainty: 'likely' };
const GUESSED: FieldOrigin = { source: 'visible', certainty: 'unsure' };
const BY_READER: FieldOrigin = { source: 'reader', certainty: 'sure' };

function read() {
  const made = makeExtracted();
  return { ...made, origins: { ...made.origins, title: FROM_META, publishedAt: GUESSED }, asRead: {} as AsRead };
}

test('a correction is its reader’s word, and what the page said is kept beside it', () => {
  const page = read();
  const corrected = correctArticle(page, { publishedAt: '2026-03-08', title: ' Học nghị quyết ' });
  expect(corrected).toMatchObject({ publishedAt: '2026-03-08', title: 'Học nghị quyết' });
  expect(corrected.origins).toMatchObject({ publishedAt: BY_READER, title: BY_READER, byline: page.origins.byline });
  expect(corrected.asRead.publishedAt).toEqual({ value: '2026-03-07', origin: GUESSED });
  expect(page).toEqual(read());
});

test('a field that is named as it stands is vouched for', () => {
  const vouched = correctArticle(read(), { publishedAt: '2026-03-07' });
  expect(vouched.publishedAt).toBe('2026-03-07');
  expect(vouched.origins.publishedAt).toEqual(BY_READER);
});

test('twice is as once, and a second correction still leads back to the page', () => {
  const once = correctArticle(read(), { title: 'Một' });
  expect(correctArticle(once, { title: 'Một' })).toEqual(once);
  const twice = correctArticle(once, { title: 'Hai', kind: 'document' });
  const back = correctArticle(twice, { takeBack: ['title', 'kind'] });
  expect(back).toEqual(read());
  expect(correctArticle(back, { takeBack: ['title', 'kind'] })).toEqual(read());
});

test('text is composed and trimmed, and names that say nothing go', () => {
  const byline = [' Trần Văn Thử '.normalize('NFD'), ' '];
  const corrected = correctArticle(read(), { byline, lead: ' Một câu. ' });
  expect(corrected).toMatchObject({ byline: ['Trần Văn Thử'], lead: 'Một câu.' });
});

test('a title is never emptied; a reference of empty parts is none', () => {
  const empty = { type: ' ', number: '', date: null, body: '' };
  const page = { ...read(), documentRef: { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: '' } };
  const corrected = correctArticle(page, { title: '  ', documentRef: empty });
  expect(corrected.title).toBe(page.title);
  expect(corrected.origins.title).toEqual(FROM_META);
  expect(corrected.documentRef).toBeNull();
  expect(correctArticle(corrected, { takeBack: ['documentRef'] }).documentRef).toEqual(page.documentRef);
});

test('nothing but what may be corrected is taken', () => {
  const page = { ...read(), circulation: 'secret' };
  expect(correctArticle(page, { circulation: null } as Corrections).circulation).toBe('secret');
});
