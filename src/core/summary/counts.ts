/**
 * What is counted over a span. The keys stand in packets of other people too: one that was released keeps its meaning.
 *
 * - `texts`: read to the end in the span, or with a passage or a reflection made in it. `documents`: issued ones of them.
 * - `inHand`: commitments that stood open at the end of the span, or today where it is not over; `overdue`: of them,
 *   those whose day had passed.
 */
export const COUNT_KEYS = [
  'saved',
  'texts',
  'documents',
  'read',
  'marked',
  'reflectedOn',
  'passages',
  'role.viewpoint',
  'role.figure',
  'role.task',
  'role.practice',
  'role.question',
  'noted',
  'reflections',
  'reflections.self',
  'reflections.self.cause',
  'reflections.self.action',
  'reflections.unit',
  'reflections.unit.cause',
  'reflections.unit.action',
  'made',
  'kept',
  'keptLate',
  'dropped',
  'inHand',
  'overdue',
  'reviews',
  'reviewDays',
  'topics',
  'stories',
  'reports',
  'planDue',
  'planDone',
] as const;

export type CountKey = (typeof COUNT_KEYS)[number];

export type Counts = Record<CountKey, number>;

/** What is shown month by month. */
export const MONTH_KEYS = ['texts', 'passages', 'reflections', 'kept', 'reviews'] as const;

export type MonthKey = (typeof MONTH_KEYS)[number];

export type MonthCounts = { month: string } & Record<MonthKey, number>;

export function noCounts(): Counts {
  return Object.fromEntries(COUNT_KEYS.map((key) => [key, 0])) as Counts;
}

export function noMonth(month: string): MonthCounts {
  return { month, ...(Object.fromEntries(MONTH_KEYS.map((key) => [key, 0])) as Record<MonthKey, number>) };
}

/** Whether nothing at all was done in the span. What merely stands open is no work of it. */
export function isEmptyCounts(counts: Counts): boolean {
  return COUNT_KEYS.every((key) => counts[key] === 0 || key === 'inHand' || key === 'overdue' || key === 'planDue');
}
