import { cutSentences } from '../stories/cut-sentences.ts';
import type { HandoutPassage } from './handout.ts';

const LEFT_OUT = '[…]';

/** The sentences of a quotation, to choose from. */
export function quoteSentences(quote: string): string[] {
  return cutSentences(quote.trim()).map((sentence) => sentence.trim());
}

/** Which sentences are kept, as it is stored: null where it is all of them, or where none is named. */
export function cleanKept(quote: string, kept: readonly number[] | null): number[] | null {
  if (kept === null) return null;
  const { length } = quoteSentences(quote);
  const known = [...new Set(kept)].filter((index) => Number.isInteger(index) && index >= 0 && index < length);
  return known.length === 0 || known.length === length ? null : known.sort((a, b) => a - b);
}

/** A quotation as it is printed: word for word, with a sign for each run of sentences that is left out. */
export function shownQuote({ quote, kept }: Pick<HandoutPassage, 'quote' | 'kept'>): string {
  const chosen = cleanKept(quote, kept);
  if (chosen === null) return quote.trim();
  const parts = cutSentences(quote.trim());
  let shown = '';
  let isGap = false;
  for (const [index, part] of parts.entries()) {
    if (!chosen.includes(index)) {
      if (!isGap) shown += shown === '' || /\s$/.test(shown) ? LEFT_OUT : ` ${LEFT_OUT}`;
      isGap = true;
      continue;
    }
    shown += isGap ? ` ${part}` : part;
    isGap = false;
  }
  return shown.trim();
}
