import { classOf, DIGIT, INVISIBLE, LETTER, PAIR, SINGLE } from './char-class.ts';

/**
 * Calls `word(start, end)` for each word of `text` between two offsets, UTF-16 units. Vietnamese words here are
 * syllables. Punctuation never belongs to a word, so quotes, dashes and footnote marks may change freely. Letters and
 * digits part ("Đảng1" is a word and a glued footnote number).
 */
export function scanWords(text: string, from: number, to: number, word: (start: number, end: number) => void): void {
  let at = from;
  while (at < to) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT) {
      let end = at + 1;
      while (end < to) {
        const next = classOf(text.charCodeAt(end));
        if (next !== kind && next !== INVISIBLE) break;
        end++;
      }
      word(at, end);
      at = end;
    } else if (kind === SINGLE) {
      word(at, at + 1);
      at++;
    } else if (kind === PAIR) {
      word(at, Math.min(at + 2, to));
      at += 2;
    } else {
      at++;
    }
  }
}
