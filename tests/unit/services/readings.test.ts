import { beforeEach, expect, test } from 'vitest';
import { saveArticle } from '../../../src/services/articles.ts';
import { finishReading, openReading, saveReading } from '../../../src/services/readings.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const ID = 'article-000001';
let context: TestContext;

beforeEach(async () => {
  context = makeContext();
  await saveArticle(context, makeDraft());
  await context.db.pending.clear();
  context.changes.length = 0;
});

test('the shelf follows what is read, and nothing waits to be indexed for it', async () => {
  const opened = await openReading(context, ID);
  expect(opened).toMatchObject({ furthest: 0, offset: 0, finishedAt: null });
  await saveReading(context, ID, { offset: 40, reach: 0.5 });
  expect(await context.db.shelf.get(ID)).toMatchObject({ readState: 'reading', furthest: 0.5 });
  expect((await context.db.shelf.get(ID))?.openedAt).toBe(opened.openedAt);
  expect(await context.db.pending.count()).toBe(0);
});

test('others are told when an article is being read, and read, and not of every line', async () => {
  await openReading(context, ID);
  expect(context.changes).toHaveLength(0);
  await saveReading(context, ID, { offset: 10, reach: 0.2 });
  await saveReading(context, ID, { offset: 20, reach: 0.4 });
  expect(context.changes).toHaveLength(1);
  await finishReading(context, ID, true);
  expect(context.changes).toHaveLength(2);
});

test('finishing is taken back, and how far the text was read stays', async () => {
  await saveReading(context, ID, { offset: 10, reach: 1 });
  const finished = await finishReading(context, ID, true);
  expect(await finishReading(context, ID, true)).toEqual(finished);
  expect(await finishReading(context, ID, false)).toMatchObject({ finishedAt: null, furthest: 1, offset: 10 });
  expect(await context.db.shelf.get(ID)).toMatchObject({ readState: 'reading' });
});

test('opened again, reading stands where it stood', async () => {
  await openReading(context, ID);
  const before = await saveReading(context, ID, { offset: 33, reach: 0.7 });
  const again = await openReading(context, ID);
  expect(again).toMatchObject({ offset: 33, furthest: 0.7 });
  expect(again.openedAt).toBeGreaterThan(before.openedAt as number);
});

test('an article that is gone leaves no reading behind, and comes back with its own', async () => {
  await saveReading(context, ID, { offset: 33, reach: 0.7 });
  const trashId = await removeArticle(context, ID);
  await expect(saveReading(context, ID, { offset: 50, reach: 0.9 })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await context.db.readings.count()).toBe(0);
  await restoreTrash(context, trashId);
  expect(await context.db.readings.get(ID)).toMatchObject({ offset: 33, furthest: 0.7 });
});
