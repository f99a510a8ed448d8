/** Not in the middle of a word: `\b` knows no Vietnamese letters. */
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const BEHIND = '(?![\\p{L}\\p{M}\\p{N}])';

/**
 * An alternative of words, with or without a capital at the beginning, in either tone placement that is listed. No `i` flag
 * is used beside it: with that, `\p{Lu}` means any letter.
 */
export function anyOf(words: string): string {
  const each = words.split('|').map((word) => {
    const [first = '', rest] = [word.charAt(0), word.slice(1)];
    return `[${first}${first.toUpperCase()}]${rest}`;
  });
  return `(?:${each.join('|')})`;
}

export function whole(pattern: string): RegExp {
  return new RegExp(`${BEFORE}${pattern}${BEHIND}`, 'gu');
}

/** A name: words with capitals, one after the other. */
export const NAME = '\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*){0,5}';
