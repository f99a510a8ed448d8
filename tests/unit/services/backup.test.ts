import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBackup } from '../../../src/core/backup/read-backup.ts';
import type { BackupResult } from '../../../src/core/backup/write-backup.ts';
import { bytesSource } from '../../../src/core/zip/byte-source.ts';
import { backUp } from '../../../src/services/backup.ts';
import { importArrivals, previewImport } from '../../../src/services/import-library.ts';
import { undoImport } from '../../../src/services/undo-import.ts';
import { changeLibrary } from '../../../src/storage/change-library.ts';
import type { LibraryDatabase } from '../../../src/storage/database.ts';
import { anyLibrary, articleRow, fillDatabase } from '../make-library.ts';
import { makeContext, type TestContext } from './make-context.ts';

const CONTEXT = { now: 0, isStopped: () => false, onProgress: () => undefined };
const ORIGIN = { format: 'backup', fileName: 'sao-luu.zip' };
const NEWEST = { policy: 'newest', copyMark: '(bản từ tệp)', origin: ORIGIN } as const;

async function save(context: TestContext): Promise<{ file: Uint8Array; result: BackupResult }> {
  const result: BackupResult = { counts: {}, odd: [] };
  const parts: Uint8Array[] = [];
  const words = { readme: 'Bản sao lưu', settings: { theme: 'dark' }, withMedia: true };
  for await (const part of backUp(context, words, result)) parts.push(part);
  return { file: Buffer.concat(parts), result };
}

async function arrivalsOf(file: Uint8Array) {
  return (await openBackup(bytesSource(file))).arrivals(CONTEXT);
}

/** All that a library holds, bytes too, but what tells of imports and of this device. */
async function contents(db: LibraryDatabase): Promise<unknown> {
  const own = ['imports', 'importChanges', 'pending', 'unpacked', 'shelfPacks', 'meta'];
  const tables = db.tables.filter(({ name }) => !own.includes(name));
  return Promise.all(tables.map(async (table) => [table.name, await plain(await table.toArray())]));
}

async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { type: value.type, bytes: [...new Uint8Array(await value.arrayBuffer())] };
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== 'object' || value === null) return value;
  const entries = await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await plain(one)]));
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined && one !== 0));
}

test('out, in and out again gives the same bytes, whatever the library holds', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (library) => {
      const [from, to] = [makeContext(), makeContext()];
      await fillDatabase(from.db, library);
      const first = await save(from);
      expect(first.result.odd).toEqual([]);
      await importArrivals(to, await arrivalsOf(first.file), NEWEST);
      expect(await contents(to.db)).toEqual(await contents(from.db));
      const second = await save(to);
      expect(Buffer.from(second.file).equals(Buffer.from(first.file))).toBe(true);
      await from.db.delete();
      await to.db.delete();
    }),
    { numRuns: 25 },
  );
});

test('restored into the library that it is of, everything is there already', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (library) => {
      const context = makeContext();
      await fillDatabase(context.db, library);
      const before = await contents(context.db);
      const { file } = await save(context);
      const { counts } = await importArrivals(context, await arrivalsOf(file), NEWEST);
      for (const tally of Object.values(counts)) expect(tally).toMatchObject({ new: 0, 'newer-there': 0, both: 0 });
      expect(await contents(context.db)).toEqual(before);
      await context.db.delete();
    }),
    { numRuns: 10 },
  );
});

test('an undo of a restore brings back what was there, whatever both held', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, anyLibrary, async (here, there) => {
      const [context, other] = [makeContext(), makeContext()];
      await fillDatabase(context.db, here);
      await fillDatabase(other.db, there);
      const before = await contents(context.db);
      const { file } = await save(other);
      const tallies = await previewImport(context, await arrivalsOf(file), NEWEST);
      const { id, counts } = await importArrivals(context, await arrivalsOf(file), NEWEST);
      expect(tallies).toEqual(counts);
      expect((await undoImport(context, id)).kept).toEqual([]);
      expect(await contents(context.db)).toEqual(before);
      await context.db.delete();
      await other.db.delete();
    }),
    { numRuns: 20 },
  );
});

test('what has an odd shape is carried along, told, and does not spoil the rest', async () => {
  const context = makeContext();
  await changeLibrary(context.db, 1, async () => {
    await context.db.articles.put(articleRow(1, {}));
    await context.db.articles.put({ ...articleRow(2, {}), wordCount: Number.NaN });
  });
  const { file, result } = await save(context);
  expect(result.odd).toEqual([{ place: 'article.wordCount' }]);
  expect(result.counts).toEqual({ articles: 1 });
  const other = makeContext();
  const { counts } = await importArrivals(other, await arrivalsOf(file), NEWEST);
  expect(counts.articles).toMatchObject({ new: 1 });
});

test('settings come along, and what belongs to a device does not', async () => {
  const context = makeContext();
  await context.db.meta.bulkPut([
    { key: 'profile', value: { name: 'Lê Văn Mẫu' } },
    { key: 'review-day', value: {} },
    { key: 'backup-state', value: {} },
  ]);
  const { file, result } = await save(context);
  expect(result.counts).toEqual({ meta: 1 });
  expect((await openBackup(bytesSource(file))).manifest.settings).toEqual({ theme: 'dark' });
});
