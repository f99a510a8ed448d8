import type { Batch } from '../library/generate.mjs';

export interface BenchHits {
  /** Ids of the first articles, best first. */
  articles: string[];
  /** How many articles and passages in all; -1 where the engine does not say. */
  total: number;
  passages: number;
}

/** A search engine that is measured. */
export interface Contestant {
  /** Its queries are measured in the page that built it: opened by another, its files are empty. */
  isMeasuredWhereBuilt?: boolean;
  /** Makes an index on the disk. The library of the same batches is in the page's database already. */
  build(batches: AsyncIterable<Batch>): Promise<void>;
  /** Bytes on the disk, where the browser does not tell them right. */
  size?(): Promise<number>;
  /** Opens what was built, as after a restart. */
  open(): Promise<void>;
  /** A query as a reader types it; null where the engine has nothing like it. */
  search(typed: string): Promise<BenchHits | null>;
  /** The same without texts to show, as the engines answer that know ids only. */
  lookUp?(typed: string): Promise<unknown>;
}
