import { studyDay } from '../core/review/study-day.ts';
import { changeLibrary } from '../storage/change-library.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { announceReview, type ServiceContext } from './context.ts';

/** Where the reader is in a session. It is found again in another tab and after a restart. */
export interface ReviewPlace {
  cardId: string;
  isShown: boolean;
  /** Words of the reader's own recall, not stored anywhere else. */
  recall: string;
}

/** What holds for one day only. */
export interface ReviewDay {
  /** `YYYY-MM-DD`. */
  iso: string;
  /** How many passages more than usual the reader asked for. */
  extra: number;
  /** Ids of cards that were put off until tomorrow. */
  putOff: string[];
  place: ReviewPlace | null;
}

const DAY = 'review-day';

/** Today's, or a new one: what an earlier day left behind counts no more, but for words that were being typed. */
export async function openDay(db: LibraryDatabase, now: number): Promise<ReviewDay> {
  const { iso } = studyDay(now);
  const stored = (await db.meta.get(DAY))?.value as ReviewDay | undefined;
  if (stored?.iso === iso) return stored;
  return { iso, extra: 0, putOff: [], place: stored?.place ?? null };
}

async function change(
  context: ServiceContext,
  work: (day: ReviewDay) => ReviewDay,
  { isQuiet = false } = {},
): Promise<void> {
  const { db } = context;
  await changeLibrary(db, context.now(), async () => {
    await db.meta.put({ key: DAY, value: work(await openDay(db, context.now())) });
  });
  if (!isQuiet) announceReview(context);
}

/** Keeps where the reader is. Nobody else has to know. */
export function keepReviewPlace(context: ServiceContext, place: ReviewPlace | null): Promise<void> {
  return change(context, (day) => ({ ...day, place }), { isQuiet: true });
}

/** Asks for more passages on this day. */
export function askMore(context: ServiceContext, count: number): Promise<void> {
  return change(context, (day) => ({ ...day, extra: day.extra + count }));
}

/** Leaves a card for tomorrow, or brings it back. Its schedule stays as it is. */
export function putOffCard(context: ServiceContext, cardId: string, isOff = true): Promise<void> {
  return change(context, (day) => {
    const others = day.putOff.filter((id) => id !== cardId);
    return { ...day, putOff: isOff ? [...others, cardId] : others };
  });
}
