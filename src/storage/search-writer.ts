import { PRINT_FORM } from '../core/originality/winnow.ts';
import type { SegmentSize } from '../core/search/choose-join.ts';
import { type MergeSource, mergeSegments } from '../core/search/merge-segments.ts';
import type { SegmentHead } from '../core/search/segment.ts';
import { SegmentBuilder } from '../core/search/segment-builder.ts';
import { INDEX_FORMAT, type SearchDocument } from '../core/search/unit.ts';
import { blockKey, type IndexEntry, type IndexState, type PrintRow, type SearchDatabase } from './search-database.ts';

/** No format: stands for that of an index that cannot be read. */
const DAMAGED = -1;
/** Bytes of blocks written at once while segments are joined. */
const WRITTEN_AT_ONCE = 2_000_000;

/** An article as it goes into the index. */
export interface NewEntry {
  document: SearchDocument;
  print: string;
}

/** Changes the index. One at a time: whoever uses it holds a lock. Every change is one transaction, whole or not at all. */
export class SearchWriter {
  readonly #db: SearchDatabase;

  constructor(db: SearchDatabase) {
    this.#db = db;
  }

  async state(): Promise<IndexState | null> {
    const state = await this.#db.state.get('state');
    return state?.format === INDEX_FORMAT ? state : null;
  }

