import { actionState } from '../model/reflection.ts';
import { localDay } from '../text/local-day.ts';
import type { PracticeEntry } from './practice-entry.ts';
import type { PracticePart } from './practice-filter.ts';

export const COMMITMENT_GROUPS = ['overdue', 'week', 'later', 'undated', 'done', 'dropped'] as const;
export type CommitmentGroup = (typeof COMMITMENT_GROUPS)[number];

export interface PracticeGroup {
  /** A `CommitmentGroup`, or the month `YYYY-MM`. */
  key: string;
  entries: PracticeEntry[];
}

/**
 * What was promised, by when it is due; or all reflections by the month in which they were written, newest first.
 * @param today `YYYY-MM-DD`
 */
export function arrangePractice(entries: readonly PracticeEntry[], part: PracticePart, today: string): PracticeGroup[] {
  return part === 'commitments' ? commitments(entries, today) : months(entries);
}

/** What is promised: something that will be done, whether or not its day is set. */
export function isPromise({ reflection }: PracticeEntry): boolean {
  return reflection.action.trim() !== '';
}

function commitments(entries: readonly PracticeEntry[], today: string): PracticeGroup[] {
  const groups = new Map<CommitmentGroup, PracticeEntry[]>(COMMITMENT_GROUPS.map((key) => [key, []]));
  const sunday = endOfWeek(today);
  for (const entry of entries) if (isPromise(entry)) groups.get(groupOf(entry, today, sunday))?.push(entry);
  return COMMITMENT_GROUPS.flatMap((key) => {
    const own = groups.get(key) ?? [];
    return own.length === 0 ? [] : [{ key, entries: own.sort(ORDERS[key]) }];
  });
}

function groupOf({ reflection }: PracticeEntry, today: string, sunday: string): CommitmentGroup {
  const state = actionState(reflection);
  if (state !== 'open') return state;
  const { dueOn } = reflection;
  if (dueOn === null) return 'undated';
  return dueOn < today ? 'overdue' : dueOn <= sunday ? 'week' : 'later';
}

type Order = (a: PracticeEntry, b: PracticeEntry) => number;

const newest: Order = ({ reflection: a }, { reflection: b }) => b.createdAt - a.createdAt || compare(b.id, a.id);
const byDue: Order = (a, b) => compare(a.reflection.dueOn ?? '', b.reflection.dueOn ?? '') || newest(a, b);
const byEnd =
  (end: 'doneAt' | 'droppedAt'): Order =>
  (a, b) =>
    (b.reflection[end] ?? 0) - (a.reflection[end] ?? 0) || newest(a, b);

const ORDERS: Record<CommitmentGroup, Order> = {
  overdue: byDue,
  week: byDue,
  later: byDue,
  undated: newest,
  done: byEnd('doneAt'),
  dropped: byEnd('droppedAt'),
};

function months(entries: readonly PracticeEntry[]): PracticeGroup[] {
  const groups: PracticeGroup[] = [];
  for (const entry of [...entries].sort(newest)) {
    const key = localDay(entry.reflection.createdAt).slice(0, 7);
    const last = groups.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else groups.push({ key, entries: [entry] });
  }
  return groups;
}

/** The Sunday that ends a day's week: here a week begins on Monday. */
export function endOfWeek(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
