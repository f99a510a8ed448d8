import type { Block } from '../extract/blocks.ts';

const MARKS = /["“”«»„]/g;
const OPENS = /^["“«„]|[:;]\s*["“«„]/;
const CLOSES = /["”“»]\s*(?:\[\d+\]\s*)?[.;,)]*$/;

/**
 * Lines inside a quotation that runs over several: an amending law quotes the articles it changes, and their labels
 * are not its own. A quotation that never ends is a slip of the pen, and quotes nothing.
 */
export function quotedLines(blocks: Block[]): Set<number> {
  const quoted = new Set<number>();
  // Only a line with a mark too many opens or closes one.
  const uneven = blocks.map(({ text }) => ((text.match(MARKS)?.length ?? 0) % 2 === 1 ? text : ''));
  let index = 0;
  while (index < uneven.length) {
    const start = index;
    index += 1;
    if (!OPENS.test(uneven[start] ?? '')) continue;
    const end = uneven.findIndex((text, at) => at > start && (CLOSES.test(text) || OPENS.test(text)));
    if (end < 0 || !CLOSES.test(uneven[end] ?? '')) continue;
    for (; index <= end; index += 1) quoted.add(index);
  }
  return quoted;
}
