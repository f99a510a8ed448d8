// @ts-check
import { composeArticle } from './compose-article.mjs';
import { makeVocabulary } from './vocabulary.mjs';

/**
 * @typedef {import('./compose-article.mjs').Composed} Composed
 * @typedef {object} Batch
 * @property {Composed['article'][]} articles
 * @property {Composed['body'][]} bodies
 * @property {Composed['passages']} passages
 * @property {Composed['reflections']} reflections
 * @property {NonNullable<Composed['reading']>[]} readings
 */

/** A fixed day, so that the same call always makes the same library. */
const NOW = Date.UTC(2026, 5, 1);

/**
 * A made-up Vietnamese library in the shapes of `src/core/model`, in batches. No word of it is anyone's text. Runs in
 * Node and, bundled, in a page.
 * @param {{ articles: number, seed?: number, batch?: number, now?: number, from?: number }} settings
 *   `from`: number of the first article, so that a library can be continued
 * @returns {AsyncGenerator<Batch>}
 */
export async function* generateLibrary({ articles, seed = 1, batch = 100, now = NOW, from = 0 }) {
  const vocabulary = makeVocabulary(seed);
  for (let at = from; at < articles; at += batch) {
    /** @type {Batch} */
    const made = { articles: [], bodies: [], passages: [], reflections: [], readings: [] };
    for (let index = at; index < Math.min(articles, at + batch); index++) {
      const { article, body, passages, reflections, reading } = composeArticle({ seed, index, now, vocabulary });
      made.articles.push(article);
      made.bodies.push(body);
      made.passages.push(...passages);
      made.reflections.push(...reflections);
      if (reading) made.readings.push(reading);
    }
    yield made;
  }
}
