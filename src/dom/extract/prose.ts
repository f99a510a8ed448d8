import type { Block } from './blocks.ts';

/** A line of running text is this long, or shorter and ends as a sentence does. */
const PROSE_UNITS = 60;
const SENTENCE_UNITS = 24;
/** Menus are shorter. */
const HEADLINE_UNITS = 20;
const SENTENCE_END = /[.!?…:;]["'”’»)]*$/;

/** Letters of running text in a line: none where it is mostly link, or too short to be a sentence. */
export function proseOf({ text, linked }: Pick<Block, 'text' | 'linked'>): number {
  if (linked > text.length / 2) return 0;
  const own = text.length - linked;
  return own >= PROSE_UNITS || (own >= SENTENCE_UNITS && SENTENCE_END.test(text)) ? own : 0;
}

/** What stands below an element. */
export interface Weight {
  /** Letters of running text. */
  prose: number;
  /** Lines of running text. */
  lines: number;
  /** Letters of the longest of them. */
  longest: number;
  /** Lines that are one link to another page of the site: headlines. */
  headlines: number;
}

/** Weight of every element that holds running text or headlines, up to the root. */
export function weigh(blocks: Block[], root: Element, pageUrl: string): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const site = /^https?:\/\/[^/]+/.exec(pageUrl)?.[0] ?? '';
  const isOther = ({ href }: Block) => site !== '' && href.startsWith(`${site}/`) && !href.includes('#');
  for (const block of blocks) {
    const prose = proseOf(block);
    const isHeadline = isLinkLine(block) && block.text.length >= HEADLINE_UNITS && isOther(block);
    if (prose === 0 && !isHeadline) continue;
    for (let node: Element | null = block.element; node; node = node.parentElement) {
      const weight = weights.get(node) ?? { prose: 0, lines: 0, longest: 0, headlines: 0 };
      weight.prose += prose;
      weight.longest = Math.max(weight.longest, prose);
      if (prose > 0) weight.lines += 1;
      else weight.headlines += 1;
      weights.set(node, weight);
      if (node === root) break;
    }
  }
  return weights;
}

/** A line that is nearly all link. */
export function isLinkLine({ text, linked }: Pick<Block, 'text' | 'linked'>): boolean {
  return linked > text.length * 0.8;
}
