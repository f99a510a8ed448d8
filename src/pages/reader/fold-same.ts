import type { DiffBlock } from '../../core/text/text-diff.ts';

export interface Stretch {
  /** Place of its first block among all. */
  at: number;
  blocks: readonly DiffBlock[];
  /** Long and unchanged: it may stay shut. */
  isFolded: boolean;
}

/** Unchanged blocks that are shown beside a change, so that it is read in its place. */
const BESIDE = 1;
/** Fewer are no relief. */
const LEAST = 3;

/** Parts a difference into what is to be read and long stretches without a change. */
export function foldSame(blocks: readonly DiffBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  while (from < blocks.length) {
    const isSame = blocks[from]?.kind === 'same';
    let to = from;
    while (to < blocks.length && (blocks[to]?.kind === 'same') === isSame) to++;
    const start = isSame && from > 0 ? from + BESIDE : from;
    const end = isSame && to < blocks.length ? to - BESIDE : to;
    if (isSame && end - start >= LEAST) {
      add(stretches, blocks, from, start, false);
      add(stretches, blocks, start, end, true);
      add(stretches, blocks, end, to, false);
    } else add(stretches, blocks, from, to, false);
    from = to;
  }
  return stretches;
}

function add(stretches: Stretch[], blocks: readonly DiffBlock[], from: number, to: number, isFolded: boolean): void {
  if (to > from) stretches.push({ at: from, blocks: blocks.slice(from, to), isFolded });
}
