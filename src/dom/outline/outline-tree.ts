import type { OutlineNode } from '../../core/model/outline.ts';
import type { Block } from '../extract/blocks.ts';

/** An entry of the outline, and the line that opens it. */
export interface Entry {
  block: Block;
  node: OutlineNode;
  /** An entry hangs below the nearest one of lower rank before it. */
  rank: number;
  style: string;
  ordinal: number;
}

/** An outline as it grows, line by line. An entry reaches to the next one that does not hang below it. */
export interface OutlineTree {
  roots: OutlineNode[];
  entries: Entry[];
  /** The innermost open entry, or the innermost one of a style of labels. */
  last(style?: string): Entry | undefined;
  add(entry: Entry): void;
  /** Ends the open entries of a rank and above, all of them by default. */
  close(at: number, rank?: number): void;
}

export function outlineTree(): OutlineTree {
  const roots: OutlineNode[] = [];
  const entries: Entry[] = [];
  let open: Entry[] = [];
  const close = (at: number, rank = Number.NEGATIVE_INFINITY) => {
    // Ranks rise from the outermost entry inwards.
    for (const entry of open) if (entry.rank >= rank) entry.node.end = Math.max(entry.node.end, at);
    open = open.filter((entry) => entry.rank < rank);
  };
  return {
    roots,
    entries,
    last: (style) => open.findLast((entry) => style === undefined || entry.style === style),
    add: (entry) => {
      close(entry.node.start - 1, entry.rank);
      (open.at(-1)?.node.children ?? roots).push(entry.node);
      open.push(entry);
      entries.push(entry);
    },
    close,
  };
}
