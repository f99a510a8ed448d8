import { syllablesOf } from '../core/originality/syllables.ts';
import { PRINT_FORM, packPrints, winnow } from '../core/originality/winnow.ts';
import { chooseJoin } from '../core/search/choose-join.ts';
import { searchDocument } from '../core/search/unit.ts';
import { hash } from '../core/text/hash.ts';
import type { PendingIndex } from '../storage/database.ts';
import type { NewEntry } from '../storage/search-writer.ts';
import { guarded, storageFailure } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Articles indexed at once: some 80 ms of work, so that whoever else asks the worker waits no longer. */
const CHUNK = 32;
const LOCK = 'thu-hoach-index';

export interface IndexSettings {
  signal?: AbortSignal;
  /** Called after every chunk that was stored. */
  onProgress?: (progress: IndexProgress) => void;
  /** Articles indexed at once. */
  chunk?: number;
  /** Look also for articles that the index lacks or has too much, though none was said to have changed. */
  isThorough?: boolean;
}

export interface IndexProgress {
  /** Articles that wait to be indexed. */
  waiting: number;
}

/**
 * Brings the search index up to date: what waits is indexed a chunk at a time, each stored whole before the next one
 * begins, so that it can be stopped at any moment and goes on where it was. A damaged or foreign index is made anew.
 * Resolves to false where another context is at it already.
 */
export function indexLibrary(context: ServiceContext, settings: IndexSettings = {}): Promise<boolean> {
  return context.lock(LOCK, async () => {
    try {
      await bringUpToDate(context, settings);
    } catch (thrown) {
      if (!isDamage(thrown, REFUSALS)) throw storageFailure(thrown);
      await startAnew(context);
      await guarded(() => bringUpToDate(context, settings));
    }
  });
}

/** Drops the index and has every article wait to be indexed; `indexLibrary` makes it anew. */
export async function rebuildIndex(context: ServiceContext): Promise<void> {
  await guarded(() => startAnew(context));
}

export async function indexProgress({ db }: ServiceContext): Promise<IndexProgress> {
  return guarded(async () => ({ waiting: await db.pending.count() }));
}

/** Names under which browsers report a database that cannot be read, or that newer code made. */
const DAMAGE = new Set([
  'RangeError',
  'VersionError',
  'UnknownError',
  'DataError',
  'NotReadableError',
  'NotFoundError',
]);

/** Of these, what a full disk shows too, where something was to be written. */
const REFUSALS: ReadonlySet<string> = new Set(['UnknownError', 'DataError']);

/**
 * The index cannot be read, and will not be the next time either: bytes that are not what was written, rows missing.
 * @param but names that say nothing here
 */
export function isDamage(thrown: unknown, but: ReadonlySet<string> = new Set()): boolean {
  let current = thrown as { name?: string; inner?: unknown } | null | undefined;
  for (let depth = 0; current && depth < 5; depth++) {
    const name = current.name ?? '';
    if (DAMAGE.has(name) && !but.has(name)) return true;
    current = current.inner as typeof current;
  }
  return false;
}

async function bringUpToDate(context: ServiceContext, settings: IndexSettings): Promise<void> {
  const { writer } = context.index;
  if (!(await canBeRead(context))) await startAnew(context);
  await writer.sweep();
  if ((await writer.state())?.printForm !== PRINT_FORM) await printAnew(context);
  if (settings.isThorough) await findStrays(context);
  const { signal, chunk = CHUNK } = settings;
  while (!signal?.aborted) {
    const joined = chooseJoin((await writer.state())?.segments ?? []);
    const rows = joined.length > 0 ? [] : await context.db.pending.limit(chunk).toArray();
    if (joined.length > 0) await writer.join(joined, signal);
    else if (rows.length > 0) await indexChunk(context, rows);
    else return;
    settings.onProgress?.(await indexProgress(context));
  }
}

async function canBeRead({ index }: ServiceContext): Promise<boolean> {
  try {
    return (await index.writer.state()) !== null;
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    return false;
  }
}

