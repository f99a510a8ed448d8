import { describe, expect, test } from 'vitest';
import { editArticle, saveArticle } from '../../../src/services/articles.ts';
import { markRead, restoreReadings } from '../../../src/services/mark-read.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { removeArticles, restoreArticles } from '../../../src/services/remove-articles.ts';
import { restoreTags, tagArticles } from '../../../src/services/tag-articles.ts';
import { topicPlaces } from '../../../src/services/topic-places.ts';
import { addToTopic, createTopic } from '../../../src/services/topics.ts';
import { makePassage } from '../make-passage.ts';
import { libraryRows } from './library-rows.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `article-${String(at).padStart(6, '0')}`);

async function filled(count: number, tags: (at: number) => string[] = () => []): Promise<TestContext> {
  const context = makeContext();
  for (const [at, id] of ids(count).entries()) {
    await saveArticle(context, makeDraft({ id, url: `https://bao-mau.example/${at}`, tags: tags(at) }));
  }
  context.changes.length = 0;
  return context;
}

const everything = ({ db }: TestContext) => libraryRows(db, ['trash', 'trashed']);

describe('tags', () => {
  test('are put on and taken off many, and an undo brings back exactly what was there', async () => {
    const context = await filled(3, (at) => (at === 1 ? ['Uỷ-ban', 'học'] : ['học']));
    const before = await everything(context);
    const changed = await tagArticles(context, ids(3), { add: ['mới'], remove: ['ủy-ban'] });
    expect((await context.db.articles.get(ids(3)[1] as string))?.tags).toEqual(['học', 'mới']);
    expect((await context.db.shelf.get(ids(3)[1] as string))?.tags).toEqual(['học', 'mới']);
    expect(context.changes).toEqual([{ articleId: '', urlKey: '', isMany: true }]);
    await restoreTags(context, changed);
    expect(await everything(context)).toEqual(before);
  });

  test('articles that have them so already stay as they are', async () => {
    const context = await filled(2, (at) => (at === 0 ? ['học'] : []));
    const changed = await tagArticles(context, ids(2), { add: ['Học'], remove: ['khác'] });
    expect(changed.map(({ id }) => id)).toEqual([ids(2)[1]]);
  });

  test('an undo keeps what was changed again since', async () => {
    const context = await filled(1, () => ['cũ', 'học']);
    const [id = ''] = ids(1);
    const changed = await tagArticles(context, [id], { add: ['mới'], remove: ['cũ'] });
    await editArticle(context, id, { tags: ['học', 'mới', 'thêm'] });
    await restoreTags(context, changed);
    expect((await context.db.articles.get(id))?.tags).toEqual(['học', 'thêm', 'cũ']);
  });

  test('work that is stopped keeps what is done, tells how far it came, and that much is undone', async () => {
    const context = await filled(250);
    const stopping = new AbortController();
    const told: number[] = [];
    const changed = await tagArticles(
      context,
      ids(250),
      { add: ['x'], remove: [] },
      {
        signal: stopping.signal,
        onProgress: (done) => {
          told.push(done);
          stopping.abort();
        },
      },
    );
    expect(told).toEqual([100]);
    expect(changed).toHaveLength(100);
    expect(await context.db.articles.where('tags').equals('x').count()).toBe(100);
    await restoreTags(context, changed);
    expect(await context.db.articles.where('tags').equals('x').count()).toBe(0);
  });
});

describe('read marks', () => {
  test('are set and taken back for many, and an undo brings back exactly what was there', async () => {
    const context = await filled(3);
    const [first = '', second = ''] = ids(3);
    const reading = { articleId: first, furthest: 0.4, offset: 120, openedAt: 5, finishedAt: null };
    await context.db.readings.put(reading);
    const before = await everything(context);
    const changed = await markRead(context, ids(3), true);
    expect((await context.db.shelf.bulkGet(ids(3))).map((row) => row?.readState)).toEqual(['read', 'read', 'read']);
    expect(await context.db.readings.get(first)).toMatchObject({ furthest: 0.4, offset: 120 });
    await restoreReadings(context, changed);
    expect(await context.db.readings.toArray()).toEqual([reading]);
    expect((await everything(context)).readings).toEqual(before.readings);
    expect((await context.db.shelf.get(second))?.readState).toBe('unread');
  });

  test('not read means so, however far it was read; what is so already, or gone, is passed over', async () => {
    const context = await filled(2);
    const [first = ''] = ids(2);
    await context.db.readings.put({ articleId: first, furthest: 0.4, offset: 120, openedAt: 5, finishedAt: 9 });
    const changed = await markRead(context, [...ids(2), 'nobody'], false);
    expect(changed.map(({ articleId }) => articleId)).toEqual([first]);
    expect((await context.db.shelf.get(first))?.readState).toBe('unread');
    expect(await markRead(context, ['nobody'], true)).toEqual([]);
    expect(await context.db.readings.get('nobody')).toBeUndefined();
  });

  test('an undo keeps the place of who read on', async () => {
    const context = await filled(1);
    const changed = await markRead(context, ids(1), true);
    const [id = ''] = ids(1);
    await context.db.readings.update(id, { furthest: 0.7, offset: 300 });
    await restoreReadings(context, changed);
    expect(await context.db.readings.get(id)).toMatchObject({ furthest: 0.7, offset: 300, finishedAt: null });
  });
});

test('many are deleted, a chunk whole, and come back exactly as they were', async () => {
  const context = await filled(45);
  const [first = ''] = ids(45);
  await createPassage(context, first, makePassage());
  const before = await everything(context);
  context.changes.length = 0;
  const trashed: string[] = [];
  await removeArticles(context, [...ids(45), 'nobody'], (trashIds) => void trashed.push(...trashIds));
  expect(trashed).toHaveLength(45);
  expect([await context.db.articles.count(), await context.db.shelf.count()]).toEqual([0, 0]);
  expect(context.changes).toEqual([{ articleId: '', urlKey: '', isMany: true }]);
  await restoreArticles(context, trashed);
  expect(await everything(context)).toEqual(before);
  await restoreArticles(context, trashed);
  expect(await everything(context)).toEqual(before);
});

test('a topic says which articles stand in it, by themselves or by a passage', async () => {
  const context = await filled(2);
  const [first = '', second = ''] = ids(2);
  await createPassage(context, second, makePassage());
  await createTopic(context, { id: 'topic-0000001', title: 'Chi bộ' });
  await addToTopic(context, 'topic-0000001', [
    { kind: 'article', articleId: first },
    { kind: 'passage', passageId: 'passage-000001' },
    { kind: 'note', id: 'note-00000001', text: 'Mở đầu' },
  ]);
  expect(await topicPlaces(context)).toEqual([{ id: 'topic-0000001', title: 'Chi bộ', articleIds: [first, second] }]);
});
