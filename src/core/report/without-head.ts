import type { PaperBlock } from './paper.ts';

/** A paper without its two columns: its place and day go to the signature, where letters have them. */
export function withoutHead(blocks: readonly PaperBlock[]): PaperBlock[] {
  const head = blocks.find((block) => block.kind === 'head');
  const placeAndDay = head?.kind === 'head' ? head.placeAndDay : '';
  return blocks.flatMap((block): PaperBlock[] => {
    if (block.kind === 'head') return [];
    return block.kind === 'signature' && placeAndDay !== '' ? [{ ...block, placeAndDay }] : [block];
  });
}
