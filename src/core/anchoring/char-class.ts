/** What one UTF-16 unit is to the word scanner. */
export const LETTER = 1;
export const DIGIT = 2;
/** Soft hyphens, zero-width and direction marks: inside a word they are nothing. */
export const INVISIBLE = 3;
export const SPACE = 4;
/** Punctuation, symbols, superscript digits (footnote marks), emoji. */
const OTHER = 5;
/** Scripts written without spaces: each character is a word. */
export const SINGLE = 6;
/** First half of a supplementary Han or Nôm character: the pair is a word. */
export const PAIR = 7;

const FULL = 0x10000;
/** One byte a code unit, filled as characters are met: a page uses a few hundred of them. */
const classes = new Uint8Array(FULL);

function classify(code: number): number {
  // U+20000 to U+323AF (Han extensions, where Nôm lives) begin with these high surrogates.
  if (code >= 0xd840 && code <= 0xd888) return PAIR;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  const char = String.fromCharCode(code);
  // First: the byte order mark counts as white space to `\s`, and stands inside words of pages glued from files.
  if (/\p{Cf}/u.test(char)) return INVISIBLE;
  if (/\s/.test(char)) return SPACE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(char))
    return SINGLE;
  if (/[\p{L}\p{M}]/u.test(char)) return LETTER;
  if (/[\p{Nd}\p{Nl}]/u.test(char)) return DIGIT;
  return OTHER;
}

export function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

/** White space as the scanner sees it, collapsed to one space each, NFC. */
export function collapseSpace(text: string): string {
  return text.replace(/[^\S\uFEFF]+/g, ' ').normalize('NFC');
}
