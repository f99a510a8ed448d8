import type { Block } from './blocks.ts';

/** A line of running text is this long, or shorter and ends as a sentence does. */
const PROSE_UNITS = 60;
const SENTENCE_UNITS = 24;
const SENTENCE_END = /[.!?…:;]["'”’»)]*$/;

/** Letters of running text in a line: none where it is mostly link, or too short to be a sentence. */
export function proseOf({ text, linked }: Pick<Block, 'text' | 'linked'>): number {
  if (linked > text.length / 2) return 0;
  const own = text.length - linked;
  return own >= PROSE_UNITS || (own >= SENTENCE_UNITS && SENTENCE_END.test(text)) ? own : 0;
}

/** Letters of running text below every element up to the root, the root among them. */
export function proseByElement(blocks: Block[], root: Element): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const prose = proseOf(block);
    if (prose === 0) continue;
    for (let node: Element | null = block.element; node; node = node.parentElement) {
      sums.set(node, (sums.get(node) ?? 0) + prose);
      if (node === root) break;
    }
  }
  return sums;
}
