// @ts-check
import { Chance, zipf } from './chance.mjs';
import { COMMON_WORDS, FUNCTION_WORDS } from './phrases.mjs';
import { allSyllables } from './syllables.mjs';

/** As many as a library of this language has in use, and as many words of two of them. */
const SYLLABLES = 6_000;
const PAIRS = 14_000;

/**
 * The words of a library: a few function words that are everywhere, words of everyday subjects, and thousands of made
 * ones whose syllables recur in many words, as they do in the language.
 * @typedef {object} Vocabulary
 * @property {(chance: Chance) => string} functionWord
 * @property {(chance: Chance) => string} word
 * @property {(chance: Chance) => string} rareWord  one that few articles share
 */

/** @param {number} seed @returns {Vocabulary} */
export function makeVocabulary(seed) {
  const chance = new Chance(seed);
  const syllables = shuffled(allSyllables(), chance).slice(0, SYLLABLES);
  const known = [...new Set(COMMON_WORDS.flatMap((word) => word.split(' ')))];
  const syllable = zipf([...known, ...syllables], { shift: 40, exponent: 0.9 });
  const pairs = new Set(COMMON_WORDS);
  while (pairs.size < PAIRS) pairs.add(`${syllable(chance)} ${syllable(chance)}`);
  const words = [...pairs];
  return {
    functionWord: zipf(FUNCTION_WORDS, { shift: 2 }),
    word: zipf(words, { shift: 12, exponent: 0.95 }),
    rareWord: (source) => source.pick(words),
  };
}

/** @template T @param {readonly T[]} list @param {Chance} chance @returns {T[]} */
function shuffled(list, chance) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = chance.between(0, at);
    [copy[at], copy[other]] = [/** @type {T} */ (copy[other]), /** @type {T} */ (copy[at])];
  }
  return copy;
}
