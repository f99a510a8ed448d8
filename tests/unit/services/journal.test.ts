import { expect, test } from 'vitest';
import { editArticle, saveArticle } from '../../../src/services/articles.ts';
import { beginAnew, findLostLibrary, keepJournal, restoreJournal } from '../../../src/services/journal.ts';
import { createPassage, editPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { createTopic } from '../../../src/services/topics.ts';
import { removePassage } from '../../../src/services/trash.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

async function fill(context: TestContext): Promise<void> {
  await saveArticle(context, makeDraft());
  await createPassage(context, 'article-000001', makePassage());
  await createPassage(context, 'article-000001', otherPassage());
  await saveReflection(context, makeReflection());
  await createTopic(context, { id: 'topic-000001', title: 'Dân vận' });
}

const otherPassage = () => {
  const passage = makePassage({ id: 'passage-000002', quote: 'Một câu khác hẳn.' });
  return { ...passage, selector: { ...passage.selector, exact: 'Một câu khác hẳn.' } };
};

/** A new, empty database beside the journal that was kept. */
function afterLoss({ journal }: TestContext): TestContext {
  return { ...makeContext(), journal, newId: () => `fresh-${Math.random().toString(36).slice(2, 10)}` };
}

test('after a loss of the database everything written comes back, as it was last', async () => {
  const context = makeContext();
  await fill(context);
  await keepJournal(context);
  await editPassage(context, 'passage-000001', { note: 'Ghi chú sửa sau' });
  await editArticle(context, 'article-000001', { note: 'Cả bài', tags: ['dân-vận'] });
  await removePassage(context, 'passage-000002');
  expect(await context.db.unjournaled.count()).toBeGreaterThan(0);
  await keepJournal(context);
  expect(await context.db.unjournaled.count()).toBe(0);

  const fresh = afterLoss(context);
  const lost = await findLostLibrary(fresh);
  if (!lost) throw new Error('the loss was not seen');
  // Nothing is written into the journal before the reader chose.
  expect(await keepJournal(fresh)).toBe(false);
  expect(await restoreJournal(fresh, lost)).toMatchObject({ articles: 1, passages: 1, reflections: 1, damaged: 0 });
  for (const table of ['articles', 'passages', 'reflections', 'topics'] as const) {
    expect(await fresh.db.table(table).toArray()).toEqual(await context.db.table(table).toArray());
  }
  expect(await fresh.db.shelf.count()).toBe(1);
  expect(await fresh.db.tagCounts.toArray()).toEqual(await context.db.tagCounts.toArray());
  expect(await findLostLibrary(fresh)).toBe(null);
  expect(await keepJournal(fresh)).toBe(true);
});

test('a library of before the journal is written into it whole', async () => {
  const context = makeContext();
  await fill(context);
  await context.db.unjournaled.clear();
  await keepJournal(context);
  const fresh = afterLoss(context);
  const lost = await findLostLibrary(fresh);
  expect(lost && (await restoreJournal(fresh, lost))).toMatchObject({ articles: 1, passages: 2, reflections: 1 });
});

test('a new library, and one that was emptied on purpose, are none that was lost', async () => {
  const context = makeContext();
  expect(await findLostLibrary(context)).toBe(null);
  await fill(context);
  await keepJournal(context);
  await Promise.all(context.db.tables.filter(({ name }) => name !== 'meta').map((table) => table.clear()));
  expect(await findLostLibrary(context)).toBe(null);
});

test('who begins anew is not asked again, and the journal of before is still there', async () => {
  const context = makeContext();
  await fill(context);
  await keepJournal(context);
  const fresh = afterLoss(context);
  const before = [...context.journal.files.keys()];
  await beginAnew(fresh);
  expect(await findLostLibrary(fresh)).toBe(null);
  await fill(fresh);
  await keepJournal(fresh);
  expect([...context.journal.files.keys()]).toEqual(expect.arrayContaining(before));
});

test('what was saved anew after the loss stays, and nothing is doubled', async () => {
  const context = makeContext();
  await fill(context);
  await keepJournal(context);
  const fresh = afterLoss(context);
  const lost = await findLostLibrary(fresh);
  await saveArticle(fresh, makeDraft({ id: 'article-000009' }));
  if (!lost) throw new Error('the loss was not seen');
  await restoreJournal(fresh, lost);
  await restoreJournal(fresh, lost);
  expect(await fresh.db.articles.count()).toBe(1);
});

test('without a place for it nothing is kept and nothing fails', async () => {
  const context = makeContext();
  context.journal.list = () => Promise.resolve(null);
  await fill(context);
  expect(await keepJournal(context)).toBe(false);
  expect(await findLostLibrary(context)).toBe(null);
});
