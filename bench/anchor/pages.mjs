// @ts-check
import { join } from 'node:path';
import { fixturePages, wcxbPages } from '../extract/corpora.mjs';
import { writtenPages } from './written-page.mjs';

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures/pages');
/** Pages of each source. */
const WRITTEN = 16;
const FROM_CORPUS = 32;
/** Longer ones take the approximate searches of others minutes. */
const LONGEST = 400_000;

/** @param {string} corpus @param {number} seed @returns {{ id: string, url: string, html: string, isVietnamese: boolean }[]} */
export function benchPages(corpus, seed) {
  const articles = (/** @type {ReturnType<typeof fixturePages>} */ pages) =>
    pages.filter(({ type, text, html }) => type === 'article' && (text ?? '').length > 1200 && html.length < LONGEST);
  const own = articles(fixturePages(FIXTURES)).map(({ id, url, html }) => ({
    id,
    url,
    html,
    isVietnamese: id.startsWith('vi-'),
  }));
  const others = articles(wcxbPages(corpus))
    .filter(({ isHeldOut }) => !isHeldOut)
    .slice(0, FROM_CORPUS)
    .map(({ id, url, html }) => ({ id, url, html, isVietnamese: false }));
  return [...writtenPages(WRITTEN, seed), ...own, ...others];
}
