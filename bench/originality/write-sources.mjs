// @ts-check
import { Chance, seedOf, zipf } from '../library/chance.mjs';
import { composeArticle } from '../library/compose-article.mjs';
import { placeTonesOldWay } from '../library/syllables.mjs';
import { makeVocabulary } from '../library/vocabulary.mjs';
import { sentence } from '../library/write-text.mjs';
import { COLLOCATIONS, STOCK_SENTENCES } from './collocations.mjs';

/**
 * @typedef {{ id: string, index: number, title: string, text: string, origin: string,
 *   original: number | null }} Source `original`: the number of the source that it is an edited copy of
 * @typedef {import('../library/write-text.mjs').Writer} Writer
 */

const NOW = Date.UTC(2026, 5, 1);
/** Of all sentences, those that are made of turns which recur in every text. */
const SPOKEN = 0.35;
/** Of all paragraphs, those that hold a sentence which stands in many texts. */
const STOCK = 0.05;
/** Of all sources, those that are an agency's text with a few words changed, as another paper printed it. */
const COPIES = 0.03;
const collocation = zipf(COLLOCATIONS, { shift: 6 });

/** A sentence of turns that recur, with other words between them. @param {Writer} writer */
export function spokenSentence({ chance, vocabulary, topic }) {
  const parts = [];
  for (let count = chance.between(2, 4); count > 0; count--) {
    parts.push(collocation(chance));
    const between = [];
    for (let words = chance.between(2, 5); words > 0; words--)
      between.push(chance.is(0.3) ? chance.pick(topic) : vocabulary.word(chance));
    parts.push(chance.is(0.3) ? `${between.join(' ')},` : between.join(' '));
  }
  const text = parts.join(' ').replace(/,$/, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A library for this bench; any source can be made without the others. @param {number} seed */
export function makeSources(seed) {
  const vocabulary = makeVocabulary(seed);
  /** @param {number} index @returns {Source} */
  const source = (index) => {
    const chance = new Chance(seedOf(seed, 'originality', index));
    const copied = index > 50 && chance.is(COPIES) ? chance.between(0, index - 1) : null;
    if (copied !== null) return copyOf(source(copied), index, chance, vocabulary);
    const { article, body } = composeArticle({ seed, index, now: NOW, vocabulary });
    const topic = Array.from({ length: 30 }, () => vocabulary.rareWord(chance));
    const writer = { chance, vocabulary, topic };
    const lines = body.text.split('\n').map((line) => {
      const sentences = line
        .split(/(?<=\.) /)
        .map((said) => (said.length > 60 && chance.is(SPOKEN) ? spokenSentence(writer) : said));
      if (sentences.length > 1 && chance.is(STOCK))
        sentences.splice(chance.between(0, sentences.length), 0, chance.pick(STOCK_SENTENCES));
      return sentences.join(' ');
    });
    const isOld = seedOf(article.siteName) % 2 === 0;
    const text = isOld ? placeTonesOldWay(lines.join('\n')) : lines.join('\n');
    const origin = article.kind === 'document' ? `document ${index}` : `site ${chance.between(1, 60)}`;
    return { id: `article:${index}`, index, title: article.title, text, origin, original: null };
  };
  return { source, vocabulary };
}

/** @param {Source} source @param {number} index @param {Chance} chance @param {import('../library/vocabulary.mjs').Vocabulary} vocabulary @returns {Source} */
function copyOf(source, index, chance, vocabulary) {
  const text = source.text
    .split('\n')
    .filter(() => !chance.is(0.1))
    .map((line) => line.replace(/\p{L}+/gu, (word) => (chance.is(0.03) ? vocabulary.word(chance) : word)))
    .join('\n');
  const original = source.original ?? source.index;
  return { ...source, id: `article:${index}`, index, text, origin: `site ${chance.between(1, 60)}`, original };
}

/** Prose of somebody who writes on their own. @param {number} seed @param {import('../library/vocabulary.mjs').Vocabulary} vocabulary */
export function ownWriter(seed, vocabulary) {
  const chance = new Chance(seedOf(seed, 'own'));
  const topic = Array.from({ length: 30 }, () =>
    chance.is(0.5) ? vocabulary.word(chance) : vocabulary.rareWord(chance),
  );
  const writer = { chance, vocabulary, topic };
  return { chance, sentence: () => (chance.is(0.6) ? spokenSentence(writer) : sentence(writer)) };
}
