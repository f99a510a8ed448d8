// @ts-check
import { DOCUMENT_KINDS, EXPRESSIONS } from './phrases.mjs';

/**
 * @typedef {import('./chance.mjs').Chance} Chance
 * @typedef {import('./vocabulary.mjs').Vocabulary} Vocabulary
 * @typedef {{ chance: Chance, vocabulary: Vocabulary, topic: string[] }} Writer
 */

/** A sentence of 8 to 34 syllables; a quarter of its words are those of the article's topic. @param {Writer} writer */
export function sentence({ chance, vocabulary, topic }) {
  const wanted = chance.between(8, 34);
  /** @type {string[]} */
  const words = [];
  let count = 0;
  while (count < wanted) {
    const word = nextWord({ chance, vocabulary, topic });
    words.push(chance.is(0.06) && count > 3 ? `${word},` : word);
    count += word.split(' ').length;
  }
  const text = words.join(' ').replace(/,$/, '');
  return `${capital(text)}.`;
}

/** A headline or heading without a full stop. @param {Writer} writer @param {number} words */
export function headline({ chance, vocabulary, topic }, words) {
  const parts = [];
  for (let at = 0; at < words; at++) {
    if (at % 3 === 2 && chance.is(0.5)) parts.push(vocabulary.functionWord(chance));
    parts.push(chance.is(0.6) ? chance.pick(topic) : vocabulary.word(chance));
  }
  return capital(parts.join(' '));
}

/** @param {Chance} chance @returns {{ type: string, number: string, body: string, year: number }} */
export function documentNumber(chance) {
  const [type, symbol, body] = chance.pick(DOCUMENT_KINDS);
  const year = chance.between(2016, 2026);
  const serial = String(chance.between(1, 140)).padStart(2, '0');
  const number = symbol === 'NĐ-CP' ? `${serial}/${year}/${symbol}` : `${serial}-${symbol}`;
  return { type, number, body, year };
}

/** @param {Writer} writer @returns {string} */
function nextWord({ chance, vocabulary, topic }) {
  const draw = chance.next();
  if (draw < 0.34) return vocabulary.functionWord(chance);
  if (draw < 0.52) return chance.pick(topic);
  if (draw < 0.93) return vocabulary.word(chance);
  if (draw < 0.955) return chance.pick(EXPRESSIONS);
  if (draw < 0.965) return figure(chance);
  if (draw < 0.968) return `${documentNumber(chance).number}`;
  return vocabulary.rareWord(chance);
}

/** @param {Chance} chance */
function figure(chance) {
  const kind = chance.next();
  if (kind < 0.3) return `${chance.between(1, 99)},${chance.between(1, 9)} %`;
  if (kind < 0.6) return `${chance.between(1, 99)}.${String(chance.between(0, 999)).padStart(3, '0')}`;
  if (kind < 0.8) return `năm ${chance.between(1998, 2030)}`;
  return String(chance.between(2, 400));
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
