import { type OpenSegment, openSegment } from '../core/search/open-segment.ts';
import type { SearchQuery } from '../core/search/query.ts';
import { blocksOfQuery, type SegmentHits, searchSegment } from '../core/search/search-segment.ts';
import { INDEX_FORMAT } from '../core/search/unit.ts';
import { blockKey, type SearchDatabase } from './search-database.ts';

/** Blocks kept for the next key of somebody who types, bytes. */
const KEPT_BYTES = 12_000_000;

/**
 * Searches the index. Keeps what is known of the segments, some 60 bytes an article, and the blocks read last; both are
 * looked at anew where another context changed the index.
 */
export class SearchReader {
  readonly #db: SearchDatabase;
  #version = -1;
  #open: OpenSegment[] = [];
  readonly #blocks = new Map<number, Uint8Array>();
  #keptBytes = 0;

  constructor(db: SearchDatabase) {
    this.#db = db;
  }

  /**
   * What a query finds in each segment; null where there is no index yet.
   * @throws RangeError where the index is damaged
   */
  async search(query: SearchQuery, signal?: AbortSignal): Promise<SegmentHits[] | null> {
    const db = this.#db;
    const found = await db.transaction('r', db.state, db.segments, db.struckOut, db.blocks, async () => {
      const segments = await this.#current();
      if (!segments) return null;
      const needed = segments.map((segment) => ({ segment, numbers: blocksOfQuery(segment, query) }));
      const keys = needed.flatMap(({ segment, numbers }) => numbers.map((number) => blockKey(segment.head.id, number)));
      const blocks = await this.#read(keys);
      return { segments, blocks };
    });
    // Whatever becomes of this search: what it needs stands in `found`.
    this.#forgetOld();
    if (!found) return null;
    const hits: SegmentHits[] = [];
    for (const segment of found.segments) {
      signal?.throwIfAborted();
      hits.push(
        searchSegment(segment, query, (number) => found.blocks.get(blockKey(segment.head.id, number)) as Uint8Array),
      );
    }
    return hits;
  }

  /** Ids of an article's passages in the order of its units; undefined for one that the index does not hold. */
  async passageIds(articleIds: string[]): Promise<(readonly string[] | undefined)[]> {
    const entries = await this.#db.entries.bulkGet(articleIds);
    return entries.map((entry) => entry?.passageIds);
  }

  /** In a transaction: the segments as they are now. */
  async #current(): Promise<OpenSegment[] | null> {
    const state = await this.#db.state.get('state');
    if (!state || state.format !== INDEX_FORMAT) return null;
    if (state.version === this.#version) return this.#open;
    const ids = state.segments.map(({ id }) => id);
    const known = new Map(this.#open.map((segment) => [segment.head.id, segment]));
    const missing = ids.filter((id) => !known.has(id));
    const [heads, struck] = await Promise.all([this.#db.segments.bulkGet(missing), this.#db.struckOut.toArray()]);
    const read = new Map(heads.flatMap((head) => (head ? [[head.id, head]] : [])));
    const articles = new Map(struck.map(({ segment, articles }) => [segment, articles]));
    this.#open = ids.map((id) => {
      const before = known.get(id);
      const head = before?.head ?? read.get(id);
      if (!head) throw new RangeError(`segment ${id} of the index is missing`);
      const out = articles.get(id) ?? [];
      return before && head.articleCount - before.liveCount === out.length ? before : openSegment(head, out);
    });
    this.#version = state.version;
    return this.#open;
  }

  async #read(keys: readonly number[]): Promise<Map<number, Uint8Array>> {
    // Taken before anything is waited for: another search may have them forgotten meanwhile.
    const blocks = new Map(keys.flatMap((key) => entryOf(key, this.#blocks.get(key))));
    const missing = keys.filter((key) => !blocks.has(key));
    const read = await this.#db.blocks.bulkGet(missing);
    for (const [index, key] of missing.entries()) {
      const bytes = read[index];
      if (!bytes) throw new RangeError(`block ${key} of the index is missing`);
      blocks.set(key, bytes);
    }
    for (const [key, bytes] of blocks) {
      // Put anew, so that it is the last to be forgotten.
      if (!this.#blocks.delete(key)) this.#keptBytes += bytes.length;
      this.#blocks.set(key, bytes);
    }
    return blocks;
  }

  /** A segment never changes, so blocks of one that is gone are only never asked for again. */
  #forgetOld(): void {
    for (const [key, bytes] of this.#blocks) {
      if (this.#keptBytes <= KEPT_BYTES) return;
      this.#blocks.delete(key);
      this.#keptBytes -= bytes.length;
    }
  }
}

function entryOf(key: number, bytes: Uint8Array | undefined): [number, Uint8Array][] {
  return bytes ? [[key, bytes]] : [];
}
