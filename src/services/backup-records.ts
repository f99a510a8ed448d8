import { BACKUP_TABLES, type RowLine } from '../core/backup/backup-lines.ts';
import { blobPaths } from '../core/backup/blob-paths.ts';
import type { BackupRecord } from '../core/backup/write-backup.ts';
import { isOwnMeta } from '../core/import/merge-meta.ts';
import type { Row } from '../core/import/row-print.ts';
import type { ArticleImage, OriginalFile } from '../storage/article-media.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';

export interface RecordsRun {
  /** Pictures and original files too. */
  withMedia: boolean;
  isStopped(): boolean;
  /** Told after each chunk: how many articles are through. */
  onArticles(done: number): void;
}

/** Articles read at once: bodies of a large library do not fit into memory together. */
const CHUNK = 20;
const ROWS = 200;
/** Entries of the trash hold whole articles. */
const FEW = 5;

/** The whole library, in the order of its ids. Nothing that is derived, and nothing that tells how one device stands. */
export async function* backupRecords(db: LibraryDatabase, run: RecordsRun): AsyncGenerator<BackupRecord> {
  yield* articleRecords(db, run);
  for (const table of BACKUP_TABLES) yield* rowRecords(db, table, run);
}

async function* articleRecords(db: LibraryDatabase, run: RecordsRun): AsyncGenerator<BackupRecord> {
  let done = 0;
  for (let last = ''; !run.isStopped(); ) {
    const records = await guarded(() => readArticles(db, last, run.withMedia));
    if (records.length === 0) return;
    for (const { id, some } of records) {
      yield* some;
      last = id;
    }
    done += records.length;
    run.onArticles(done);
  }
}

const READ = ['articles', 'bodies', 'passages', 'reflections', 'versions', 'readings', 'images', 'files'];

/** Some articles, as they stand at one time. Blobs are handles: their bytes are read when they are written. */
async function readArticles(db: LibraryDatabase, after: string, withMedia: boolean) {
  return db.transaction('r', READ, async () => {
    const articles = await db.articles.where(':id').above(after).limit(CHUNK).toArray();
    const records = articles.map(async (article) => {
      const { id } = article;
      const [body, reading, passages, reflections, versions, images, file] = await Promise.all([
        db.bodies.get(id),
        db.readings.get(id),
        db.passages.where('articleId').equals(id).toArray(),
        db.reflections.where('articleId').equals(id).toArray(),
        db.versions.where('articleId').equals(id).toArray(),
        withMedia ? db.images.where('articleId').equals(id).toArray() : [],
        withMedia ? db.files.get(id) : undefined,
      ]);
      const line = {
        ...{ article, body: body ?? null, passages: byId(passages), reflections: byId(reflections) },
        ...{ reading: reading ?? null, pictures: byId(images).map(pictureLine), file: file ? fileLine(file) : null },
      };
      const blobs = [...byId(images), ...(file ? [file] : [])].map(({ blob }) => blob);
      const some: BackupRecord[] = [{ line, media: blobs.map(reader) }];
      for (const version of byId(versions)) some.push({ line: { version }, media: [] });
      return { id, some };
    });
    return Promise.all(records);
  });
}

function byId<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function pictureLine({ id, url, blob, bytes, width = 0, height = 0 }: ArticleImage) {
  return { id, url, mediaType: blob.type, bytes, width, height, size: blob.size };
}

function fileLine({ name, mediaType, blob }: OriginalFile) {
  return { name, mediaType, size: blob.size };
}

function reader(blob: Blob): BackupRecord['media'][number] {
  return { size: blob.size, read: async () => new Uint8Array(await blob.arrayBuffer()) };
}

async function* rowRecords(db: LibraryDatabase, table: string, run: RecordsRun): AsyncGenerator<BackupRecord> {
  const key = String(db.table(table).schema.primKey.keyPath);
  const count = table === 'trash' ? FEW : ROWS;
  for (let last = ''; !run.isStopped(); ) {
    const rows: Row[] = await guarded(() => db.table(table).where(':id').above(last).limit(count).toArray());
    if (rows.length === 0) return;
    for (const row of rows) if (table !== 'meta' || isOwnMeta(String(row.key))) yield rowRecord(table, row);
    last = String(rows.at(-1)?.[key]);
  }
}

function rowRecord(table: string, row: Row): BackupRecord {
  const blobs: Blob[] = [];
  const paths = blobPaths(table, row);
  const bare = paths.length === 0 ? row : structuredClone(row);
  for (const path of paths) {
    const holder = path.slice(0, -1).reduce((at: unknown, step) => (at as Row | undefined)?.[step], bare) as Row;
    const last = String(path.at(-1));
    blobs.push(holder[last] as Blob);
    delete holder[last];
  }
  const line: RowLine = { table, row: bare, blobs: blobs.map(({ type, size }) => ({ mediaType: type, size })) };
  return { line, media: blobs.map(reader) };
}
