import type { Batch } from '../library/generate.mjs';

/** A search engine that is measured, with what it can answer. */
export interface Contestant {
  name: string;
  /** Makes the index of a library that is already in the page's database, or of the batches. */
  build(batches: AsyncIterable<Batch>): Promise<void>;
  /** Opens what was built, as after a restart. */
  open(): Promise<void>;
  /** Ids of the first twenty articles and how many were found in all; of passages only how many. */
  search(query: string): Promise<{ articles: string[]; total: number; passages: number }>;
  /** Closes the index without losing it. */
  close(): Promise<void>;
}
