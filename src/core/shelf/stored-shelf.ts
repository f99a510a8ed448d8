import type { ShelfRow } from '../model/shelf-item.ts';

/** The whole shelf as it is stored. */
export interface StoredShelf {
  /** Texts for `unpackRows`. */
  packs: string[];
  /** Packed rows to pass over: they changed since, or went. */
  stale: Set<string>;
  /** Rows that stand in no pack, or stand there out of date. */
  loose: ShelfRow[];
}
