import { FailureError } from '../core/model/failure.ts';
import { cleanReflection, isDueDay, type Reflection } from '../core/model/reflection.ts';
import { type CommitmentFields, newCard, type ReviewEvent, type ReviewGrade } from '../core/review/review-card.ts';
import { rateCard } from '../core/review/schedule.ts';
import { dayStart, studyDay } from '../core/review/study-day.ts';
import { changeLibrary, type Touched } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceArticle, announceReview, type ServiceContext } from './context.ts';
import { openDay } from './review-day.ts';

/** An answer as it is given. */
export type ReviewAnswer = {
  /** Made by the client: a second call with it changes nothing. */
  id: string;
  cardId: string;
  /** How long the card was looked at, milliseconds. */
  took: number;
} & (
  | { answer: ReviewGrade }
  | { answer: 'done' }
  /** Asked again on `askOn`, `YYYY-MM-DD`; `dueOn` is the action's day, moved or as it was. */
  | { answer: 'in-progress'; askOn: string; dueOn: string | null }
  | { answer: 'dropped'; reason: string }
);

/**
 * Writes an answer: the card's next day or how the commitment stands, with how all was before.
 * @throws FailureError `not-found` where the passage or the reflection is gone
 */
export async function answerReview(context: ServiceContext, given: ReviewAnswer): Promise<ReviewEvent> {
  const { db } = context;
  const { event, reflection } = await changeLibrary(db, context.now(), async (touched) => {
    const known = await db.reviewEvents.get(given.id);
    if (known) return { event: known, reflection: undefined };
    const answered =
      typeof given.answer === 'number'
        ? { event: await ratePassage(context, given, given.answer), reflection: undefined }
        : await answerCommitment(context, given, touched);
    await db.reviewEvents.add(answered.event);
    // The words of a recall belong to the look that is over.
    const day = await openDay(db, context.now());
    if (day.place?.cardId === given.cardId) await db.meta.put({ key: 'review-day', value: { ...day, place: null } });
    return answered;
  });
  await tell(context, reflection);
  return event;
}

/**
 * Takes an answer back: the card is again what it was, and so is the reflection, except for what was changed of it
 * since. Of several answers the last one goes first. Resolves to the event, or null where it was taken back already.
 * @throws FailureError `review-moved-on` where the card was answered again since
 */
export async function undoReview(context: ServiceContext, eventId: string): Promise<ReviewEvent | null> {
  const { db } = context;
  const { event, reflection } = await changeLibrary(db, context.now(), async (touched) => {
    const event = await db.reviewEvents.get(eventId);
    if (!event) return { event: null, reflection: undefined };
    const later = await db.reviewEvents
      .where('cardId')
      .equals(event.cardId)
      .filter(({ id, at }) => id !== event.id && at > event.at)
      .count();
    if (later > 0) throw new FailureError('review-moved-on');
    await db.reviewEvents.delete(eventId);
    await putBackCard(db, event);
    return { event, reflection: await putBackReflection(context, event, touched) };
  });
  if (event) await tell(context, reflection);
  return event;
}

async function tell(context: ServiceContext, reflection: Reflection | undefined): Promise<void> {
  if (reflection) announceArticle(context, await context.db.articles.get(reflection.articleId));
  announceReview(context);
}

/** Within the transaction. */
async function ratePassage(
  { db, now }: ServiceContext,
  { id, cardId, took }: ReviewAnswer,
  answer: ReviewGrade,
): Promise<ReviewEvent> {
  const [passage, card] = await Promise.all([db.passages.get(cardId), db.reviewCards.get(cardId)]);
  if (!passage || !card) throw new FailureError('not-found');
  const { articleId } = passage;
  const before = { ...card, articleId };
  await db.reviewCards.put(rateCard(before, answer, now()));
  return { id, cardId, subject: 'passage', articleId, at: now(), answer, took, before };
}

/** Within the transaction. */
async function answerCommitment(
  { db, now }: ServiceContext,
  given: Exclude<ReviewAnswer, { answer: ReviewGrade }>,
  touched: Touched,
): Promise<{ event: ReviewEvent; reflection: Reflection }> {
  const { id, cardId, took, answer } = given;
  const [existing, card] = await Promise.all([db.reflections.get(cardId), db.reviewCards.get(cardId)]);
  if (!existing) throw new FailureError('not-found');
  const { articleId } = existing;
  const at = now();
  const before = card ?? newCard('commitment', { id: cardId, articleId, line: 'asked' }, at);
  const fields = { ...existing, ...answeredFields(given, existing, at) };
  const reflection: Reflection = { ...existing, ...cleanReflection(fields), updatedAt: at };
  const asked = given.answer === 'in-progress' ? Math.max(dayStart(given.askOn), studyDay(at, 1).start) : at;
  await db.reflections.put(reflection);
  await db.reviewCards.put({ ...before, articleId, dueAt: asked, reps: before.reps + 1, lastReviewAt: at });
  touched.article(articleId);
  const told = { before: commitmentOf(existing), after: commitmentOf(reflection) };
  const event = { id, cardId, subject: 'commitment' as const, articleId, at, answer, took, before, reflection: told };
  return { event, reflection };
}

function answeredFields(
  given: Exclude<ReviewAnswer, { answer: ReviewGrade }>,
  existing: Reflection,
  at: number,
): Partial<CommitmentFields> {
  switch (given.answer) {
    case 'done':
      return { doneAt: at };
    case 'dropped':
      return { droppedAt: at, dropReason: given.reason.trim() };
    case 'in-progress':
      return { dueOn: given.dueOn !== null && isDueDay(given.dueOn) ? given.dueOn : existing.dueOn };
  }
}

function commitmentOf({ doneAt, droppedAt, dropReason, dueOn }: Reflection): CommitmentFields {
  return { doneAt, droppedAt: droppedAt ?? null, dropReason: dropReason ?? '', dueOn };
}

/** A commitment's first card was made by the answer, and goes with it. One in the trash waits there as it is. */
async function putBackCard(db: LibraryDatabase, { cardId, before }: ReviewEvent): Promise<void> {
  const card = await db.reviewCards.get(cardId);
  if (!card) return;
  if (before.subject === 'commitment' && before.lastReviewAt === null) await db.reviewCards.delete(cardId);
  else await db.reviewCards.put({ ...before, articleId: card.articleId });
}

/** Within the transaction. A field that somebody changed since the answer stays as it is. */
async function putBackReflection(
  { db, now }: ServiceContext,
  { cardId, reflection: told }: ReviewEvent,
  touched: Touched,
): Promise<Reflection | undefined> {
  const current = told && (await db.reflections.get(cardId));
  if (!told || !current) return undefined;
  const fields = ['doneAt', 'droppedAt', 'dropReason', 'dueOn'] as const;
  const own = fields.filter((field) => current[field] === told.after[field]);
  const back = Object.fromEntries(own.map((field) => [field, told.before[field]]));
  const reflection: Reflection = { ...current, ...back, updatedAt: now() };
  await db.reflections.put(reflection);
  touched.article(reflection.articleId);
  return reflection;
}

/** The last answer of this day that can be taken back, wherever and whenever it was given; null where there is none. */
export async function lastAnswer({ db, now }: ServiceContext): Promise<string | null> {
  const { start, end } = studyDay(now());
  const last = await guarded(() => db.reviewEvents.where('at').between(start, end, true, false).last());
  return last?.id ?? null;
}
