import type { ImportChange, ImportChunk, ImportRecord, KeptRow } from '../core/import/import-record.ts';
import { type Row, rowPrint } from '../core/import/row-print.ts';
import { FailureError } from '../core/model/failure.ts';
import { changeLibrary, type Touched } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceImport } from './announce-import.ts';
import type { ServiceContext } from './context.ts';
import type { BulkRun } from './in-chunks.ts';
import { openUse, type Use } from './use-since.ts';

/** One import or undo at a time in the whole extension: two would take each other's rows for changed since. */
export const IMPORT_LOCK = 'thu-hoach-import';

/** Tables whose rows go with the article, the passage or the work that they belong to, and are no words. */
const SILENT = new Set(['trashed', 'readings', 'reviewCards', 'reviewEvents', 'images', 'bodies', 'files', 'meta']);

/**
 * Takes an import back, the last thing it wrote first: what it replaced stands there again and what it added goes, except
 * what was changed or used since, which stays and is told. Stopped on the way it can be gone on with.
 * @throws FailureError `not-found` where there is no such import, or it can no longer be taken back · `import-running`
 */
export async function undoImport(context: ServiceContext, importId: string, run: BulkRun = {}): Promise<ImportRecord> {
  let undone: ImportRecord | null = null;
  const isFree = await context.lock(IMPORT_LOCK, async () => {
    undone = await undoAll(context, importId, run);
  });
  if (!isFree || !undone) throw new FailureError('import-running');
  return undone;
}

async function undoAll(context: ServiceContext, importId: string, { signal, onProgress }: BulkRun) {
  const { db } = context;
  const found = await guarded(() => db.imports.get(importId));
  if (!found?.canUndo || found.state === 'undone') throw new FailureError('not-found');
  const record: ImportRecord = { ...found, state: 'undoing', kept: found.kept ?? [] };
  const ids = await guarded(() => db.importChanges.where('importId').equals(importId).primaryKeys());
  const use = await guarded(() => openUse(db, ids, found.at));
  const works = new Set<string>();
  try {
    for (const [done, id] of ids.sort().reverse().entries()) {
      if (signal?.aborted) return record;
      const kept = await changeLibrary(db, context.now(), async (touched) => {
        const chunk = await db.importChanges.get(id);
        const left = chunk ? await undoChunk({ db, use, touched, works }, chunk) : [];
        await db.importChanges.delete(id);
        await db.imports.put({ ...record, kept: [...(record.kept ?? []), ...left] });
        return left;
      });
      record.kept?.push(...kept);
      onProgress?.(done + 1);
    }
    record.state = 'undone';
    record.canUndo = false;
    await changeLibrary(db, context.now(), () => db.imports.put(record));
  } finally {
    announceImport(context, works);
  }
  return record;
}

interface UndoJob {
  db: LibraryDatabase;
  use: Use;
  touched: Touched;
  works: Set<string>;
}

async function undoChunk(job: UndoJob, { changes }: ImportChunk): Promise<KeptRow[]> {
  const kept: KeptRow[] = [];
  const isArticlePart = ({ table }: ImportChange): boolean => PARTS.has(table);
  for (const change of changes.filter((one) => !isArticlePart(one)).reverse()) await undoRow(job, change, kept);
  const parts = changes.filter(isArticlePart);
  const staying = await job.use.staying(parts);
  for (const change of parts.reverse()) {
    const { table, key } = change;
    if (staying.has(`${table}:${key}`)) {
      kept.push(await keptRow(job.db, table, key));
    } else if (!staying.has(`part:${table}:${key}`)) {
      await undoRow(job, change, kept);
    }
  }
  return kept;
}

/** What an article is made of. */
const PARTS = new Set(['articles', 'bodies', 'images', 'versions', 'files', 'readings', 'passages', 'reflections']);

async function undoRow(job: UndoJob, { table, key, before, after }: ImportChange, kept: KeptRow[]): Promise<void> {
  const { db, touched, works, use } = job;
  const now: Row | undefined = await db.table(table).get(key);
  const articleId = table === 'articles' || table === 'bodies' ? key : String(now?.articleId ?? '');
  if (PARTS.has(table) && articleId !== '') touched.contents(articleId);
  if (!now || use.isOwnerKept(table, now)) return;
  if (rowPrint(now) !== after) {
    if (!SILENT.has(table)) kept.push({ table, key, title: titleOf(now) });
    return;
  }
  works.add(`${table}:${key}`);
  if (before !== null) {
    await db.table(table).put(before);
    return;
  }
  await db.table(table).delete(key);
  if (table === 'articles') await dropRest(db, key);
  if (table === 'passages' || table === 'reflections') await db.reviewCards.delete(key);
}

/** What came to an article since by itself: nothing in it was written by anybody. */
async function dropRest(db: LibraryDatabase, articleId: string): Promise<void> {
  await Promise.all([
    db.bodies.delete(articleId),
    db.files.delete(articleId),
    db.readings.delete(articleId),
    db.images.where('articleId').equals(articleId).delete(),
  ]);
}

async function keptRow(db: LibraryDatabase, table: string, key: string): Promise<KeptRow> {
  return { table, key, title: titleOf((await db.table(table).get(key)) ?? {}) };
}

const SHOWN = 120;

function titleOf(row: Row): string {
  const words = [row.title, row.quote, row.evidence, row.note].find((text) => typeof text === 'string' && text !== '');
  return String(words ?? '').slice(0, SHOWN);
}
