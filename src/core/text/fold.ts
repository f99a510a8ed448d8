/** Tone marks of Vietnamese as NFD writes them: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE_WITH_TONE = /[\p{L}\p{M}]*[\u0300\u0301\u0303\u0309\u0323][\p{L}\p{M}]*/gu;
const MARKS = /\p{M}+/gu;

/**
 * Key under which two spellings of one word are equal: lower case, NFC, and the tone mark at the end of
 * its syllable, so that `hoà` and `hòa` meet while `hoá` and `hoạ` stay apart. A key, not text to show.
 */
function foldTone(text: string): string {
  const decomposed = text.toLowerCase().normalize('NFD');
  return decomposed.replace(SYLLABLE_WITH_TONE, moveToneToEnd).normalize('NFC');
}

/** Key without any diacritics: `Đường` → `duong`. `đ` has no decomposition, so it is mapped by hand. */
export function foldBare(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
}

export interface FoldOptions {
  /** Also drop all diacritics, for queries typed without them. */
  bare?: boolean;
}

/** Folds text for comparison and search. Two texts match when their folds are equal. */
export function fold(text: string, { bare = false }: FoldOptions = {}): string {
  return bare ? foldBare(text) : foldTone(text);
}

function moveToneToEnd(syllable: string): string {
  const tones = syllable.match(TONES);
  return tones ? syllable.replace(TONES, '') + tones.join('') : syllable;
}
