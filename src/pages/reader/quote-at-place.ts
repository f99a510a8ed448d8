import type { QuotedText } from '../../core/url/text-fragment.ts';

/** Words that name a line on a page: few enough to stand in one block, enough to be the only ones. */
const WORDS = 10;

/** What stands at a place of the text, to find it by on the live page; null at its beginning, where the page opens anyway. */
export function quoteAtPlace(text: string, offset: number): QuotedText | null {
  if (offset <= 0 || offset >= text.length) return null;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end).trim();
  // From the word that is in sight on, unless too little of the line is left.
  const rest = text.slice(offset, end < 0 ? text.length : end).replace(/^\S*\s+/, '');
  const words = (rest.split(' ').length >= WORDS / 2 && offset > start ? rest : line).split(' ').slice(0, WORDS);
  return line === '' ? null : { exact: words.join(' ') };
}
