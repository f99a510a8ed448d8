// @ts-check
import { Chance, seedOf } from './chance.mjs';
import { composeBody } from './compose-body.mjs';
import { composePassages, composeReflections } from './compose-passages.mjs';
import { FAMILY_NAMES, GIVEN_NAMES, SITES, TAGS } from './phrases.mjs';
import { placeTonesOldWay } from './syllables.mjs';
import { documentNumber, headline, sentence } from './write-text.mjs';

/**
 * @typedef {import('../../src/core/model/article.ts').Article} Article
 * @typedef {import('../../src/core/model/article.ts').ArticleBody} ArticleBody
 * @typedef {{ article: Article, body: ArticleBody, passages: import('../../src/core/model/passage.ts').Passage[],
 *   reflections: import('../../src/core/model/reflection.ts').Reflection[],
 *   reading: import('../../src/core/model/reading.ts').Reading | null }} Composed
 */

const DAY = 86_400_000;
const YEARS = 10;
const TRACED = 'title,byline,publishedAt,modifiedAt,siteName,lead,lang,imageUrl,canonicalUrl,documentRef'.split(',');
const ORIGINS = /** @type {Article['origins']} */ (
  Object.fromEntries(TRACED.map((field) => [field, { source: 'meta', certainty: 'likely' }]))
);
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Article number `index` of a library, with all that belongs to it. It depends on the seed and its number alone, so any
 * one can be made without the others.
 * @param {{ seed: number, index: number, now: number, vocabulary: import('./vocabulary.mjs').Vocabulary }} settings
 * @returns {Composed}
 */
export function composeArticle({ seed, index, now, vocabulary }) {
  const chance = new Chance(seedOf(seed, 'article', index));
  const topic = Array.from({ length: 40 }, () =>
    chance.is(0.6) ? vocabulary.word(chance) : vocabulary.rareWord(chance),
  );
  const writer = { chance, vocabulary, topic };
  const isDocument = chance.is(0.25);
  const [siteName = '', host = ''] = chance.pick(SITES);
  const savedAt = now - Math.floor(chance.next() * YEARS * 365 * DAY);
  const published = savedAt - Math.floor(chance.next() ** 3 * 400 * DAY);
  const id = idOf(savedAt, index);
  const issued = isDocument ? documentNumber(chance) : null;
  const title = issued
    ? `${issued.type} số ${issued.number} về ${headline(writer, chance.between(3, 6)).toLowerCase()}`
    : headline(writer, chance.between(4, 8));
  const body = composeBody(writer, isDocument);
  const url = `https://${host}/${new Date(published).getUTCFullYear()}/bai-${String(index).padStart(6, '0')}`;
  const composed = {
    article: /** @type {Article} */ ({
      id,
      url,
      urlKey: url,
      asRead: {},
      title,
      byline: isDocument ? [] : [`${chance.pick(FAMILY_NAMES)} ${chance.pick(GIVEN_NAMES)}`],
      publishedAt: new Date(published).toISOString().slice(0, 10),
      modifiedAt: null,
      siteName,
      lead: isDocument ? '' : sentence(writer),
      lang: 'vi',
      kind: isDocument ? 'document' : 'news',
      documentRef: issued && {
        type: issued.type,
        number: issued.number,
        date: `${issued.year}-${new Date(published).toISOString().slice(5, 10).replace('02-29', '02-28')}`,
        body: issued.body,
      },
      imageUrl: null,
      canonicalUrl: url,
      origins: ORIGINS,
      circulation: chance.is(0.002) ? 'internal' : null,
      textFault: null,
      wordCount: body.wordCount,
      tags: chance.is(0.7) ? chance.some(TAGS, chance.between(1, 3)) : [],
      note: chance.is(0.3) ? sentence(writer) : '',
      savedAt,
      updatedAt: savedAt,
    }),
    body: { articleId: id, html: body.html, text: body.text, outline: body.outline },
    passages: composePassages(writer, { id, at: savedAt, body }),
    /** @type {import('../../src/core/model/reflection.ts').Reflection[]} */
    reflections: [],
    reading: composeReading(chance, id, savedAt, body.text.length),
  };
  composed.reflections = composeReflections(writer, id, composed.passages, savedAt);
  // Half of the newsrooms place tone marks the old way; offsets stay, since both ways are as long.
  return seedOf(host) % 2 === 0 ? JSON.parse(placeTonesOldWay(JSON.stringify(composed))) : composed;
}

/**
 * A third was never opened, and most of the rest was read to its end.
 * @param {Chance} chance @param {string} articleId @param {number} savedAt @param {number} length
 * @returns {Composed['reading']}
 */
function composeReading(chance, articleId, savedAt, length) {
  if (chance.is(0.35)) return null;
  const openedAt = savedAt + Math.floor(chance.next() ** 3 * 200 * DAY);
  const isFinished = chance.is(0.7);
  const furthest = isFinished ? 1 : Math.round(chance.next() * 100) / 100;
  return {
    articleId,
    furthest,
    offset: isFinished ? 0 : Math.floor(length * furthest),
    openedAt,
    finishedAt: isFinished ? openedAt + chance.between(3, 40) * 60_000 : null,
  };
}

/** As the extension makes ids: ten characters of time, then sixteen that tell it from all others. @param {number} time @param {number} index */
function idOf(time, index) {
  let head = '';
  for (let rest = time, at = 0; at < 10; at++, rest = Math.floor(rest / 32)) head = DIGITS[rest % 32] + head;
  return (
    head +
    index
      .toString(32)
      .replace(/[ilou]/g, 'z')
      .padStart(16, '0')
  );
}
