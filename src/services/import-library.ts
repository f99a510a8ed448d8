import type { Arrival } from '../core/import/arrival.ts';
import { ImportRefusal } from '../core/import/import-format.ts';
import type { ImportOrigin, ImportRecord } from '../core/import/import-record.ts';
import type { MergeChoice } from '../core/import/merge-row.ts';
import { addTallies, type ImportPolicy, type Tallies } from '../core/import/merge-state.ts';
import { FailureError } from '../core/model/failure.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceImport } from './announce-import.ts';
import { arrivalChunks } from './arrival-chunks.ts';
import { ArrivingMedia } from './arriving-media.ts';
import type { ServiceContext } from './context.ts';
import { type ArticleJob, importArticle } from './import-article.ts';
import { importRow } from './import-row.ts';
import { ImportWriter } from './import-writer.ts';
import type { BulkRun } from './in-chunks.ts';
import { IMPORT_LOCK, undoImport } from './undo-import.ts';

export interface ImportOptions {
  policy: ImportPolicy;
  /** Behind the title of a work that is kept beside another: "(bản từ tệp)". */
  copyMark: string;
  run?: BulkRun;
}

/**
 * What an import would do: counts by table. Nothing is written. Read to its end, so whatever is wrong with the file
 * shows here. A stopped one counts what it saw.
 * @throws ImportRefusal
 */
export async function previewImport(
  { db, now }: ServiceContext,
  arrivals: AsyncIterable<Arrival>,
  { run = {}, ...choice }: ImportOptions,
): Promise<Tallies> {
  const tallies: Tallies = {};
  const ids = new Map<string, string>();
  let done = 0;
  for await (const chunk of arrivalChunks(arrivals)) {
    if (run.signal?.aborted) break;
    const writer = new ImportWriter(db, true);
    const job = { writer, choice, chunk, ids, media: new ArrivingMedia(), touched: null, now: now() };
    await guarded(() => takeIn(job));
    addTallies(tallies, writer.tallies);
    done += chunk.length;
    run.onProgress?.(done);
  }
  return tallies;
}

/**
 * Takes everything in, a chunk a transaction, each of them whole and written with what an undo needs. What came before
 * it is stopped stays; taking the same in again doubles nothing. Where the file turns out to be bad after all, all is as
 * it was before.
 * @throws ImportRefusal, FailureError `import-running`
 */
export async function importArrivals(
  context: ServiceContext,
  arrivals: AsyncIterable<Arrival>,
  { origin, ...options }: ImportOptions & { origin: ImportOrigin },
): Promise<ImportRecord> {
  let made: ImportRecord | null = null;
  const isFree = await context.lock(IMPORT_LOCK, async () => {
    made = await importAll(context, arrivals, origin, options);
  });
  if (!isFree || !made) throw new FailureError('import-running');
  return made;
}

async function importAll(
  context: ServiceContext,
  arrivals: AsyncIterable<Arrival>,
  origin: ImportOrigin,
  { run = {}, ...choice }: ImportOptions,
): Promise<ImportRecord> {
  const { db } = context;
  const record: ImportRecord = {
    ...{ id: context.newId(), at: context.now(), ...origin, policy: choice.policy },
    ...{ state: 'running', counts: {}, canUndo: true },
  };
  const put = (change: Partial<ImportRecord>) =>
    changeLibrary(db, context.now(), () => db.imports.put(Object.assign(record, change)));
  await put({});
  const ids = new Map<string, string>();
  const works = new Set<string>();
  let [done, chunks] = [0, 0];
  try {
    for await (const chunk of arrivalChunks(arrivals)) {
      if (run.signal?.aborted) break;
      await writeChunk(context, { chunk, ids, choice, record, number: chunks++, works });
      done += chunk.length;
      run.onProgress?.(done);
    }
    await put({ state: run.signal?.aborted ? 'stopped' : 'done' });
  } catch (thrown) {
    await put({ state: 'stopped' });
    if (thrown instanceof ImportRefusal) {
      await undoImport({ ...context, lock: alreadyHeld }, record.id);
      await changeLibrary(db, context.now(), () => db.imports.delete(record.id));
    }
    throw thrown;
  } finally {
    announceImport(context, works);
  }
  return record;
}

async function alreadyHeld(_name: string, work: () => Promise<void>): Promise<boolean> {
  await work();
  return true;
}

interface ChunkJob {
  chunk: Arrival[];
  ids: Map<string, string>;
  choice: MergeChoice;
  record: ImportRecord;
  number: number;
  /** `<table>:<key>` of works that changed, of whom their pages are told. */
  works: Set<string>;
}

/** Bytes that went from the library just before they were needed are read then, and it is tried again. */
const TRIES = 3;

async function writeChunk(context: ServiceContext, job: ChunkJob): Promise<void> {
  const { db } = context;
  const { chunk, record, number, works } = job;
  for (let left = TRIES; ; left--) {
    const media = new ArrivingMedia();
    await guarded(() => media.load(db, chunk));
    const ids = new Map(job.ids);
    const counts = structuredClone(record.counts);
    try {
      const changes = await changeLibrary(db, context.now(), async (touched) => {
        const writer = new ImportWriter(db, false);
        await takeIn({ writer, choice: job.choice, chunk, ids, media, touched, now: context.now() });
        addTallies(counts, writer.tallies);
        const id = `${record.id}:${String(number).padStart(7, '0')}`;
        await db.importChanges.put({ id, importId: record.id, changes: writer.changes });
        await db.imports.put({ ...record, counts });
        return writer.changes;
      });
      record.counts = counts;
      for (const [from, to] of ids) job.ids.set(from, to);
      for (const { table, key } of changes) if (table !== 'articles') works.add(`${table}:${key}`);
      return;
    } catch (thrown) {
      if (!media.isShort || left <= 1) throw thrown;
    }
  }
}

interface TakeIn extends ArticleJob {
  chunk: readonly Arrival[];
  ids: Map<string, string>;
}

async function takeIn({ chunk, ids, ...job }: TakeIn): Promise<void> {
  for (const arrival of chunk) {
    if (arrival.kind === 'row') {
      await importRow({ ...job, ids }, arrival);
      continue;
    }
    const { id } = arrival.article;
    const here = await importArticle(job, arrival);
    if (here !== id) ids.set(id, here);
  }
}
