import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../../../src/core/model/role.ts';
import type { ReviewGrade } from '../../../src/core/review/review-card.ts';
import { studyDay } from '../../../src/core/review/study-day.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { saveReflection } from '../../../src/services/reflections.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { answerReview, undoReview } from '../../../src/services/review-answer.ts';
import { askMore, keepReviewPlace, putOffCard } from '../../../src/services/review-day.ts';
import {
  reviewArticles,
  reviewedPassages,
  reviewPassages,
  reviewRoles,
  takeBackEnrolment,
} from '../../../src/services/review-enrol.ts';
import { exportReviews, importReviews, takeBackImport } from '../../../src/services/review-file.ts';
import { countReviews, reviewToday } from '../../../src/services/review-queue.ts';
import { saveReviewSettings } from '../../../src/services/review-settings.ts';
import { reviewStatistics } from '../../../src/services/review-statistics.ts';
import { removeArticle, removePassage, removeReflection } from '../../../src/services/trash.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const ARTICLE = 'article-000001';
const REFLECTION = 'reflection-000001';
const START = new Date(2026, 2, 4, 9).getTime();

type Library = TestContext & { toDay: (day: number) => void };

const idOf = (index: number): string => `passage-${String(index).padStart(6, '0')}`;

/** A library with some passages, made on the first day; the clock ticks once a question. */
async function filled(count: number, role: Role = 'viewpoint'): Promise<Library> {
  const context = makeContext();
  let time = START;
  context.now = () => time++;
  const toDay = (day: number): void => {
    time = studyDay(START, day).start + 9 * 3_600_000;
  };
  await saveArticle(context, makeDraft());
  for (let index = 1; index <= count; index++) {
    await createPassage(context, ARTICLE, makePassage({ id: idOf(index), quote: `đoạn số ${index}`, role }));
  }
  return { ...context, toDay };
}

const idsOf = async (context: TestContext): Promise<string[]> => (await reviewToday(context)).items.map(({ id }) => id);

const rate = (context: TestContext, cardId: string, answer: ReviewGrade, id = `event-${cardId}`) =>
  answerReview(context, { id, cardId, answer, took: 900 });

const promise = (context: TestContext, dueOn: string, over = {}) =>
  saveReflection(context, makeReflection({ action: 'Họp đúng lịch', dueOn, ...over }));

test('what is marked comes up the day after, as many a day as is set, and by the roles that are set', async () => {
  const context = await filled(8);
  await createPassage(context, ARTICLE, makePassage({ id: 'question-000001', quote: 'hỏi', role: 'question' }));
  expect(await reviewToday(context)).toMatchObject({ items: [], done: 0, more: 0, inReview: 8 });
  context.toDay(1);
  expect(await idsOf(context)).toEqual([1, 2, 3, 4, 5].map(idOf));
  await saveReviewSettings(context, { daily: 2, takenIn: ['question'] });
  expect(await idsOf(context)).toEqual([1, 2].map(idOf));
  await createPassage(context, ARTICLE, makePassage({ id: 'question-000002', quote: 'hỏi nữa', role: 'question' }));
  await createPassage(context, ARTICLE, makePassage({ id: 'passage-000099', quote: 'nữa' }));
  expect(await reviewedPassages(context, ARTICLE)).toContain('question-000002');
  expect(await reviewedPassages(context, ARTICLE)).not.toContain('passage-000099');
});

test('an answer is written once, counts for the day, and brings the passage back on its day', async () => {
  const context = await filled(6);
  context.toDay(1);
  const event = await rate(context, idOf(1), 3);
  expect(await rate(context, idOf(1), 3)).toEqual(event);
  expect(await context.db.reviewEvents.count()).toBe(1);
  expect(event.before).toMatchObject({ reps: 0, line: 'fresh' });
  const { items, done } = await reviewToday(context);
  expect([items.length, done]).toEqual([4, 1]);
  const card = await context.db.reviewCards.get(idOf(1));
  context.toDay(1 + (card?.scheduledDays ?? 0));
  expect((await idsOf(context))[0]).toBe(idOf(1));
  expect(context.changes.some(({ isReview }) => isReview)).toBe(true);
});

test('answers are taken back in their order, and all is exactly as it was', async () => {
  const context = await filled(4);
  context.toDay(1);
  const state = async (): Promise<string> =>
    JSON.stringify([await context.db.reviewCards.toArray(), await context.db.reviewEvents.toArray()]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ card: fc.integer({ min: 1, max: 4 }), grade: fc.constantFrom<ReviewGrade>(1, 2, 3, 4) }), {
        minLength: 1,
        maxLength: 6,
      }),
      async (answers) => {
        const states = [await state()];
        const ids: string[] = [];
        for (const { card, grade } of answers) {
          const id = context.newId();
          ids.push(id);
          await rate(context, idOf(card), grade, id);
          states.push(await state());
        }
        for (const id of ids.reverse()) {
          expect(await state()).toBe(states.pop());
          await undoReview(context, id);
        }
        expect(await state()).toBe(states.pop());
      },
    ),
    { numRuns: 12 },
  );
  expect(await undoReview(context, 'event-unknown')).toBeNull();
});

