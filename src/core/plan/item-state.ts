import type { ReadState } from '../model/reading.ts';
import type { PlanItem } from './study-plan.ts';

/** What a saved article says of the text that is studied with it. */
export interface TiedArticle {
  articleId: string;
  title: string;
  readState: ReadState;
  /** How far it was read, 0 to 1. */
  furthest: number;
  passageCount: number;
  reflectionCount: number;
}

/** A text of a plan with the article in the library that is it, where there is one. */
export interface PlanEntry {
  item: PlanItem;
  article: TiedArticle | null;
}

/** Studied, begun, saved and not begun, not in the library. */
export type ItemState = 'done' | 'begun' | 'saved' | 'unsaved';

/** A text that was marked is begun, however little of its saved copy was read: it may be read on its own page. */
export function itemState({ item, article }: PlanEntry): ItemState {
  if (item.doneAt !== null) return 'done';
  if (!article) return 'unsaved';
  if (article.readState === 'read' && !item.isKeptOpen) return 'done';
  const isBegun = article.readState !== 'unread' || article.passageCount > 0 || article.reflectionCount > 0;
  return isBegun ? 'begun' : 'saved';
}

export function isLate(entry: PlanEntry, today: string): boolean {
  const { dueOn } = entry.item;
  return dueOn !== null && dueOn < today && itemState(entry) !== 'done';
}

export interface PlanProgress {
  total: number;
  done: number;
  late: number;
  /** What is to be studied next; null where all is done. */
  next: PlanEntry | null;
}

export function planProgress(entries: readonly PlanEntry[], today: string): PlanProgress {
  const open = entries.filter((entry) => itemState(entry) !== 'done');
  return {
    total: entries.length,
    done: entries.length - open.length,
    late: open.filter((entry) => isLate(entry, today)).length,
    next: nextEntry(entries),
  };
}

/** Of what is not studied yet, that with the earliest day; without days, the first. */
export function nextEntry(entries: readonly PlanEntry[]): PlanEntry | null {
  let next: PlanEntry | null = null;
  for (const entry of entries) {
    if (itemState(entry) === 'done') continue;
    if (!next || dayOf(entry) < dayOf(next)) next = entry;
  }
  return next;
}

/** The items by their days; those without one stay last, and equal ones in their order. */
export function orderByDay(items: readonly PlanItem[]): PlanItem[] {
  return [...items].sort((a, b) => compare(a.dueOn ?? LAST, b.dueOn ?? LAST));
}

const LAST = '9999-12-31';

function dayOf({ item }: PlanEntry): string {
  return item.dueOn ?? LAST;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
