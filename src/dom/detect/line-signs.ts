import { hasDate } from './headline-signs.ts';
import { CONTEXT, type TextLine } from './text-lines.ts';

/** Repetition and trade that tell lists, forums and shops from articles. */
export interface LineSigns {
  /** All letters, and those in links. */
  units: number;
  headings: number;
  /** Headings that are links: cards of other articles. */
  cards: number;
  /** Short lines with a date. */
  dates: number;
  /** A short line names a price. */
  price: boolean;
}

const MAX_LABEL = 60;
const PRICE = /[$€£₫]\s?\d|\d\s?(?:₫|vnđ|vnd|usd|eur|đ)(?!\p{L})/iu;

export function lineSigns(lines: TextLine[]): LineSigns {
  const signs: LineSigns = { units: 0, headings: 0, cards: 0, dates: 0, price: false };
  for (const { block, text, linkUnits } of lines) {
    signs.units += text.length;
    if ((block.context & CONTEXT.heading) !== 0) {
      signs.headings += 1;
      if (linkUnits > text.length / 2) signs.cards += 1;
    }
    if (text.length > MAX_LABEL) continue;
    if (hasDate(text)) signs.dates += 1;
    signs.price ||= PRICE.test(text);
  }
  return signs;
}
