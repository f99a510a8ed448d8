import { firstWords } from '../stories/cut-sentences.ts';

/** Words of a quotation that a question can hold. */
const MOST = 160;

/**
 * What a passage marked as a question asks: the reader's own note, else the quotation put into the reader's template.
 * @param template holds `{quote}`
 */
export function readyQuestion({ note, quote }: { note: string; quote: string }, template: string): string {
  const own = note.replace(/\s+/g, ' ').trim();
  if (own !== '') return own;
  return template.replace('{quote}', () => firstWords(quote.replace(/\s+/g, ' '), MOST));
}
