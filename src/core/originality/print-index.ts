import { PRINT_BITS, readPrints } from './winnow.ts';

/** Upper bits of a fingerprint: a table by them says where the rest of its neighbours stands. */
const BUCKET_BITS = 20;
const REST_BITS = PRINT_BITS - BUCKET_BITS;
const REST_MASK = (1 << REST_BITS) - 1;
const BUCKETS = 2 ** BUCKET_BITS;

/** Packed fingerprints of one article. */
export interface PackedPrints {
  articleId: string;
  bytes: Uint8Array;
}

/**
 * Which articles have a fingerprint: one byte and the article's number for each, and a table of 4 MB. 12 million take
 * some 40 MB. Never changes; what comes later stands in another, smaller one.
 */
export class PrintIndex {
  readonly articleIds: string[];
  readonly printCount: number;
  readonly #firsts: Uint32Array;
  readonly #rests: Uint8Array;
  readonly #articles: Uint16Array | Uint32Array;

  constructor(rows: readonly PackedPrints[]) {
    this.articleIds = rows.map(({ articleId }) => articleId);
    const ends = new Uint32Array(BUCKETS + 1);
    for (const { bytes } of rows)
      readPrints(bytes, (hash) => {
        const bucket = (hash >>> REST_BITS) + 1;
        ends[bucket] = (ends[bucket] as number) + 1;
      });
    for (let bucket = 1; bucket <= BUCKETS; bucket++)
      ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
    const total = ends[BUCKETS] as number;
    this.printCount = total;
    this.#rests = new Uint8Array(total);
    this.#articles = rows.length <= 0x10000 ? new Uint16Array(total) : new Uint32Array(total);
    // Filled from each bucket's beginning on, after which every entry stands at its bucket's end.
    for (const [article, { bytes }] of rows.entries()) {
      readPrints(bytes, (hash) => {
        const at = ends[hash >>> REST_BITS] as number;
        ends[hash >>> REST_BITS] = at + 1;
        this.#rests[at] = hash & REST_MASK;
        this.#articles[at] = article;
      });
    }
    this.#firsts = ends;
  }

  /** Bytes that it holds. */
  get size(): number {
    return this.#firsts.byteLength + this.#rests.byteLength + this.#articles.byteLength;
  }

  /** Calls back with the number of each article that has it. */
  each(hash: number, onArticle: (article: number) => void): void {
    const bucket = hash >>> REST_BITS;
    const rest = hash & REST_MASK;
    const end = this.#firsts[bucket] as number;
    for (let at = bucket === 0 ? 0 : (this.#firsts[bucket - 1] as number); at < end; at++) {
      if (this.#rests[at] === rest) onArticle(this.#articles[at] as number);
    }
  }
}
