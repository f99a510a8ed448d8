// @ts-check
import { seedOf } from '../library/chance.mjs';
import { placeTonesOldWay } from '../library/syllables.mjs';
import { STOCK_SENTENCES } from './collocations.mjs';
import { ownWriter } from './write-sources.mjs';

/**
 * @typedef {import('./write-sources.mjs').Source} Source
 * @typedef {{ kind: keyof typeof KINDS, start: number, end: number, source: number | null }} Part  offsets in the draft
 * @typedef {{ text: string, parts: Part[] }} Draft
 */

/** What is copied, and how; `false`: it must not be told. */
export const KINDS = /** @type {const} */ ({
  verbatim: true,
  swapped: true,
  'one word in eight changed': true,
  'clauses reordered': true,
  'changed and reordered': true,
  'quoted, no citation': true,
  'quoted and cited': false,
  'eleven syllables': false,
  'stock prose': false,
  'own prose': false,
});

const COPIED = /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS).slice(0, 8));
const WORDS = 5_000;

/** @param {number} seed @param {number} size @param {{ source: (index: number) => Source, vocabulary: import('../library/vocabulary.mjs').Vocabulary }} library @returns {Draft} */
export function writeDraft(seed, size, library) {
  const own = ownWriter(seedOf(seed, 'draft'), library.vocabulary);
  const { chance } = own;
  /** @type {string[]} */
  const pieces = [];
  /** @type {Part[]} */
  const parts = [];
  let length = 0;
  let words = 0;
  /** @param {string} text @param {keyof typeof KINDS} kind @param {number | null} source */
  const add = (text, kind, source) => {
    parts.push({ kind, start: length, end: length + text.length, source });
    const space = chance.is(0.2) ? '\n' : ' ';
    pieces.push(text, space);
    length += text.length + 1;
    words += text.split(/\s+/).length;
  };
  let copies = 0;
  while (words < WORDS) {
    for (let count = chance.between(2, 5); count > 0; count--) add(own.sentence(), 'own prose', null);
    if (chance.is(0.3)) add(chance.pick(STOCK_SENTENCES), 'stock prose', null);
    const kind = /** @type {keyof typeof KINDS} */ (COPIED[copies % COPIED.length]);
    const source = library.source(chance.between(0, size - 1));
    const passage = passageOf(source.text, chance);
    if (!passage) continue;
    copies += 1;
    const made = copyAs(kind, passage, own, library.vocabulary);
    if (made !== null) add(made, kind, source.index);
  }
  return { text: pieces.join(''), parts };
}

/** One sentence or two of a source that are its own, of 14 to 90 syllables. @param {string} text @param {import('../library/chance.mjs').Chance} chance */
function passageOf(text, chance) {
  const stock = new Set(STOCK_SENTENCES.flatMap((one) => [one, placeTonesOldWay(one)]));
  for (let round = 0; round < 20; round++) {
    const sentences = chance.pick(text.split('\n')).split(/(?<=\.) /);
    const at = chance.between(0, sentences.length - 1);
    const said = sentences.slice(at, at + chance.between(1, 2));
    const count = said.join(' ').split(' ').length;
    if (said.some((one) => stock.has(one)) || count < 14 || count > 90) continue;
    return said.join(' ');
  }
  return null;
}

/** @param {keyof typeof KINDS} kind @param {string} passage @param {ReturnType<typeof ownWriter>} own @param {import('../library/vocabulary.mjs').Vocabulary} vocabulary */
function copyAs(kind, passage, own, vocabulary) {
  const { chance } = own;
  const words = passage.split(' ');
  switch (kind) {
    case 'swapped':
      return swapped(passage, chance);
    case 'one word in eight changed':
      return words.length < 20 ? null : changed(words, chance, vocabulary);
    case 'clauses reordered':
      return words.length < 20 ? null : reordered(words, chance);
    case 'changed and reordered':
      return words.length < 30 ? null : reordered(changed(words, chance, vocabulary).split(' '), chance);
    case 'quoted, no citation':
      return `Tôi nhớ mãi câu “${passage}”`;
    case 'quoted and cited':
      return cited(passage, chance);
    case 'eleven syllables':
      // A turn of its own on either side, so that no longer run comes up.
      return `Việc ${words.slice(2, 13).join(' ')} thì chúng tôi nghĩ khác.`;
    default:
      return passage;
  }
}

/** Tone marks the other way, decomposed, other case, punctuation and blanks, unseen signs. @param {string} text @param {import('../library/chance.mjs').Chance} chance */
function swapped(text, chance) {
  let made = placeTonesOldWay(text.normalize('NFC'));
  if (made === text) made = made.replace(/òa(?!\p{L})/gu, 'oà').replace(/ủy(?!\p{L})/gu, 'uỷ');
  if (chance.is(0.5)) made = made.normalize('NFD');
  if (chance.is(0.3)) made = made.toUpperCase();
  if (chance.is(0.5)) made = made.replace(/,/g, ' –').replace(/\. /g, '; ');
  if (chance.is(0.4))
    made = made.replace(/ /g, () => (chance.is(0.1) ? '\u00a0' : chance.is(0.1) ? '  ' : chance.is(0.05) ? '\n' : ' '));
  if (chance.is(0.4))
    made = made.replace(/(?<=\p{L})(?=\p{L})/gu, () => (chance.is(0.03) ? '\u200b' : chance.is(0.03) ? '\u00ad' : ''));
  return made;
}

/**
 * One word in eight is another one, or two, or gone, or has one put behind it: wherever chance will have it.
 * @param {string[]} words @param {import('../library/chance.mjs').Chance} chance
 * @param {import('../library/vocabulary.mjs').Vocabulary} vocabulary
 */
function changed(words, chance, vocabulary) {
  const places = new Set(chance.some([...words.keys()], Math.round(words.length / 8)));
  return words
    .map((word, at) => {
      if (!places.has(at)) return word;
      const way = chance.next();
      if (way < 0.6) return vocabulary.word(chance).split(' ')[0];
      if (way < 0.8) return vocabulary.word(chance);
      if (way < 0.9) return `${word} ${vocabulary.functionWord(chance)}`;
      return '';
    })
    .filter(Boolean)
    .join(' ');
}

/** Two to four clauses in another order. @param {string[]} words @param {import('../library/chance.mjs').Chance} chance */
function reordered(words, chance) {
  const count = Math.min(4, Math.max(2, Math.floor(words.length / 12)));
  const cuts = Array.from(
    { length: count - 1 },
    (_, at) => Math.round(((at + 1) * words.length) / count) + chance.between(-2, 2),
  );
  const clauses = [0, ...cuts].map((from, at) => words.slice(from, cuts[at] ?? words.length));
  const [first, ...rest] = clauses;
  return [...rest.toReversed(), first].map((clause) => clause?.join(' ').replace(/[.,]$/, '')).join(', ');
}

/** @param {string} passage @param {import('../library/chance.mjs').Chance} chance */
function cited(passage, chance) {
  const ways = [
    `“${passage}” (Nghị quyết số 18-NQ/TW ngày 25/10/2017)`,
    `Nghị quyết số 21-NQ/TW nêu rõ: “${passage}”`,
    `"${passage}" (Theo Báo Đồng Mẫu)`,
    `«${passage}» [3]`,
    `Theo Tạp chí Xây dựng Mẫu, “${passage}”`,
    `“${passage}” – Kết luận số 21-KL/TW.`,
  ];
  return chance.pick(ways);
}
