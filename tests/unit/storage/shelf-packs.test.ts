import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ShelfItem, ShelfRow } from '../../../src/core/model/shelf-item.ts';
import { PACK_FORM, unpackRows } from '../../../src/core/shelf/pack-rows.ts';
import { editArticle, saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { newestShelf, openShelf, packShelf } from '../../../src/services/shelf.ts';
import { removeArticle, removePassage } from '../../../src/services/trash.ts';
import { makePassage } from '../make-passage.ts';
import { makeShelfItem } from '../make-shelf-item.ts';
import { makeContext, makeDraft, type TestContext } from '../services/make-context.ts';

const NEVER = new AbortController().signal;
const idOf = (at: number) => `row-${String(at).padStart(6, '0')}`;

/** A library of so many rows, two of them with the articles that they are of. */
async function filled(count: number): Promise<TestContext> {
  const context = makeContext();
  await saveArticle(context, makeDraft({ id: idOf(3), url: 'https://bao-mau.example/ba' }));
  await saveArticle(context, makeDraft({ id: idOf(5), url: 'https://bao-mau.example/nam' }));
  const rows = Array.from({ length: count }, (_, at) => makeShelfItem({ id: idOf(at), savedAt: at }));
  await context.db.shelf.bulkPut(rows.filter(({ id }) => id !== idOf(3) && id !== idOf(5)));
  return context;
}

/** As a list needs it. */
function rowOf(item: ShelfRow): ShelfRow {
  const { taggedPassages: _tags, size: _size, ...row } = item as ShelfItem;
  return row;
}

/** All rows as a page puts them together, by id. */
async function read(context: TestContext): Promise<{ rows: ShelfRow[]; packed: number; loose: number }> {
  const { packs, stale, loose } = await openShelf(context);
  const packed = packs.flatMap(unpackRows).filter(({ id }) => !stale.has(id));
  const rows = [...packed, ...loose.map(rowOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rows, packed: packed.length, loose: loose.length };
}

async function expectWhole(context: TestContext): Promise<void> {
  expect((await read(context)).rows).toEqual((await context.db.shelf.orderBy('id').toArray()).map(rowOf));
}

test('a shelf is read whole before it is packed, packed, and after what changed since', async () => {
  const context = await filled(2_300);
  await expectWhole(context);
  await packShelf(context, NEVER);
  expect(await context.db.shelfPacks.count()).toBe(2);
  expect(await read(context)).toMatchObject({ packed: 2_000, loose: 300 });
  await expectWhole(context);

  await editArticle(context, idOf(3), { title: 'Tên đã sửa' });
  await createPassage(context, idOf(5), makePassage({ tags: ['mới'] }));
  expect(await read(context)).toMatchObject({ packed: 1_998, loose: 302 });
  await expectWhole(context);
  await removePassage(context, 'passage-000001');
  await removeArticle(context, idOf(3));
  await expectWhole(context);
  expect((await read(context)).rows).toHaveLength(2_299);
});

test('where enough changed, its packs alone are written anew, and a grown one is split', async () => {
  const context = await filled(2_300);
  await packShelf(context, NEVER);
  const before = await context.db.shelfPacks.toArray();
  const more = Array.from({ length: 1_200 }, (_, at) => makeShelfItem({ id: `${idOf(1_500)}-${at}` }));
  await context.db.shelf.bulkPut(more);
  await context.db.unpacked.bulkPut(more.map(({ id }) => ({ articleId: id })));
  await packShelf(context, NEVER);
  await expectWhole(context);
  const after = await context.db.shelfPacks.toArray();
  expect(after[0]).toEqual(before[0]);
  expect(after.length).toBeGreaterThan(before.length);
  expect(await context.db.unpacked.count()).toBe(0);
});

test('a pack of another form is never read, and is made anew', async () => {
  const context = await filled(2_300);
  await packShelf(context, NEVER);
  await context.db.shelfPacks.toCollection().modify({ form: PACK_FORM + 1, rows: 'of the future' });
  await expectWhole(context);
  await packShelf(context, NEVER);
  expect((await context.db.shelfPacks.toArray()).map(({ form }) => form)).toEqual([PACK_FORM, PACK_FORM]);
  await expectWhole(context);
});

test('a change that fails leaves no mark, and packing that is stopped leaves a whole shelf', async () => {
  const context = await filled(2_300);
  await packShelf(context, AbortSignal.abort());
  expect(await context.db.shelfPacks.count()).toBe(0);
  await packShelf(context, NEVER);
  await expect(editArticle(context, 'nobody', { title: 'x' })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await context.db.unpacked.count()).toBe(0);
});

test('the newest rows come first', async () => {
  const context = await filled(40);
  const newest = await newestShelf(context, 2);
  expect(newest.map(({ id }) => id)).toEqual([idOf(5), idOf(3)]);
});
