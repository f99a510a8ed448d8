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
export class OutlineTree {
  readonly roots: OutlineNode[] = [];
  readonly entries: Entry[] = [];
  #open: Entry[] = [];

  /** The innermost open entry, or the innermost one of a style of labels. */
  last(style?: string): Entry | undefined {
    return this.#open.findLast((entry) => style === undefined || entry.style === style);
  }

  add(entry: Entry): void {
    this.close(entry.node.start - 1, entry.rank);
    (this.#open.at(-1)?.node.children ?? this.roots).push(entry.node);
    this.#open.push(entry);
    this.entries.push(entry);
  }

  /** Ends the open entries of a rank and above, all of them by default. */
  close(at: number, rank = Number.NEGATIVE_INFINITY): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.rank ?? 0) >= rank) {
      const node = this.#open.pop()?.node;
      if (node) node.end = Math.max(node.end, at);
    }
  }
}