/** First what is to be indexed, then the empty index: stopped in between, it begins again. */
async function startAnew(context: ServiceContext): Promise<void> {
  const { db, index, now } = context;
  const ids = await db.articles.toCollection().primaryKeys();
  await wait(context, ids);
  // Of an index whose own numbers are lost: later than any that was given before, so that they never come again.
  const first = Math.floor(now() / 1_000);
  try {
    await index.writer.reset(first);
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    await index.db.delete({ disableAutoOpen: false });
    await index.writer.reset(first);
  }
}

/** Fingerprints of another form, or none: every article is seen once more, and what is indexed of it stays. */
async function printAnew(context: ServiceContext): Promise<void> {
  await wait(context, await context.db.articles.toCollection().primaryKeys());
  await context.index.writer.resetPrints();
}

/** Articles that were saved or removed without a word, as by a restore of files on the disk. */
async function findStrays(context: ServiceContext): Promise<void> {
  const [saved, indexed] = await Promise.all([
    context.db.articles.toCollection().primaryKeys(),
    context.index.writer.articleIds(),
  ]);
  const known = new Set(indexed);
  const there = new Set(saved);
  await wait(context, [...saved.filter((id) => !known.has(id)), ...indexed.filter((id) => !there.has(id))]);
}

async function wait({ db, now }: ServiceContext, ids: readonly string[]): Promise<void> {
  await db.pending.bulkPut(ids.map((articleId) => ({ articleId, at: now() })));
}

async function indexChunk(context: ServiceContext, rows: readonly PendingIndex[]): Promise<void> {
  const { db, index } = context;
  const ids = rows.map(({ articleId }) => articleId);
  const found = await readEntries(context, ids);
  const [before, printed] = await Promise.all([index.writer.entriesOf(ids), index.writer.printsOf(ids)]);
  const isSame = ({ print }: NewEntry, number: number): boolean => before[number]?.print === print;
  const added = found.filter((entry, number) => entry !== null && !isSame(entry, number)) as ReadEntry[];
  const prints = found.flatMap((entry, number) => {
    if (!entry || (isSame(entry, number) && printed[number])) return [];
    const bytes = packPrints(winnow(syllablesOf(entry.text)).hashes);
    return isEqual(bytes, printed[number]?.bytes) ? [] : [{ articleId: entry.document.articleId, bytes }];
  });
  const removed = ids.filter((_, number) => found[number] === null && (before[number] ?? printed[number]));
  if (added.length > 0 || removed.length > 0 || prints.length > 0) await index.writer.change(added, removed, prints);
  await db.transaction('rw', db.pending, async () => {
    const now = await db.pending.bulkGet(ids);
    // Changed while it was indexed: it goes on waiting.
    const done = rows.filter(({ at }, number) => now[number]?.at === at);
    await db.pending.bulkDelete(done.map(({ articleId }) => articleId));
  });
}

interface ReadEntry extends NewEntry {
  /** Of which fingerprints are made. */
  text: string;
}

function isEqual(bytes: Uint8Array, others: Uint8Array | undefined): boolean {
  return others !== undefined && bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
}

/** By id: what is to be indexed, or null for an article that is gone. */
async function readEntries({ db }: ServiceContext, ids: string[]): Promise<(ReadEntry | null)[]> {
  return db.transaction('r', db.articles, db.bodies, db.passages, db.reflections, async () => {
    const [articles, bodies, passages, reflections] = await Promise.all([
      db.articles.bulkGet(ids),
      db.bodies.bulkGet(ids),
      db.passages.where('articleId').anyOf(ids).toArray(),
      db.reflections.where('articleId').anyOf(ids).toArray(),
    ]);
    return articles.map((article, number) => {
      if (!article) return null;
      const document = searchDocument({
        article,
        body: bodies[number],
        passages: passages.filter(({ articleId }) => articleId === article.id),
        reflections: reflections.filter(({ articleId }) => articleId === article.id),
      });
      return { document, print: hash(JSON.stringify(document)).toString(36), text: bodies[number]?.text ?? '' };
    });
  });
}
