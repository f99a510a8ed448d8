/** Huyền, sắc, ngã, hỏi, nặng as combining marks. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const INVISIBLES = /\p{Cf}/gu;
const MARKS = /\p{M}/gu;
/** The marks of Latin letters. */
const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;
const BARRED_D = 0x111;
const LOWER_Y = 0x79;

/**
 * The one spelling under which a word is compared: compatibility-decomposed, lower case, tone mark moved to the end of
 * the syllable, so that hoà = hòa and uỷ = ủy while hoá ≠ hoạ, whatever normal form the page is served in. Case is
 * folded because sites recapitalise headings and leads while hardly two passages differ in case alone. The result is a
 * key, not text to show.
 */
export function foldWord(word: string): string {
  const flat = word.normalize('NFKD').toLowerCase().replace(INVISIBLES, '');
  const tones = flat.match(TONES);
  return tones ? flat.replace(TONES, '') + tones.join('') : flat;
}

/**
 * The letters alone, from a folded word: no marks, đ as d (it does not decompose), y as i (kỷ/kỉ, lý/lí). Two words with the
 * same letters are likelier a corrected spelling than another word.
 */
export function lettersOf(folded: string): string {
  // By hand: a long page asks for ten thousand words in one breath, and three expressions a word take 20 ms of it.
  let letters = '';
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code >= FIRST_MARK && code <= LAST_MARK) continue;
    // Other scripts have marks of their own.
    if (code > LAST_MARK) return folded.replace(MARKS, '').replace(/đ/g, 'd').replace(/y/g, 'i');
    letters += code === BARRED_D ? 'd' : code === LOWER_Y ? 'i' : folded[at];
  }
  return letters;
}

/**
 * Offset in `raw`, UTF-16 units, of the place `count` NFC units into it. Needed when a passage begins inside a word and
 * the page now spells the word in another normal form.
 */
export function rawOffset(raw: string, count: number): number {
  let seen = 0;
  let at = 0;
  for (const cluster of raw.match(/[^\p{M}]\p{M}*|\p{M}+/gu) ?? []) {
    if (seen >= count) break;
    seen += cluster.normalize('NFC').length;
    at += cluster.length;
  }
  return at;
}
