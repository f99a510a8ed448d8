import { classOf, DIGIT, INVISIBLE, LETTER, PAIR, SINGLE } from './char-class.ts';

/** FNV-1a. */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * Calls `word(start, end, hash)` for each word of `text` between two offsets, UTF-16 units. Vietnamese words here are
 * syllables. Punctuation never belongs to a word, so quotes, dashes and footnote marks may change freely. Letters and
 * digits part ("Đảng1" is a word and a glued footnote number). The hash is of the spelling.
 */
export function scanWords(
  text: string,
  from: number,
  to: number,
  word: (start: number, end: number, hash: number) => void,
): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    let hash = Math.imul(BASIS ^ code, PRIME);
    let end = at + 1;
    if (kind === LETTER || kind === DIGIT) {
      for (; end < to; end++) {
        const next = text.charCodeAt(end);
        const nextKind = classOf(next);
        if (nextKind !== kind && nextKind !== INVISIBLE) break;
        hash = Math.imul(hash ^ next, PRIME);
      }
    } else if (kind === PAIR) {
      if (end < to) hash = Math.imul(hash ^ text.charCodeAt(end++), PRIME);
    } else if (kind !== SINGLE) {
      at++;
      continue;
    }
    word(at, end, hash);
    at = end;
  }
}
