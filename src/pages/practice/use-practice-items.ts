import { useMemo } from 'preact/hooks';
import { arrangePractice, isPromise, type PracticeGroup } from '../../core/practice/arrange-practice.ts';
import type { PracticeEntry } from '../../core/practice/practice-entry.ts';
import { filterPractice } from '../../core/practice/practice-filter.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import type { PracticeView } from './use-practice-view.ts';

/** A row of the list. */
export type PracticeItem =
  | { kind: 'group'; id: string; count: number; isFolded: boolean }
  | { kind: 'entry'; id: string; entry: PracticeEntry };

export interface PracticeItemsOptions {
  entries: readonly PracticeEntry[] | null;
  view: PracticeView;
  topics: readonly TopicPlaces[];
  /** `YYYY-MM-DD`. */
  today: string;
  folded: ReadonlySet<string>;
  /** One that is being written, as it was when that began: it stays where it is, whatever it says by now. */
  held: PracticeEntry | null;
}

/** What the list shows of all there is, in groups and as rows. */
export function usePracticeItems({ entries, view, topics, today, folded, held }: PracticeItemsOptions) {
  const groups = useMemo((): PracticeGroup[] => {
    const all = entries ?? [];
    const { filter, part } = view;
    const articles = new Set(topics.find(({ id }) => id === filter.topic)?.articleIds);
    const fitting = filterPractice(all, filter, Date.now(), articles);
    if (!held) return arrangePractice(fitting, part, today);
    const others = fitting.filter(({ reflection }) => reflection.id !== held.reflection.id);
    return arrangePractice([...others, held], part, today);
  }, [entries, view, topics, today, held]);

  const items = useMemo(
    () =>
      groups.flatMap(({ key, entries: own }): PracticeItem[] => {
        const isFolded = folded.has(key);
        const head: PracticeItem = { kind: 'group', id: key, count: own.length, isFolded };
        const rows = own.map((entry): PracticeItem => ({ kind: 'entry', id: entry.reflection.id, entry }));
        return isFolded ? [head] : [head, ...rows];
      }),
    [groups, folded],
  );
  const promises = useMemo(() => (entries ?? []).filter(isPromise).length, [entries]);
  return { groups, items, promises };
}
