import type { ReviewCard } from './review-card.ts';

/** What a day is made of. Each list in the order in which it is asked. */
export interface DayStock {
  /** Passages that were answered before and are due by the end of the day. */
  due: readonly ReviewCard[];
  fresh: readonly ReviewCard[];
  stock: readonly ReviewCard[];
}

export interface DayLimits {
  /** Passages a day. */
  daily: number;
  /** How many more the reader asked for on this day. */
  extra: number;
  /** Passages answered on this day already. */
  done: number;
}

/** How many passages are still to come at most. */
export function roomLeft({ daily, extra, done }: DayLimits): number {
  return Math.max(0, daily + extra - done);
}

/**
 * The passages that are still to come on this day: those due first, the longest due ahead; new ones take the room that
 * is left, so that they come in as fast as what is known already lets them. One put off until tomorrow is passed over.
 */
export function planDay(
  { due, fresh, stock }: DayStock,
  limits: DayLimits,
  putOff: ReadonlySet<string> = new Set(),
): ReviewCard[] {
  const oldest = (a: ReviewCard, b: ReviewCard): number => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1);
  return [due, fresh, stock]
    .flatMap((line) => [...line].sort(oldest))
    .filter(({ id, line, subject }) => subject === 'passage' && line !== 'resting' && !putOff.has(id))
    .slice(0, roomLeft(limits));
}
