import type { Passage } from '../core/model/passage.ts';
import { laterCard, newCard, type ReviewCard } from '../core/review/review-card.ts';
import { studyDay } from '../core/review/study-day.ts';
import { hash } from '../core/text/hash.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { openSettings } from './review-settings.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Takes the cards of what is deleted out of the schedule, for the trash. Within the transaction of the deletion. */
export async function takeCards(db: LibraryDatabase, subjects: readonly { id: string }[]): Promise<ReviewCard[]> {
  const ids = subjects.map(({ id }) => id);
  const cards = present(await db.reviewCards.bulkGet(ids));
  await db.reviewCards.bulkDelete(ids);
  return cards;
}

/** Puts cards back with what they belong to; where one was made anew meanwhile, the later review counts. */
export async function putBackCards(
  db: LibraryDatabase,
  cards: readonly ReviewCard[] | undefined,
  articleId: string,
): Promise<void> {
  if (!cards || cards.length === 0) return;
  const known = await db.reviewCards.bulkGet(cards.map(({ id }) => id));
  await db.reviewCards.bulkPut(
    cards.map((card, index) => {
      const made = known[index];
      return { ...(made ? laterCard(card, made) : card), articleId };
    }),
  );
}

/** Takes a new passage into reviews where the reader wants that of its role. Its first turn is the day after. */
export async function enrolNew(db: LibraryDatabase, passage: Passage, now: number): Promise<void> {
  const { takenIn } = await openSettings(db);
  if (!takenIn.includes(passage.role) || (await db.reviewCards.get(passage.id))) return;
  const { id, articleId } = passage;
  const card = newCard('passage', { id, articleId, line: 'fresh' }, now);
  await db.reviewCards.put({ ...card, dueAt: studyDay(now, 1).start });
}

/**
 * The same with new passages that an import brought of one article, within its transaction. They come with many, so they
 * wait in the stock, in a mixed order, and hold up nothing that is marked from now on.
 */
export async function enrolBrought(
  db: LibraryDatabase,
  passages: readonly Pick<Passage, 'id' | 'role'>[],
  articleId: string,
  now: number,
): Promise<void> {
  if (passages.length === 0) return;
  const { takenIn } = await openSettings(db);
  const wanted = passages.filter(({ role }) => takenIn.includes(role));
  const known = await db.reviewCards.bulkGet(wanted.map(({ id }) => id));
  const missing = wanted.filter((_, index) => known[index] === undefined);
  await db.reviewCards.bulkPut(missing.map(({ id }) => stockCard({ id, articleId }, now)));
}

/** Of one among many: in the stock, its place in the line by chance, so that neighbours do not follow each other. */
export function stockCard({ id, articleId }: Pick<ReviewCard, 'id' | 'articleId'>, now: number): ReviewCard {
  const dueAt = studyDay(now).start + (hash(id) % DAY);
  return { ...newCard('passage', { id, articleId, line: 'stock' }, now), dueAt };
}

/** Those that are there. */
export function present<T>(found: readonly (T | undefined)[]): T[] {
  return found.filter((one): one is T => one !== undefined);
}
