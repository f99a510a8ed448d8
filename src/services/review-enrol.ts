import type { Passage } from '../core/model/passage.ts';
import type { Role } from '../core/model/role.ts';
import { newCard, type ReviewCard, takenIn } from '../core/review/review-card.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceReview, type ServiceContext } from './context.ts';
import type { BulkRun } from './in-chunks.ts';
import { present, stockCard } from './review-cards.ts';

/** How a card stood before it was taken in or out; null where there was none. */
export interface CardBefore {
  id: string;
  card: ReviewCard | null;
}

export interface Enrolled {
  /** How many were taken in or out. */
  changed: number;
  /** How many stood as wanted already. */
  known: number;
  /** For `takeBackEnrolment`. */
  before: CardBefore[];
}

const CHUNK = 500;

/** Which passages of an article are in review. */
export async function reviewedPassages({ db }: ServiceContext, articleId: string): Promise<string[]> {
  return guarded(async () => {
    const ids = await db.passages.where('articleId').equals(articleId).primaryKeys();
    return present(await db.reviewCards.bulkGet(ids)).flatMap(({ id, line }) => (line === 'resting' ? [] : [id]));
  });
}

/** Takes passages into reviews, or lets them rest. One that comes back goes on where it was. */
export async function reviewPassages(
  context: ServiceContext,
  passageIds: readonly string[],
  isWanted: boolean,
): Promise<Enrolled> {
  const { db } = context;
  const enrolled = await changeLibrary(db, context.now(), async () => {
    const passages = present(await db.passages.bulkGet([...passageIds]));
    return isWanted ? takeIn(db, passages, context.now(), 'fresh') : letRest(db, passages);
  });
  announceReview(context);
  return enrolled;
}

/** When a card is due, milliseconds since the epoch; now where there is none. */
export async function dueAt({ db, now }: ServiceContext, id: string): Promise<number> {
  return (await guarded(() => db.reviewCards.get(id)))?.dueAt ?? now();
}

/** The same with all passages of articles. */
export async function reviewArticles(
  context: ServiceContext,
  articleIds: readonly string[],
  isWanted: boolean,
): Promise<Enrolled> {
  const ids = await guarded(() =>
    context.db.passages
      .where('articleId')
      .anyOf([...articleIds])
      .primaryKeys(),
  );
  return reviewPassages(context, ids, isWanted);
}

/** How many passages there are of each of the roles, whether in review or not. */
export async function countByRole({ db }: ServiceContext, roles: readonly Role[]): Promise<number[]> {
  return guarded(() => Promise.all(roles.map((role) => db.passages.where('role').equals(role).count())));
}

/**
 * Takes in what was marked before reviews were there: all passages of some roles, behind what is marked from now on and
 * in a mixed order, so that neighbours of one article do not follow each other. What was done before a stop stays.
 */
export async function reviewRoles(
  context: ServiceContext,
  roles: readonly Role[],
  { signal, onProgress }: BulkRun = {},
): Promise<Enrolled> {
  const { db } = context;
  const total: Enrolled = { changed: 0, known: 0, before: [] };
  let done = 0;
  try {
    for (const role of roles) {
      const ids = await guarded(() => db.passages.where('role').equals(role).primaryKeys());
      for (let at = 0; at < ids.length && !signal?.aborted; at += CHUNK) {
        const some = await changeLibrary(db, context.now(), async () =>
          takeIn(db, present(await db.passages.bulkGet(ids.slice(at, at + CHUNK))), context.now(), 'stock'),
        );
        total.changed += some.changed;
        total.known += some.known;
        total.before.push(...some.before);
        done += Math.min(CHUNK, ids.length - at);
        onProgress?.(done);
      }
    }
  } finally {
    if (total.changed > 0) announceReview(context);
  }
  return total;
}

/** Puts the schedule back as it was before passages were taken in or out. One answered meanwhile stays as it is. */
export async function takeBackEnrolment(context: ServiceContext, before: readonly CardBefore[]): Promise<void> {
  const { db } = context;
  for (let at = 0; at < before.length; at += CHUNK) {
    const some = before.slice(at, at + CHUNK);
    await changeLibrary(db, context.now(), async () => {
      const now = await db.reviewCards.bulkGet(some.map(({ id }) => id));
      const untouched = some.filter(({ card }, index) => (now[index]?.reps ?? 0) === (card?.reps ?? 0));
      await db.reviewCards.bulkPut(untouched.flatMap(({ card }) => (card ? [card] : [])));
      await db.reviewCards.bulkDelete(untouched.flatMap(({ id, card }) => (card ? [] : [id])));
    });
  }
  announceReview(context);
}

/** Within a transaction. */
async function takeIn(
  db: LibraryDatabase,
  passages: readonly Passage[],
  now: number,
  line: 'fresh' | 'stock',
): Promise<Enrolled> {
  const known = await db.reviewCards.bulkGet(passages.map(({ id }) => id));
  const before: CardBefore[] = [];
  const cards = passages.flatMap(({ id, articleId }, index) => {
    const card = known[index];
    if (card && card.line !== 'resting') return [];
    before.push({ id, card: card ?? null });
    // Chosen by hand, it need not wait for the day after it was marked.
    if (card) return takenIn({ ...card, articleId, dueAt: card.reps === 0 ? now : card.dueAt });
    return line === 'stock' ? stockCard({ id, articleId }, now) : newCard('passage', { id, articleId, line }, now);
  });
  await db.reviewCards.bulkPut(cards);
  return { changed: cards.length, known: passages.length - cards.length, before };
}

/** Within a transaction. A passage without a card is left so: it is in no review already. */
async function letRest(db: LibraryDatabase, passages: readonly Passage[]): Promise<Enrolled> {
  const cards = present(await db.reviewCards.bulkGet(passages.map(({ id }) => id)));
  const active = cards.filter(({ line }) => line !== 'resting');
  await db.reviewCards.bulkPut(active.map((card) => ({ ...card, line: 'resting' as const })));
  const before = active.map((card) => ({ id: card.id, card }));
  return { changed: active.length, known: passages.length - active.length, before };
}
