import { type Block, collectBlocks } from '../extract/blocks.ts';

/** How far a line is set in bold type. Reads each element once: a whole code of law may be one `div` of lines. */
export type BoldReader = (block: Block) => string[];

/** Twice what the longest codes of law hold in one element. */
const MAX_PIECES = 3_000;

/** A reader of the bold pieces that a line holds. */
export function boldReader(): BoldReader {
  const known = new Map<Element, Set<string>>();
  return ({ element, text }) => {
    let pieces = known.get(element);
    if (!pieces) {
      const bold = [...element.querySelectorAll('b, strong')].slice(0, MAX_PIECES).flatMap(collectBlocks);
      pieces = new Set(bold.map((piece) => piece.text));
      known.set(element, pieces);
    }
    return [...pieces].filter((piece) => text.includes(piece));
  };
}
