import { beforeEach, expect, test } from 'vitest';
import { EMPTY_REFLECTION } from '../../../src/core/model/reflection.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { countDue, practiceEntries, practiceIds, practiceOf } from '../../../src/services/practice.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

let context: TestContext;

beforeEach(async () => {
  context = makeContext();
  await saveArticle(context, makeDraft());
  await createPassage(context, 'article-000001', makePassage());
});

const put = (id: string, createdAt: number, over: object = {}) =>
  context.db.reflections.put({
    ...EMPTY_REFLECTION,
    id,
    articleId: 'article-000001',
    passageId: null,
    createdAt,
    updatedAt: createdAt,
    action: 'Mở lớp',
    ...over,
  });

test('ids come by due day, the rest behind it newest first; or all newest first', async () => {
  await put('r1', 1, { dueOn: '2026-12-31' });
  await put('r2', 2);
  await put('r3', 3, { dueOn: '2026-01-01' });
  await put('r4', 4);
  expect(await practiceIds(context, 'due')).toEqual(['r3', 'r1', 'r4', 'r2']);
  expect(await practiceIds(context, 'newest')).toEqual(['r4', 'r3', 'r2', 'r1']);
});

test('each comes with the words that it answers and its article; what is gone is left out', async () => {
  const { id } = await saveReflection(context, makeReflection());
  await put('whole', 1);
  const entries = await practiceEntries(context, [id, 'gone', 'whole']);
  expect(entries).toMatchObject([
    { reflection: { id }, passage: { quote: makePassage().quote }, article: { circulation: null } },
    { reflection: { id: 'whole' }, passage: null },
  ]);
  expect(entries[0]?.article.title).not.toBe('');
  expect((await practiceOf(context, ['article-000001'])).map(({ reflection }) => reflection.id).sort()).toEqual(
    [id, 'whole'].sort(),
  );
});

test('what is due is counted: not what is done, dropped, or no promise', async () => {
  await put('late', 1, { dueOn: '2026-11-01' });
  await put('today', 1, { dueOn: '2026-11-24' });
  await put('soon', 1, { dueOn: '2026-12-01' });
  await put('far', 1, { dueOn: '2026-12-02' });
  await put('long ago', 1, { dueOn: '2024-01-01' });
  await put('done', 1, { dueOn: '2026-11-01', doneAt: 5 });
  await put('dropped', 1, { dueOn: '2026-11-25', droppedAt: 5 });
  await put('no promise', 1, { dueOn: '2026-11-25', action: ' ' });
  const days = { from: '2025-11-24', today: '2026-11-24', to: '2026-12-01' };
  expect(await countDue(context, days)).toEqual({ overdue: 1, soon: 2 });
});
