import { expect, test } from 'vitest';
import type { Arrival } from '../../../src/core/import/arrival.ts';
import { arrivalOf } from '../../../src/core/import/foreign-article.ts';
import { importArrivals, previewImport } from '../../../src/services/import-library.ts';
import { editPassage } from '../../../src/services/passages.ts';
import { answerReview } from '../../../src/services/review-answer.ts';
import { reviewToday } from '../../../src/services/review-queue.ts';
import { saveReviewSettings } from '../../../src/services/review-settings.ts';
import { undoImport } from '../../../src/services/undo-import.ts';
import { makeContext, type TestContext } from './make-context.ts';

const QUOTES = ['Học đi đôi với hành', 'Nói đi đôi với làm', 'Việc hôm nay chớ để ngày mai'];
const CHOICE = { policy: 'newest', copyMark: '' } as const;

async function* arrivals(quotes = QUOTES): AsyncGenerator<Arrival> {
  const passages = quotes.map((quote) => ({ quote, at: 1 }));
  yield arrivalOf({ url: 'https://bao-mau.example/nhap', name: 'x', title: 'Bài nhập', passages }, 1);
}

const take = (context: TestContext, from: AsyncIterable<Arrival> = arrivals()) =>
  importArrivals(context, from, { ...CHOICE, origin: { format: 'readwise', fileName: 'r.csv' } });

test('passages of another program come into review in the stock, those that are here already do not again', async () => {
  const context = makeContext();
  await previewImport(context, arrivals(), CHOICE);
  expect(await context.db.reviewCards.count()).toBe(0);
  await take(context, arrivals(QUOTES.slice(0, 2)));
  const [first] = await context.db.passages.toArray();
  await context.db.reviewCards.delete(first?.id ?? '');
  await take(context);
  const passages = await context.db.passages.toArray();
  expect(passages).toHaveLength(3);
  const cards = await context.db.reviewCards.toArray();
  expect(cards.map(({ id }) => id).sort()).toEqual(passages.flatMap(({ id }) => (id === first?.id ? [] : [id])).sort());
  for (const card of cards) expect(card).toMatchObject({ line: 'stock', subject: 'passage', reps: 0 });
  expect((await reviewToday(context)).inReview).toBe(2);
});

test('where the reader wants none of their role, none comes into review', async () => {
  const context = makeContext();
  await saveReviewSettings(context, { takenIn: ['figure'] });
  await take(context);
  expect(await context.db.passages.count()).toBe(3);
  expect(await context.db.reviewCards.count()).toBe(0);
});

test('what a backup brings is in review only as the backup says', async () => {
  const context = makeContext();
  async function* own(): AsyncGenerator<Arrival> {
    for await (const arrival of arrivals()) {
      if (arrival.kind !== 'article') continue;
      const { isForeign: _, ...rest } = arrival;
      yield rest;
    }
  }
  await take(context, own());
  expect(await context.db.passages.count()).toBe(3);
  expect(await context.db.reviewCards.count()).toBe(0);
});

test('an undo takes the cards back; a passage that was answered since is in use, and stays with its card', async () => {
  const context = makeContext();
  const gone = await take(context);
  expect(await undoImport(context, gone.id)).toMatchObject({ state: 'undone', kept: [] });
  expect(await context.db.reviewCards.count()).toBe(0);

  const { id } = await take(context);
  const [answered, changed] = await context.db.passages.toArray();
  if (!answered || !changed) throw new Error('nothing came');
  await answerReview(context, { id: 'event-000001', cardId: answered.id, answer: 3, took: 900 });
  await editPassage(context, changed.id, { note: 'Đọc ở tổ' });
  const { kept } = await undoImport(context, id);
  const staying = [answered.id, changed.id].sort();
  expect(kept?.flatMap(({ table, key }) => (table === 'passages' ? [key] : [])).sort()).toEqual(staying);
  expect((await context.db.passages.toArray()).map((one) => one.id).sort()).toEqual(staying);
  expect((await context.db.reviewCards.toArray()).map((one) => one.id).sort()).toEqual(staying);
});
