import { fold, foldBare } from '../text/fold.ts';

/** Longer runs of letters are no words. UTF-16 units. */
const LONGEST = 64;
/** Stands between the two spellings of a key: below every letter, so that all words of one bare spelling stand together. */
export const KEY_SPLIT = ' ';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const UNSEEN = /\p{Cf}+/gu;

/** A word in its two spellings for comparison. */
export interface WordForms {
  /** Without any diacritics: `duong`. */
  bare: string;
  /** With them, the tone mark at the end of the syllable; the same as `bare` for a word that has none. */
  full: string;
}

/** An eth is a Đ that was typed with another keyboard. */
export function wordForms(word: string): WordForms {
  const clean = word.slice(0, LONGEST).replace(UNSEEN, '').replace(/[Ðð]/g, 'đ');
  return { bare: foldBare(clean), full: fold(clean) };
}

/** Words recur: a library has some ten thousand of them, in some thirty thousand spellings. */
const MOST_KNOWN = 60_000;
const known = new Map<string, string>();

/** Key of a word in an index: `duong đương\u0300`, or `kinh` alone where there are no diacritics. Empty for none. */
export function termKey(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const { bare, full } = wordForms(word);
  const key = bare === full ? bare : bare + KEY_SPLIT + full;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, key);
  return key;
}

/** The spellings of a key. */
export function formsOfKey(key: string): WordForms {
  const at = key.indexOf(KEY_SPLIT);
  return at < 0 ? { bare: key, full: key } : { bare: key.slice(0, at), full: key.slice(at + 1) };
}

/** Keys of every word with this bare spelling: from the first to below the second. */
export function keysOfBare(bare: string): [from: string, to: string] {
  return [bare, `${bare}!`];
}

export function keysOfPrefix(bare: string): [from: string, to: string] {
  return [bare, `${bare}\uffff`];
}

/**
 * Whether a word begins as something typed does, diacritics counted. The tone mark may be typed before the last letters
 * (`đườ`), so letters and tone are compared apart.
 */
export function beginsWith(full: string, typed: string): boolean {
  const [letters, tone] = splitTone(full);
  const [wantedLetters, wantedTone] = splitTone(typed);
  return letters.startsWith(wantedLetters) && (wantedTone === '' || wantedTone === tone);
}

function splitTone(full: string): [letters: string, tone: string] {
  const decomposed = full.normalize('NFD');
  return [decomposed.replace(TONES, '').normalize('NFC'), (decomposed.match(TONES) ?? []).join('')];
}
