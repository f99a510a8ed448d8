import { openBackup } from '../../src/core/backup/read-backup.ts';
import type { BackupResult } from '../../src/core/backup/write-backup.ts';
import { withLock } from '../../src/platform/lock.ts';
import { backUp } from '../../src/services/backup.ts';
import type { ServiceContext } from '../../src/services/context.ts';
import { importArrivals, previewImport } from '../../src/services/import-library.ts';
import { changeLibrary } from '../../src/storage/change-library.ts';
import { LibraryDatabase } from '../../src/storage/database.ts';
import { SearchIndex } from '../../src/storage/search-index.ts';
import { fillFrom } from '../library/fill.ts';
import { generateLibrary } from '../library/generate.mjs';

let opened: LibraryDatabase | null = null;

function open(): ServiceContext {
  opened ??= new LibraryDatabase();
  return {
    db: opened,
    index: new SearchIndex(),
    lock: withLock,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    announce: () => undefined,
  };
}

const FILE = 'bench-exchange.zip';
const PICTURE = 256 * 1_024;
const CHOICE = { policy: 'newest', copyMark: '(bản từ tệp)' } as const;
const READING = { now: 0, isStopped: () => false, onProgress: () => undefined };

interface Timed {
  ms: number;
  bytes: number;
}

/** Pictures that cannot be packed any further, a few an article, until there are so many bytes. */
async function addPictures(bytes: number): Promise<void> {
  const { db } = open();
  const ids = await db.articles.toCollection().primaryKeys();
  let left = bytes;
  for (let at = 0; left > 0; at++) {
    const articleId = ids[at % ids.length];
    if (articleId === undefined) return;
    const content = new Uint8Array(PICTURE);
    for (let from = 0; from < PICTURE; from += 65_536) crypto.getRandomValues(content.subarray(from, from + 65_536));
    await changeLibrary(db, 1, async (touched) => {
      touched.contents(articleId);
      const url = `https://bao-mau.example/${at}.jpg`;
      const blob = new Blob([content], { type: 'image/jpeg' });
      await db.images.put({ id: `image-${at}`, articleId, url, blob, bytes: PICTURE, width: 800, height: 600 });
    });
    left -= PICTURE;
  }
}

async function fileHandle(): Promise<FileSystemFileHandle> {
  return (await navigator.storage.getDirectory()).getFileHandle(FILE, { create: true });
}

async function backUpToDisk(): Promise<Timed> {
  const stream = await (await fileHandle()).createWritable();
  const result: BackupResult = { counts: {}, odd: [] };
  const started = performance.now();
  for await (const piece of backUp(open(), { readme: '', settings: {}, withMedia: true }, result)) {
    await stream.write(piece as Uint8Array<ArrayBuffer>);
  }
  await stream.close();
  if (result.odd.length > 0) throw new Error(`odd: ${JSON.stringify(result.odd.slice(0, 3))}`);
  return { ms: performance.now() - started, bytes: (await (await fileHandle()).getFile()).size };
}

async function openFile() {
  const file = await (await fileHandle()).getFile();
  const read = async (start: number, end: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  const backup = await openBackup({ size: file.size, read });
  return { backup, bytes: file.size };
}

Object.assign(globalThis, {
  fillLibrary: async (articles: number, pictureBytes: number) => {
    const count = await fillFrom(generateLibrary({ articles, batch: 200 }));
    await addPictures(pictureBytes);
    return count;
  },
  backUpToDisk,
  previewFromDisk: async (): Promise<Timed> => {
    const started = performance.now();
    const { backup, bytes } = await openFile();
    await previewImport(open(), backup.arrivals(READING), CHOICE);
    return { ms: performance.now() - started, bytes };
  },
  restoreFromDisk: async (): Promise<Timed> => {
    const started = performance.now();
    const { backup, bytes } = await openFile();
    const origin = { format: 'backup', fileName: FILE };
    const { state } = await importArrivals(open(), backup.arrivals(READING), { ...CHOICE, origin });
    if (state !== 'done') throw new Error(state);
    return { ms: performance.now() - started, bytes };
  },
  wipe: async () => {
    opened?.close();
    opened = null;
    await new LibraryDatabase().delete();
  },
  countArticles: () => open().db.articles.count(),
});