test('an answer that another one follows is not taken back alone', async () => {
  const context = await filled(1);
  context.toDay(1);
  await rate(context, idOf(1), 3, 'event-first');
  await rate(context, idOf(1), 1, 'event-later');
  await expect(undoReview(context, 'event-first')).rejects.toMatchObject({ failure: { code: 'review-moved-on' } });
});

test('what is taken out or put off is not asked, and comes back with an undo', async () => {
  const context = await filled(3);
  context.toDay(1);
  const out = await reviewPassages(context, [idOf(1)], false);
  expect(out).toMatchObject({ changed: 1, known: 0 });
  await putOffCard(context, idOf(2));
  expect(await idsOf(context)).toEqual([idOf(3)]);
  await putOffCard(context, idOf(2), false);
  await takeBackEnrolment(context, out.before);
  expect(await idsOf(context)).toEqual([1, 2, 3].map(idOf));
  await putOffCard(context, idOf(2));
  context.toDay(2);
  expect(await idsOf(context)).toContain(idOf(2));
  await reviewArticles(context, [ARTICLE], false);
  expect(await reviewToday(context)).toMatchObject({ items: [], inReview: 0 });
  expect(await reviewArticles(context, [ARTICLE], true)).toMatchObject({ changed: 3 });
  expect((await idsOf(context)).length).toBe(3);
});

test('old passages are taken in by role behind the new ones, mixed; that stops when asked and is taken back', async () => {
  const context = await filled(0);
  await saveReviewSettings(context, { takenIn: [] });
  for (let index = 1; index <= 30; index++) {
    await createPassage(context, ARTICLE, makePassage({ id: idOf(index), quote: `cũ ${index}` }));
  }
  const stopped = new AbortController();
  stopped.abort();
  expect(await reviewRoles(context, ['viewpoint'], { signal: stopped.signal })).toMatchObject({ changed: 0 });
  const taken = await reviewRoles(context, ['viewpoint', 'task']);
  expect(taken).toMatchObject({ changed: 30, known: 0 });
  expect((await reviewRoles(context, ['viewpoint'])).known).toBe(30);
  await saveReviewSettings(context, { takenIn: ['viewpoint'] });
  await createPassage(context, ARTICLE, makePassage({ id: 'passage-new001', quote: 'mới' }));
  context.toDay(1);
  const ids = await idsOf(context);
  expect(ids[0]).toBe('passage-new001');
  expect(ids).toHaveLength(5);
  expect(ids.slice(1)).not.toEqual([1, 2, 3, 4].map(idOf));
  await rate(context, ids[1] ?? '', 3);
  await takeBackEnrolment(context, taken.before);
  expect((await reviewedPassages(context, ARTICLE)).sort()).toEqual([ids[1], 'passage-new001'].sort());
});

test('a day has more where more is asked for', async () => {
  const context = await filled(9);
  context.toDay(1);
  for (const id of await idsOf(context)) await rate(context, id, 3);
  expect(await reviewToday(context)).toMatchObject({ items: [], done: 5, more: 4 });
  await askMore(context, 4);
  expect(await reviewToday(context)).toMatchObject({ done: 5, more: 0 });
  expect(await idsOf(context)).toHaveLength(4);
  expect(await countReviews(context)).toBe(4);
});

test('what is deleted is not asked, and comes back with its schedule', async () => {
  const context = await filled(3);
  context.toDay(1);
  await rate(context, idOf(1), 3);
  const card = await context.db.reviewCards.get(idOf(1));
  const passageTrash = await removePassage(context, idOf(1));
  expect(await context.db.reviewCards.get(idOf(1))).toBeUndefined();
  await restoreTrash(context, passageTrash);
  expect(await context.db.reviewCards.get(idOf(1))).toEqual(card);
  await promise(context, '2026-03-01');
  const articleTrash = await removeArticle(context, ARTICLE);
  expect(await reviewToday(context)).toMatchObject({ items: [], inReview: 0 });
  await restoreTrash(context, articleTrash);
  expect(await idsOf(context)).toEqual([REFLECTION, idOf(2), idOf(3)]);
});

