import { describePassage } from '../../core/anchoring/describe-passage.ts';
import type { Selector } from '../../core/anchoring/selector.ts';
import { type Anchoring, anchorOne } from './anchoring.ts';
import { offsetsOfRange } from './boundaries.ts';
import { readPageNow } from './page-text.ts';

export { anchorSliced, type SlicedOptions } from './anchor-sliced.ts';
export type { Anchoring } from './anchoring.ts';
export { quoteOf } from './quote.ts';

/**
 * Writes a range down so that it can be found again on this page and on its saved copy. White space at its ends is left
 * out; what lies outside `root` too. The selector's `exact` is empty when nothing is left, and is then never found.
 */
export function describeRange(range: Range, root: Element): Selector {
  const { map, index } = readPageNow(root);
  const offsets = offsetsOfRange(map, range) ?? { start: 0, end: 0 };
  return describePassage(index, offsets.start, offsets.end);
}

/** Finds all passages of a page below `root` at once, in the order given. Reads the page, never changes it. */
export function anchorAll(root: Element, selectors: readonly Selector[]): Anchoring[] {
  if (selectors.length === 0) return [];
  const page = readPageNow(root);
  return selectors.map((selector) => anchorOne(page, selector));
}
