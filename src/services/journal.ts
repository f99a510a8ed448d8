import {
  JOURNALED,
  type JournalEntry,
  type JournaledTable,
  readJournal,
  writeJournal,
} from '../core/journal/journal-line.ts';
import { parseSegmentName, segmentName } from '../core/journal/journal-store.ts';
import { chooseMerge, mergeJournal } from '../core/journal/merge-journal.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceMany, type ServiceContext } from './context.ts';
import type { BulkRun } from './in-chunks.ts';

/** What the library says of its journal. */
interface JournalMark {
  /** Of this library: the journal of one that was lost bears another. */
  libraryId: string;
  /** The table whose rows of before the journal are written next, and the last key of it; null: all are. */
  walk: { table: JournaledTable; after: string } | null;
}

const MARK = 'journal';
const CHUNK = 500;

interface Segment {
  name: string;
  size: number;
  libraryId: string;
  number: number;
}

/** A library that is empty although the journal of one is there. */
export interface LostLibrary {
  libraryId: string;
  /** Bytes that can be restored, roughly. */
  bytes: number;
}

/**
 * Writes into the journal what changed since: notes of the reader, in a place that is not the database. One at a time in
 * the whole extension; who comes second leaves it to the first.
 * @returns false where somebody else is at it, or where it waits for the reader: a lost library is restored or let go
 * first
 */
export async function keepJournal(context: ServiceContext): Promise<boolean> {
  let isKept = false;
  await context.lock('journal', async () => {
    const known = await readMark(context.db);
    // Every change of the library asks, and most change no words of the reader.
    isKept = known?.walk === null && (await nextWaiting(context, 1)).length === 0;
    if (isKept) return;
    const segments = await listSegments(context);
    if (!segments) return;
    const mark = known ?? (await openMark(context, segments));
    if (!mark) return;
    isKept = true;
    await walkOn(context, mark);
    let next = 1 + (segments.at(-1)?.number ?? 0);
    for (;;) {
      const waiting = await nextWaiting(context, CHUNK);
      if (waiting.length === 0) break;
      await writeChunk(context, segmentName(mark.libraryId, next++), waiting);
    }
    await mergeSome(context, mark.libraryId);
  });
  return isKept;
}

async function listSegments({ journal }: ServiceContext): Promise<Segment[] | null> {
  const files = await journal.list();
  const segments = files?.flatMap(({ name, size }) => {
    const parsed = parseSegmentName(name);
    return parsed ? [{ name, size, ...parsed }] : [];
  });
  return segments?.sort((a, b) => a.number - b.number) ?? null;
}

/** Made for a library that has none; null where another library's journal is there and this one is empty. */
async function openMark({ db, newId }: ServiceContext, segments: readonly Segment[]): Promise<JournalMark | null> {
  if (segments.some(({ size }) => size > 0) && (await isEmpty(db))) return null;
  return guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const mark: JournalMark = { libraryId: newId(), walk: { table: JOURNALED[0], after: '' } };
      await db.meta.put({ key: MARK, value: mark });
      return mark;
    }),
  );
}

async function readMark(db: ServiceContext['db']): Promise<JournalMark | null> {
  return ((await guarded(() => db.meta.get(MARK)))?.value as JournalMark | undefined) ?? null;
}

async function isEmpty(db: ServiceContext['db']): Promise<boolean> {
  const counts = await guarded(() => Promise.all(JOURNALED.map((name) => db.table(name).limit(1).count())));
  return counts.every((count) => count === 0);
}

interface WaitingRow {
  /** `table/id`. */
  key: string;
  turn: number;
}

async function nextWaiting({ db }: ServiceContext, most: number): Promise<WaitingRow[]> {
  return guarded(() => db.unjournaled.limit(most).toArray());
}

/** Rows that were there before the journal wait to be written too. Stopped, it goes on where it was. */
async function walkOn({ db }: ServiceContext, { libraryId, walk: from }: JournalMark): Promise<void> {
  for (let walk = from; walk; ) {
    const { table, after } = walk;
    const keys = (await guarded(() =>
      db.table(table).where(':id').above(after).limit(CHUNK).primaryKeys(),
    )) as string[];
    const last = keys.at(-1);
    const following = JOURNALED[JOURNALED.indexOf(table) + 1];
    walk = last !== undefined ? { table, after: last } : following ? { table: following, after: '' } : null;
    const mark: JournalMark = { libraryId, walk };
    await guarded(() =>
      db.transaction('rw', db.meta, db.unjournaled, async () => {
        await db.unjournaled.bulkPut(keys.map((key) => ({ key: `${table}/${key}`, turn: 0 })));
        await db.meta.put({ key: MARK, value: mark });
      }),
    );
  }
}

async function writeChunk(
  { db, journal }: ServiceContext,
  name: string,
  waiting: readonly WaitingRow[],
): Promise<void> {
  const places = waiting.map(({ key }) => ({
    table: key.slice(0, key.indexOf('/')),
    id: key.slice(key.indexOf('/') + 1),
  }));
  const entries: JournalEntry[] = [];
  for (const table of JOURNALED) {
    const ids = places.filter((place) => place.table === table).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await guarded(() => db.table(table).bulkGet(ids));
    entries.push(...ids.map((id, at) => ({ table, id, row: rows[at] ?? null })));
  }
  await journal.write(name, writeJournal(entries));
  await guarded(() =>
    db.transaction('rw', db.unjournaled, async () => {
      const now = await db.unjournaled.bulkGet(waiting.map(({ key }) => key));
      // One that changed again meanwhile waits on.
      const done = waiting.filter(({ turn }, at) => now[at]?.turn === turn);
      await db.unjournaled.bulkDelete(done.map(({ key }) => key));
    }),
  );
}

