import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/registry.ts';
import { guarded, storageFailure } from '../../../src/storage/storage-failure.ts';

test('older code never opens a newer library, and leaves it as it is', async () => {
  const next = { version: MIGRATIONS.length + 1, stores: { reflections: 'id' } };
  const newer = new LibraryDatabase('guard', [...MIGRATIONS, next]);
  await newer.meta.put({ key: 'hello', value: 'from the future' });
  newer.close();

  const older = new LibraryDatabase('guard');
  await expect(guarded(() => older.articles.count())).rejects.toMatchObject({ failure: { code: 'newer-database' } });
  await expect(guarded(() => older.meta.put({ key: 'hello', value: 'overwritten' }))).rejects.toThrow();

  const again = new LibraryDatabase('guard', [...MIGRATIONS, next]);
  expect((await again.meta.get('hello'))?.value).toBe('from the future');
});

test.each(MIGRATIONS.map(({ version }) => version))(
  'a library of version %i opens with the code of today',
  async (version) => {
    const name = `migration-${version}`;
    const old = new LibraryDatabase(name, MIGRATIONS.slice(0, version));
    await old.table('meta').put({ key: 'kept', value: version });
    old.close();
    const today = new LibraryDatabase(name);
    expect((await today.meta.get('kept'))?.value).toBe(version);
    expect(Math.round(today.backendDB().version / 10)).toBe(MIGRATIONS.length);
  },
);

test('writes ask for strict durability', async () => {
  const asked: unknown[] = [];
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof original>) {
    asked.push(given);
    return original.apply(this, given);
  } as typeof original;
  try {
    const db = new LibraryDatabase('durable');
    await db.meta.put({ key: 'a', value: 1 });
  } finally {
    IDBDatabase.prototype.transaction = original;
  }
  expect(asked).toContainEqual([['meta'], 'readwrite', { durability: 'strict' }]);
});

test.each([
  ['QuotaExceededError', 'storage-refused'],
  ['DataError', 'storage-refused'],
  ['AbortError', 'storage-refused'],
  ['VersionError', 'newer-database'],
  ['MissingAPIError', 'private-mode'],
  ['SyntaxError', 'unexpected'],
])('%s is told as %s', (name, code) => {
  const inner = Object.assign(new Error('inside'), { name });
  expect(storageFailure(inner).failure.code).toBe(code);
  expect(storageFailure(Object.assign(new Error('wrapped'), { name: 'WrappedError', inner })).failure.code).toBe(code);
});