  /** An empty index, whatever was there. @param first number to begin with where it is not known which were given */
  async reset(first: number): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.tables, async () => {
      const before = await db.state.get('state');
      await Promise.all(db.tables.map((table) => table.clear()));
      // Numbers go on, so that nobody takes a new segment for one that is kept in memory.
      const { version = first, nextSegment = first } = before ?? {};
      await db.state.put({
        key: 'state',
        version: version + 1,
        format: INDEX_FORMAT,
        printForm: PRINT_FORM,
        nextSegment,
        segments: [],
        unfinished: null,
      });
    });
  }

  /** Drops fingerprints of another form; every article then has to be seen once more. */
  async resetPrints(): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.state, db.prints, async () => {
      const state = await this.#required();
      await db.prints.clear();
      await db.state.put({ ...state, version: state.version + 1, printForm: PRINT_FORM });
    });
  }

  /** Has the next one who brings the index up to date make it anew. */
  async markDamaged(): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.state, async () => {
      const state = await db.state.get('state');
      if (state) await db.state.put({ ...state, format: DAMAGED });
    });
  }

  async entriesOf(articleIds: string[]): Promise<(IndexEntry | undefined)[]> {
    return this.#db.entries.bulkGet(articleIds);
  }

  /** For each article its fingerprints as they are stored. */
  async printsOf(articleIds: string[]): Promise<(PrintRow | undefined)[]> {
    return this.#db.prints.bulkGet(articleIds);
  }

  async articleIds(): Promise<string[]> {
    return this.#db.entries.toCollection().primaryKeys();
  }

  /**
   * Puts articles into the index in place of what it holds of them, and takes others out; so with fingerprints, of which
   * only those that changed are given.
   */
  async change(
    added: readonly NewEntry[],
    removed: readonly string[],
    prints: readonly Omit<PrintRow, 'at'>[] = [],
  ): Promise<void> {
    const db = this.#db;
    const builder = new SegmentBuilder();
    for (const { document } of added) builder.add(document);
    await db.transaction('rw', db.tables, async () => {
      const state = await this.#required();
      const segments = await this.#strikeOut(state.segments, [
        ...added.map(({ document }) => document.articleId),
        ...removed,
      ]);
      await db.entries.bulkDelete([...removed]);
      await db.prints.bulkDelete([...removed]);
      await db.prints.bulkPut(prints.map((print) => ({ ...print, at: state.version + 1 })));
      const id = state.nextSegment;
      if (added.length > 0) {
        const { head, blocks } = builder.build(id);
        segments.push({ id, articles: head.articleCount, struckOut: 0 });
        await db.segments.add(head);
        await db.blocks.bulkPut(
          blocks,
          blocks.map((_, number) => blockKey(id, number)),
        );
        await db.entries.bulkPut(
          added.map(({ document, print }) => ({
            articleId: document.articleId,
            segment: id,
            print,
            passageIds: document.passageIds,
          })),
        );
      }
      await db.state.put({ ...state, segments, version: state.version + 1, nextSegment: id + 1 });
    });
  }

  /**
   * Makes one segment of several, without what was struck out. Its blocks are written in parts and count for nothing
   * until the last one: stopped in between, they are swept away by `sweep`, and nothing was lost.
   */
  async join(ids: readonly number[], signal?: AbortSignal): Promise<void> {
    const db = this.#db;
    const sources = await this.#sources(ids);
    const id = await db.transaction('rw', db.state, async () => {
      const state = await this.#required();
      const { nextSegment } = state;
      await db.state.put({ ...state, nextSegment: nextSegment + 1, unfinished: nextSegment });
      return nextSegment;
    });
    const head = await this.#writeJoined(id, sources, signal);
    await db.transaction('rw', db.tables, async () => {
      const state = await this.#required();
      if (state.unfinished !== id) {
        // Emptied meanwhile: what was joined is gone, and must not come back beside what is indexed anew.
        await this.#drop(id);
        return;
      }
      if (head.articleCount > 0) await db.segments.add(head);
      const articleIds = head.articleCount > 0 ? head.articleIds.split('\n') : [];
      const entries = await db.entries.bulkGet(articleIds);
      await db.entries.bulkPut(entries.flatMap((entry) => (entry ? [{ ...entry, segment: id }] : [])));
      for (const old of ids) await this.#drop(old);
      const segments = state.segments.filter(({ id }) => !ids.includes(id));
      if (head.articleCount > 0) segments.push({ id, articles: head.articleCount, struckOut: 0 });
      await db.state.put({ ...state, segments, version: state.version + 1, unfinished: null });
    });
  }

  /** Sweeps away what a stopped `join` left behind. */
  async sweep(): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.state, db.blocks, async () => {
      const state = await this.#required();
      if (state.unfinished === null) return;
      await db.blocks
        .where(':id')
        .between(blockKey(state.unfinished, 0), blockKey(state.unfinished + 1, 0))
        .delete();
      await db.state.put({ ...state, unfinished: null });
    });
  }

  async #required(): Promise<IndexState> {
    const state = await this.#db.state.get('state');
    if (!state) throw new RangeError('the index has no state');
    return state;
  }

  /** In a transaction: what the index holds of articles counts no more. Gives the segments as they are then. */
  async #strikeOut(before: readonly SegmentSize[], articleIds: string[]): Promise<SegmentSize[]> {
    const db = this.#db;
    const entries = await db.entries.bulkGet(articleIds);
    const bySegment = new Map<number, string[]>();
    for (const entry of entries) {
      if (entry) bySegment.set(entry.segment, [...(bySegment.get(entry.segment) ?? []), entry.articleId]);
    }
    const sizes = new Map(before.map((size) => [size.id, size]));
    for (const [segment, struck] of bySegment) {
      const head = await db.segments.get(segment);
      if (!head) throw new RangeError(`segment ${segment} of the index is missing`);
      const numbers = new Map(head.articleIds.split('\n').map((id, number) => [id, number]));
      const known = (await db.struckOut.get(segment))?.articles ?? [];
      const more = struck.map((articleId) => numbers.get(articleId) ?? -1).filter((number) => number >= 0);
      const articles = [...new Set([...known, ...more])];
      if (articles.length === head.articleCount) {
        sizes.delete(segment);
        await this.#drop(segment);
      } else {
        sizes.set(segment, { id: segment, articles: head.articleCount, struckOut: articles.length });
        await db.struckOut.put({ segment, articles });
      }
    }
    return [...sizes.values()];
  }

  /** In a transaction: a segment and all of it. */
  async #drop(segment: number): Promise<void> {
    const db = this.#db;
    await db.segments.delete(segment);
    await db.struckOut.delete(segment);
    await db.blocks
      .where(':id')
      .between(blockKey(segment, 0), blockKey(segment + 1, 0))
      .delete();
  }

  async #sources(ids: readonly number[]): Promise<MergeSource[]> {
    const db = this.#db;
    return db.transaction('r', db.segments, db.struckOut, async () => {
      const heads = await db.segments.bulkGet([...ids]);
      const struck = await db.struckOut.bulkGet([...ids]);
      return heads.map((head, index): MergeSource => {
        if (!head) throw new RangeError(`segment ${ids[index]} of the index is missing`);
        const readBlock = async (number: number): Promise<Uint8Array> => {
          const bytes = await db.blocks.get(blockKey(head.id, number));
          if (!bytes) throw new RangeError(`a block of segment ${head.id} is missing`);
          return bytes;
        };
        return { head, dead: new Set(struck[index]?.articles ?? []), readBlock };
      });
    });
  }

  async #writeJoined(id: number, sources: MergeSource[], signal?: AbortSignal): Promise<SegmentHead> {
    const joined = mergeSegments(id, sources);
    let written = 0;
    let waiting: Uint8Array<ArrayBuffer>[] = [];
    const flush = async (): Promise<void> => {
      await this.#db.blocks.bulkPut(
        waiting,
        waiting.map((_, index) => blockKey(id, written + index)),
      );
      written += waiting.length;
      waiting = [];
    };
    for (let bytes = 0; ; ) {
      signal?.throwIfAborted();
      const next = await joined.next();
      if (next.done) {
        await flush();
        return next.value;
      }
      waiting.push(next.value);
      bytes += next.value.length;
      if (bytes < WRITTEN_AT_ONCE) continue;
      await flush();
      bytes = 0;
    }
  }
}
