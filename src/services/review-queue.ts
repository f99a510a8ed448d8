import type { Article } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import { actionState, isCommitment, type Reflection } from '../core/model/reflection.ts';
import { planDay, roomLeft } from '../core/review/plan-day.ts';
import type { ReviewCard, ReviewLine } from '../core/review/review-card.ts';
import type { ReviewSettings } from '../core/review/review-settings.ts';
import { studyDay } from '../core/review/study-day.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { present } from './review-cards.ts';
import { openDay, type ReviewPlace } from './review-day.ts';
import { openSettings } from './review-settings.ts';

export type ReviewItem =
  | { kind: 'passage'; id: string; card: ReviewCard; passage: Passage; article: Article; reflections: Reflection[] }
  | { kind: 'commitment'; id: string; reflection: Reflection; passage: Passage | null; article: Article };

export interface ReviewToday {
  settings: ReviewSettings;
  /** `YYYY-MM-DD`. */
  iso: string;
  /** Still to come, in order: commitments first. */
  items: ReviewItem[];
  /** Answered on this day: passages and commitments. */
  done: number;
  /** Passages that could be had beyond today's, at most as many as a day has; 0 where there is none. */
  more: number;
  /** Passages in review at all; 0 where nothing was ever taken in. */
  inReview: number;
  place: ReviewPlace | null;
}

/** What of the day is still to come, without what it is made of. */
interface Plan {
  settings: ReviewSettings;
  commitments: Reflection[];
  cards: ReviewCard[];
  /** Passages behind those of today. */
  spare: ReviewCard[];
  done: number;
  place: ReviewPlace | null;
}

/** More are read than asked, since a passage may be gone that its card does not know of. */
const SPARE = 20;

/** What is asked today, and what was. Reads no more than a day holds, however much is in review. */
export async function reviewToday({ db, now }: ServiceContext): Promise<ReviewToday> {
  return guarded(async () => {
    const at = now();
    const { settings, commitments, cards, spare, done, place } = await makePlan(db, at);
    const [passages, known, inReview] = await Promise.all([passageItems(db, cards), passagesOf(db, spare), active(db)]);
    return {
      settings,
      iso: studyDay(at).iso,
      items: [...(await commitmentItems(db, commitments)), ...passages],
      done,
      more: Math.min(known, settings.daily),
      inReview,
      place,
    };
  });
}

/** How many wait today: for the toolbar button and the popup. */
export async function countReviews({ db, now }: ServiceContext): Promise<number> {
  return guarded(async () => {
    const { commitments, cards } = await makePlan(db, now());
    return commitments.length + (await passagesOf(db, cards));
  });
}

async function makePlan(db: LibraryDatabase, now: number): Promise<Plan> {
  const { start, end, iso } = studyDay(now);
  const [settings, day, events] = await Promise.all([
    openSettings(db),
    openDay(db, now),
    db.reviewEvents.where('at').between(start, end, true, false).toArray(),
  ]);
  const putOff = new Set(day.putOff);
  const done = events.filter(({ subject }) => subject === 'passage').length;
  const limits = { daily: settings.daily, extra: day.extra, done };
  const wanted = roomLeft(limits) + settings.daily + putOff.size + SPARE;
  const [due, fresh, stock, commitments] = await Promise.all([
    waiting(db, 'due', end, wanted),
    waiting(db, 'fresh', end, wanted),
    waiting(db, 'stock', Number.MAX_SAFE_INTEGER, wanted),
    openCommitments(db, iso, now),
  ]);
  const all = planDay({ due, fresh, stock }, { ...limits, extra: limits.extra + wanted }, putOff);
  const known = new Set(await presentIds(db, all));
  const cards = all.filter(({ id }) => known.has(id));
  return {
    settings,
    commitments: commitments.filter(({ id }) => !putOff.has(id)),
    cards: cards.slice(0, roomLeft(limits)),
    spare: cards.slice(roomLeft(limits)),
    done: events.length,
    place: day.place,
  };
}

/** Of one line, those due before a moment, the longest due first. */
function waiting(db: LibraryDatabase, line: ReviewLine, before: number, most: number): Promise<ReviewCard[]> {
  return db.reviewCards.where('[line+dueAt]').between([line, 0], [line, before], true, false).limit(most).toArray();
}

/** Open actions that are due or overdue, the longest due first, without those that were put off to a later day. */
async function openCommitments(db: LibraryDatabase, today: string, now: number): Promise<Reflection[]> {
  const { end } = studyDay(now);
  const due = await db.reflections
    .where('dueOn')
    .belowOrEqual(today)
    .filter((reflection) => isCommitment(reflection) && actionState(reflection) === 'open')
    .toArray();
  const cards = await db.reviewCards.bulkGet(due.map(({ id }) => id));
  return due.filter((_, index) => {
    const card = cards[index];
    return card === undefined || (card.line !== 'resting' && card.dueAt < end);
  });
}

async function presentIds(db: LibraryDatabase, cards: readonly ReviewCard[]): Promise<string[]> {
  const ids = cards.map(({ id }) => id);
  return db.passages.where('id').anyOf(ids).primaryKeys();
}

async function passagesOf(db: LibraryDatabase, cards: readonly ReviewCard[]): Promise<number> {
  return (await presentIds(db, cards)).length;
}

/** Cards of passages that are in review, never answered or not. */
async function active(db: LibraryDatabase): Promise<number> {
  const lines: ReviewLine[] = ['due', 'fresh', 'stock'];
  const counts = await Promise.all(lines.map((line) => countLine(db, line)));
  return counts.reduce((sum, count) => sum + count, 0);
}

export function countLine(db: LibraryDatabase, line: ReviewLine): Promise<number> {
  return db.reviewCards.where('[line+dueAt]').between([line, 0], [line, Number.MAX_SAFE_INTEGER]).count();
}

async function passageItems(db: LibraryDatabase, cards: readonly ReviewCard[]): Promise<ReviewItem[]> {
  const passages = await db.passages.bulkGet(cards.map(({ id }) => id));
  const articles = await articlesOf(db, present(passages));
  const reflections = await db.reflections
    .where('passageId')
    .anyOf(cards.map(({ id }) => id))
    .sortBy('createdAt');
  return cards.flatMap((card, index) => {
    const passage = passages[index];
    const article = passage && articles.get(passage.articleId);
    if (!passage || !article) return [];
    const own = reflections.filter(({ passageId }) => passageId === card.id);
    return { kind: 'passage' as const, id: card.id, card, passage, article, reflections: own };
  });
}

async function commitmentItems(db: LibraryDatabase, reflections: readonly Reflection[]): Promise<ReviewItem[]> {
  const ids = reflections.map(({ passageId }) => passageId ?? '');
  const [articles, passages] = await Promise.all([articlesOf(db, reflections), db.passages.bulkGet(ids)]);
  return reflections.flatMap((reflection, index) => {
    const article = articles.get(reflection.articleId);
    if (!article) return [];
    return { kind: 'commitment' as const, id: reflection.id, reflection, passage: passages[index] ?? null, article };
  });
}

async function articlesOf(
  db: LibraryDatabase,
  belonging: readonly { articleId: string }[],
): Promise<Map<string, Article>> {
  const ids = [...new Set(belonging.map(({ articleId }) => articleId))];
  return new Map(present(await db.articles.bulkGet(ids)).map((article) => [article.id, article]));
}
