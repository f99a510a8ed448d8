import type { ReviewEvent } from './review-card.ts';
import { daysBetween, studyDay } from './study-day.ts';

export interface MonthRetention {
  /** `YYYY-MM`. */
  month: string;
  /** Passages asked that had been answered before and were due. */
  asked: number;
  /** Of those: not forgotten. */
  kept: number;
  /** All answers to passages, first looks among them. */
  reviews: number;
}

/**
 * True retention by month, oldest first: of the passages that were due, how many were not forgotten. A first look is no
 * test of memory, and neither is one ahead of its day.
 */
export function retentionByMonth(events: readonly ReviewEvent[]): MonthRetention[] {
  const months = new Map<string, MonthRetention>();
  for (const { subject, answer, at, before } of events) {
    if (subject !== 'passage' || typeof answer !== 'number') continue;
    const month = studyDay(at).iso.slice(0, 7);
    const entry = months.get(month) ?? { month, asked: 0, kept: 0, reviews: 0 };
    entry.reviews++;
    if (before.reps > 0 && daysBetween(before.dueAt, at) >= 0) {
      entry.asked++;
      if (answer > 1) entry.kept++;
    }
    months.set(month, entry);
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}
