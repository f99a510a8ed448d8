import { collectBlocks } from './blocks.ts';

const MAX_LINES = 60;

/** The lines around the headline, above and below: a portal's table of number, date and issuing body. */
export function linesByHeadline(copy: Document, headline: Element | null): string[] {
  const blocks = collectBlocks(copy.body);
  const index = headline
    ? blocks.findIndex((block) => headline.contains(block.element) || block.element.contains(headline))
    : 0;
  return blocks.slice(Math.max(0, index), Math.max(0, index) + MAX_LINES).map((block) => block.text);
}
