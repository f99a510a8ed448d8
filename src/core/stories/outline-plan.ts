import { firstSentences, firstWords } from './cut-sentences.ts';

/** How full an outline is, and how large its type. */
export interface OutlinePlan {
  /** Points. */
  size: number;
  /** Sentences of a step; null: all. */
  sentences: number | null;
  /** UTF-16 units of a quotation; null: all. */
  quote: number | null;
}

/**
 * From the fullest and largest to the shortest: type goes down to 10.5 points first, which is read at arm's length, then
 * steps to their first sentences, and only then type to what is just read.
 */
export const OUTLINE_PLANS: readonly OutlinePlan[] = [
  { size: 13, sentences: null, quote: null },
  { size: 12, sentences: null, quote: null },
  { size: 11.25, sentences: null, quote: null },
  { size: 10.5, sentences: null, quote: null },
  { size: 10.5, sentences: 3, quote: 240 },
  { size: 11.25, sentences: 2, quote: 180 },
  { size: 10.5, sentences: 2, quote: 180 },
  { size: 9.75, sentences: 2, quote: 150 },
  { size: 11.25, sentences: 1, quote: 120 },
  { size: 10.5, sentences: 1, quote: 120 },
  { size: 9.5, sentences: 1, quote: 90 },
];

export function planText(text: string, { sentences }: OutlinePlan): string {
  return sentences === null ? text.trim() : firstSentences(text, sentences);
}

export function planQuote(quote: string, plan: OutlinePlan): string {
  return plan.quote === null ? quote.trim() : firstWords(quote, plan.quote);
}

/** Whether anything is left out. */
export function isShortened({ sentences }: OutlinePlan): boolean {
  return sentences !== null;
}