async function mergeSome(context: ServiceContext, libraryId: string): Promise<void> {
  const { journal } = context;
  for (;;) {
    const own = ((await listSegments(context)) ?? []).filter((segment) => segment.libraryId === libraryId);
    const chosen = chooseMerge(own);
    const last = chosen.at(-1);
    if (!last) return;
    const texts: string[] = [];
    for (const { name } of chosen) texts.push(await journal.read(name));
    // Under the name of the newest: stopped before the others are removed, the same is said twice, nothing wrong.
    await journal.write(last.name, mergeJournal(texts, chosen[0] === own[0]));
    for (const { name } of chosen.slice(0, -1)) await journal.remove(name);
  }
}

/** Whether the library was lost: it is empty, knows of no journal, and the journal of one is there. */
export async function findLostLibrary(context: ServiceContext): Promise<LostLibrary | null> {
  if (await readMark(context.db)) return null;
  const segments = (await listSegments(context)) ?? [];
  const newest = segments.filter(({ size }) => size > 0).at(-1);
  if (!newest || !(await isEmpty(context.db))) return null;
  const own = segments.filter(({ libraryId }) => libraryId === newest.libraryId);
  return { libraryId: newest.libraryId, bytes: own.reduce((sum, { size }) => sum + size, 0) };
}

export interface RestoredJournal {
  articles: number;
  passages: number;
  reflections: number;
  /** All rows, these and others. */
  rows: number;
  /** Lines that could not be read. */
  damaged: number;
}

/**
 * Brings back what the journal has of a lost library: articles without their text, passages, notes, reflections, topics,
 * papers. What is in the library by now stays as it is. Stopped, it can be begun again.
 */
export async function restoreJournal(
  context: ServiceContext,
  { libraryId }: Pick<LostLibrary, 'libraryId'>,
  { signal, onProgress }: BulkRun = {},
): Promise<RestoredJournal> {
  const restored: RestoredJournal = { articles: 0, passages: 0, reflections: 0, rows: 0, damaged: 0 };
  const segments = ((await listSegments(context)) ?? []).filter((segment) => segment.libraryId === libraryId);
  // Newest first: of each row the first that is met is the last that was said.
  segments.reverse();
  const total = 2 * segments.length;
  let done = 0;
  // Articles first, for the others belong to them.
  for (const isArticles of [true, false]) {
    const seen = new Set<string>();
    for (const { name } of segments) {
      if (signal?.aborted) break;
      const { entries, damaged } = readJournal(await context.journal.read(name));
      if (isArticles) restored.damaged += damaged;
      const wanted = entries.reverse().filter(({ table, id }) => {
        const key = `${table}/${id}`;
        if ((table === 'articles') !== isArticles || seen.has(key)) return false;
        seen.add(key);
        return true;
      });
      for (let at = 0; at < wanted.length && !signal?.aborted; at += CHUNK)
        await putBack(context, wanted.slice(at, at + CHUNK), restored);
      onProgress?.(Math.min(1, ++done / total));
    }
  }
  if (!signal?.aborted) await adoptJournal(context, libraryId);
  announceMany(context);
  return restored;
}

async function putBack(
  context: ServiceContext,
  entries: readonly JournalEntry[],
  restored: RestoredJournal,
): Promise<void> {
  const { db } = context;
  await changeLibrary(db, context.now(), async (touched) => {
    for (const table of JOURNALED) {
      const rows = entries.flatMap((entry) => (entry.table === table && entry.row ? [entry.row] : []));
      const known = await db.table(table).bulkGet(rows.map(({ id }) => id as string));
      const missing = rows.filter((_, at) => known[at] === undefined);
      const fresh = table === 'articles' ? await withoutTwins(context, missing) : missing;
      await db.table(table).bulkPut(fresh);
      for (const row of fresh) {
        if (table === 'articles') touched.contents(row.id as string);
        else if (typeof row.articleId === 'string') touched.article(row.articleId);
      }
      restored.rows += fresh.length;
      if (table === 'articles' || table === 'passages' || table === 'reflections') restored[table] += fresh.length;
    }
  });
}

/** A page that was saved anew since is here already, under another id. */
async function withoutTwins(
  { db }: ServiceContext,
  rows: Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  const keys = rows.map(({ urlKey }) => String(urlKey));
  const here = new Set((await db.articles.where('urlKey').anyOf(keys).toArray()).map(({ urlKey }) => urlKey));
  return rows.filter(({ urlKey }) => !here.has(String(urlKey)));
}

/** The library goes on with this journal. What it holds was noted as it was written: nothing is left to walk through. */
async function adoptJournal({ db }: ServiceContext, libraryId: string): Promise<void> {
  const mark: JournalMark = { libraryId, walk: null };
  await guarded(() => db.meta.put({ key: MARK, value: mark }));
}

/** Begins with an empty library on purpose. The journal of the lost one stays until a second one is let go. */
export async function beginAnew(context: ServiceContext): Promise<void> {
  const segments = (await listSegments(context)) ?? [];
  const [newest] = segments.slice(-1);
  for (const { name, libraryId } of segments) if (libraryId !== newest?.libraryId) await context.journal.remove(name);
  await adoptJournal(context, context.newId());
}
