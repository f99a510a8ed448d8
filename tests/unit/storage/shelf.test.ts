import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle, removePassage } from '../../../src/services/trash.ts';
import { changeLibrary } from '../../../src/storage/change-library.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/registry.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft } from '../services/make-context.ts';

const ID = 'article-000001';

async function filled() {
  const context = makeContext();
  await saveArticle(context, makeDraft({ tags: ['học'] }));
  await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/khac' }));
  await createPassage(context, ID, makePassage({ role: 'task', tags: ['việc'] }));
  await saveReflection(context, makeReflection());
  return context;
}

test('a library of the third version gets the shelf that today would give it, and waits to be indexed', async () => {
  const { db } = await filled();
  const name = 'version-3';
  const old = new LibraryDatabase(name, MIGRATIONS.slice(0, 3));
  await old.articles.bulkAdd(await db.articles.toArray());
  await old.bodies.bulkAdd(await db.bodies.toArray());
  await old.passages.bulkAdd(await db.passages.toArray());
  await old.reflections.bulkAdd(await db.reflections.toArray());
  old.close();

  const today = new LibraryDatabase(name);
  const rows = await today.shelf.toArray();
  expect(rows).toEqual(await db.shelf.toArray());
  expect(await today.pending.toArray()).toEqual(rows.map(({ id }) => ({ articleId: id, at: 0 })));
  await changeLibrary(today, 5, async (touched) => {
    for (const { id } of rows) touched.contents(id);
  });
  expect(await today.shelf.toArray()).toEqual(rows);
});

test('the shelf follows what is marked, reflected on, deleted and brought back', async () => {
  const context = await filled();
  const { db } = context;
  const row = () => db.shelf.get(ID);
  const before = await row();
  expect(before).toMatchObject({ roles: { task: 1 }, passageTags: ['việc'], passageCount: 1, reflectionCount: 1 });
  expect(before?.size.text).toBeGreaterThan(0);

  const passageTrash = await removePassage(context, 'passage-000001');
  expect(await row()).toMatchObject({ roles: {}, passageTags: [], passageCount: 0, reflectionCount: 0 });
  await restoreTrash(context, passageTrash);
  expect(await row()).toEqual(before);

  await db.pending.clear();
  const articleTrash = await removeArticle(context, ID);
  expect(await row()).toBeUndefined();
  expect(await db.pending.toCollection().primaryKeys()).toEqual([ID]);
  await restoreTrash(context, articleTrash);
  expect(await row()).toEqual(before);
});

test('a change that fails leaves the shelf as it was', async () => {
  const { db } = await filled();
  const before = await db.shelf.toArray();
  const failing = changeLibrary(db, 9, async (touched) => {
    await db.articles.update(ID, { title: 'Tên khác' });
    touched.article(ID);
    throw new Error('stopped');
  });
  await expect(failing).rejects.toThrow();
  expect(await db.shelf.toArray()).toEqual(before);
});

test('pictures, older copies and the original file count as room taken, and go and return with their article', async () => {
  const context = await filled();
  const { db } = context;
  const before = await db.shelf.get(ID);
  const reading = { articleId: ID, furthest: 0.5, offset: 3, openedAt: 4, finishedAt: null };
  await changeLibrary(db, 9, async (touched) => {
    const blob = new Blob(['ảnh']);
    await db.images.add({ id: 'image-1', articleId: ID, url: 'https://bao-mau.example/a.png', blob, bytes: 1_000 });
    await db.readings.add(reading);
    touched.contents(ID);
  });
  const after = await db.shelf.get(ID);
  expect(after?.size.media).toBe((before?.size.media ?? 0) + 1_000);
  expect(after).toMatchObject({ readState: 'reading', furthest: 0.5, openedAt: 4 });

  const trashId = await removeArticle(context, ID);
  expect([await db.images.count(), await db.readings.count()]).toEqual([0, 0]);
  await restoreTrash(context, trashId);
  expect(await db.readings.get(ID)).toEqual(reading);
  expect(await db.images.count()).toBe(1);
  expect(await db.shelf.get(ID)).toEqual(after);
});
