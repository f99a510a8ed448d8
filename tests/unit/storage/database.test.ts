import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { TRACED_FIELDS } from '../../../src/core/model/field-origin.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/registry.ts';
import { guarded, storageFailure } from '../../../src/storage/storage-failure.ts';

test('older code never opens a newer library, and leaves it as it is', async () => {
  const next = { version: MIGRATIONS.length + 1, stores: { things: 'id' } };
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

test('articles of the first version get origins that put no old fact in doubt, in the trash too', async () => {
  const row = {
    id: 'article-000001',
    url: 'https://bao-mau.example/bai',
    urlKey: 'https://bao-mau.example/bai',
    title: 'Bài lưu từ trước',
    byline: [],
    publishedAt: '2026-03-07',
    siteName: 'Báo Mẫu',
    lead: '',
    lang: 'vi',
    kind: 'news',
    documentRef: null,
    imageUrl: null,
    canonicalUrl: 'https://bao-mau.example/bai',
    wordCount: 5,
    tags: ['thẻ'],
    note: 'ghi chú',
    savedAt: 1,
    updatedAt: 2,
  };
  const passage = { id: 'passage-000001', articleId: row.id, quote: 'trích', createdAt: 1, role: 'task', tags: [] };
  const old = new LibraryDatabase('version-1', MIGRATIONS.slice(0, 1));
  await old.table('articles').add(row);
  await old.table('passages').add(passage);
  await old.table('trash').bulkAdd([
    { id: 'trash-1', deletedAt: 1, kind: 'article', article: row, passages: [] },
    { id: 'trash-2', deletedAt: 1, kind: 'passage', passage },
  ]);
  old.close();

  const today = new LibraryDatabase('version-1');
  const article = await today.articles.get(row.id);
  const added = { modifiedAt: null, circulation: null, textFault: null, asRead: {} };
  expect(article).toMatchObject({ ...row, ...added });
  expect(article?.origins).toMatchObject({
    title: { source: 'none', certainty: 'likely' },
    publishedAt: { source: 'none', certainty: 'likely' },
    byline: { source: 'none', certainty: 'unsure' },
    lead: { source: 'none', certainty: 'unsure' },
  });
  expect(Object.keys(article?.origins ?? {}).sort()).toEqual([...TRACED_FIELDS].sort());
  expect(await today.passages.get(passage.id)).toEqual(passage);
  expect(await today.trash.get('trash-1')).toMatchObject({ article: { ...added, origins: article?.origins } });
  expect(await today.trash.get('trash-2')).toEqual({ id: 'trash-2', deletedAt: 1, kind: 'passage', passage });
});

test('a library of the second version gets reflections, and keeps what it had', async () => {
  const passage = { id: 'passage-000001', articleId: 'article-000001', quote: 'trích', createdAt: 1, role: 'task' };
  const entry = { id: 'trash-1', deletedAt: 1, kind: 'passage', passage };
  const old = new LibraryDatabase('version-2', MIGRATIONS.slice(0, 2));
  await old.table('passages').add(passage);
  await old.table('trash').add(entry);
  old.close();

  const today = new LibraryDatabase('version-2');
  expect(await today.passages.toArray()).toEqual([passage]);
  expect(await today.trash.toArray()).toEqual([entry]);
  const made = { id: 'reflection-000001', articleId: 'article-000001', passageId: passage.id, dueOn: '2026-12-31' };
  await today.table('reflections').bulkAdd([made, { ...made, id: 'reflection-000002', passageId: null, dueOn: null }]);
  const { reflections } = today;
  expect(await reflections.where('passageId').equals(passage.id).primaryKeys()).toEqual([made.id]);
  expect(await reflections.where('dueOn').belowOrEqual('2026-12-31').primaryKeys()).toEqual([made.id]);
  expect(await reflections.where('articleId').equals(made.articleId).count()).toBe(2);
});

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