test('commitments that are due come first and on top: done, put off, moved, dropped, each taken back', async () => {
  const context = await filled(6);
  await promise(context, '2026-03-05');
  expect(await idsOf(context)).toEqual([]);
  context.toDay(1);
  expect(await idsOf(context)).toEqual([REFLECTION, ...[1, 2, 3, 4, 5].map(idOf)]);
  const answer = (given: object, id: string) =>
    answerReview(context, { id, cardId: REFLECTION, took: 1, ...given } as Parameters<typeof answerReview>[1]);
  const stored = () => context.db.reflections.get(REFLECTION);

  await answer({ answer: 'done' }, 'event-done');
  expect((await stored())?.doneAt).toBeGreaterThan(START);
  expect(await idsOf(context)).toHaveLength(5);
  await undoReview(context, 'event-done');
  expect(await stored()).toMatchObject({ doneAt: null, dueOn: '2026-03-05' });
  expect(await context.db.reviewCards.get(REFLECTION)).toBeUndefined();

  await answer({ answer: 'in-progress', askOn: '2026-03-08', dueOn: null }, 'event-later');
  expect((await idsOf(context))[0]).toBe(idOf(1));
  context.toDay(4);
  expect((await idsOf(context))[0]).toBe(REFLECTION);
  await answer({ answer: 'in-progress', askOn: '2026-03-08', dueOn: '2026-04-01' }, 'event-moved');
  expect((await stored())?.dueOn).toBe('2026-04-01');
  context.toDay(10);
  expect((await idsOf(context))[0]).toBe(idOf(1));
  context.toDay(28);
  expect((await idsOf(context))[0]).toBe(REFLECTION);

  await answer({ answer: 'dropped', reason: ' Tổ khác đã làm ' }, 'event-dropped');
  expect(await stored()).toMatchObject({ dropReason: 'Tổ khác đã làm', doneAt: null });
  expect(await idsOf(context)).not.toContain(REFLECTION);
  // Ticked as done in its form meanwhile: that stays, and what the answer wrote goes.
  await saveReflection(context, {
    ...makeReflection({ action: 'Họp đúng lịch', doneAt: 5, dueOn: '2026-04-01' }),
    changed: ['doneAt'],
  });
  await undoReview(context, 'event-dropped');
  expect(await stored()).toMatchObject({ doneAt: 5, droppedAt: null, dropReason: '' });
  await removeReflection(context, REFLECTION);
  await expect(answer({ answer: 'done' }, 'event-gone')).rejects.toMatchObject({ failure: { code: 'not-found' } });
});

test('the place in a session is kept, and gone once it is answered', async () => {
  const context = await filled(2);
  context.toDay(1);
  const place = { cardId: idOf(1), isShown: true, recall: 'Đổi mới cách họp' };
  await keepReviewPlace(context, place);
  expect((await reviewToday(context)).place).toEqual(place);
  context.toDay(2);
  expect((await reviewToday(context)).place).toEqual(place);
  await rate(context, idOf(1), 3);
  expect((await reviewToday(context)).place).toBeNull();
});

test('what lies ahead and behind is counted', async () => {
  const context = await filled(3);
  await promise(context, '2026-03-20');
  context.toDay(1);
  for (const index of [1, 2]) await rate(context, idOf(index), 3);
  const card = await context.db.reviewCards.get(idOf(1));
  context.toDay(1 + (card?.scheduledDays ?? 0));
  await rate(context, idOf(1), 1, 'event-second');
  await reviewPassages(context, [idOf(3)], false);
  const { load, retention, learned, waiting, resting } = await reviewStatistics(context, 30);
  expect(load).toHaveLength(30);
  expect(load.reduce((sum, { passages }) => sum + passages, 0)).toBe(2);
  expect(load.find(({ commitments }) => commitments > 0)?.iso).toBe('2026-03-20');
  expect(retention).toEqual([{ month: '2026-03', asked: 1, kept: 0, reviews: 3 }]);
  expect({ learned, waiting, resting }).toEqual({ learned: 2, waiting: 0, resting: 1 });
});

test('a schedule goes to another library and back, the later review stands, nothing is doubled, all is taken back', async () => {
  const here = await filled(3);
  const there = await filled(2);
  for (const context of [here, there]) context.toDay(1);
  await rate(here, idOf(1), 3, 'event-000001');
  await rate(there, idOf(2), 3, 'event-000002');
  const file = await exportReviews(here);
  expect(file).not.toContain('đoạn số');
  const before = await there.db.reviewCards.toArray();
  const imported = await importReviews(there, file);
  expect(imported).toMatchObject({ cards: 1, events: 1, missing: 1 });
  expect(await there.db.reviewCards.get(idOf(1))).toEqual(await here.db.reviewCards.get(idOf(1)));
  expect((await there.db.reviewCards.get(idOf(2)))?.reps).toBe(1);
  expect(await importReviews(there, file)).toMatchObject({ cards: 0, events: 0 });
  await takeBackImport(there, imported.undo);
  expect(await there.db.reviewCards.toArray()).toEqual(before);
  expect(await there.db.reviewEvents.count()).toBe(1);
});

test.each([
  ['no JSON', '{', 'bad-review-file'],
  ['another file', '{"format":"khác"}', 'bad-review-file'],
  ['a later version', '{"format":"thu-hoach-review","version":2}', 'newer-review-file'],
  [
    'a card of nonsense',
    '{"format":"thu-hoach-review","version":1,"exportedAt":1,"settings":{"daily":5,"takenIn":[],"badge":true},"cards":[{"id":"x"}],"events":[]}',
    'bad-review-file',
  ],
])('refuses %s and changes nothing', async (_name, text, code) => {
  const context = await filled(1);
  const before = await context.db.reviewCards.toArray();
  await expect(importReviews(context, text)).rejects.toMatchObject({ failure: { code } });
  expect(await context.db.reviewCards.toArray()).toEqual(before);
});
