import { Dexie, type Table } from 'dexie';
import type { SegmentSize } from '../core/search/choose-join.ts';
import type { SegmentHead } from '../core/search/segment.ts';

const DATABASE_NAME = 'thu-hoach-search';

/** Which of an article's words an index holds. */
export interface IndexEntry {
  articleId: string;
  /** Segment in which the article stands. */
  segment: number;
  /** Fingerprint of all that was indexed of it. */
  print: string;
  /** Its passages, in the order in which they were indexed. */
  passageIds: string[];
}

/** The index as it is now; one row. Whoever sees another `version` than before looks at the segments anew. */
export interface IndexState {
  key: 'state';
  version: number;
  /** `INDEX_FORMAT` of what is stored. */
  format: number;
  /** `PRINT_FORM` of the fingerprints; absent in an index that was made before there were any. */
  printForm?: number;
  nextSegment: number;
  /** Every segment, without its head, which is large. */
  segments: SegmentSize[];
  /** A segment that is being made of others, and whose blocks count for nothing until it is done. */
  unfinished: number | null;
}

/** Articles that were struck out of a segment, by their numbers in it. */
export interface StruckOut {
  segment: number;
  articles: number[];
}

/** Packed fingerprints of an article's text (`core/originality/winnow`). */
export interface PrintRow {
  articleId: string;
  /** Version of the index with which it was written: who knows an older one reads what is above that. */
  at: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The full-text index and the fingerprints of texts: derived, so it has a database of its own, which damage or a rebuild may empty without touching
 * the library. Strict all the same: an article that is no longer waiting to be indexed has to be in the index after a
 * power cut too.
 */
export class SearchDatabase extends Dexie {
  readonly state!: Table<IndexState, string>;
  readonly segments!: Table<SegmentHead, number>;
  readonly struckOut!: Table<StruckOut, number>;
  /** By segment and number, see `blockKey`. */
  readonly blocks!: Table<Uint8Array<ArrayBuffer>, number>;
  readonly entries!: Table<IndexEntry, string>;
  readonly prints!: Table<PrintRow, string>;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      state: 'key',
      segments: 'id',
      struckOut: 'segment',
      blocks: '',
      entries: 'articleId, segment',
    });
    this.version(2).stores({ prints: 'articleId, at' });
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
  }
}

/** A segment never has as many blocks. */
const BLOCKS_A_SEGMENT = 2 ** 20;

export function blockKey(segment: number, block: number): number {
  return segment * BLOCKS_A_SEGMENT + block;
}
