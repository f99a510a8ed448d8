import type { QuotedText } from '../core/url/text-fragment.ts';
import { quoteOf } from '../dom/anchor/index.ts';
import { blockContext } from '../dom/selection/block-context.ts';
import type { Mark } from './marks.ts';

/** A quotation shorter than this may well stand twice on its page, UTF-16 units. */
const SHORT_QUOTE = 24;

/** What a link to a passage is made of: its words as they stand now, with those around where they may stand twice. */
export function linkWords({ passage, range }: Mark): QuotedText {
  const exact = range ? quoteOf(range) : passage.quote;
  const isUnsure = passage.selector.rivals !== undefined || exact.length < SHORT_QUOTE;
  return { exact, ...(range && isUnsure && blockContext(range)) };
}
