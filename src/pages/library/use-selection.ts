import { useCallback, useRef, useState } from 'preact/hooks';
import type { ShelfRow } from '../../core/model/shelf-item.ts';

/** Which articles are chosen. Those that the list does not show now stay chosen, but nothing is done with them. */
export function useSelection(items: readonly ShelfRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(items);
  latest.current = items;
  const anchor = useRef<string | null>(null);

  const choose = useCallback((id: string, isRange: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      const list = latest.current;
      const from = anchor.current === null ? -1 : list.findIndex((item) => item.id === anchor.current);
      if (isRange && from >= 0) {
        const to = list.findIndex((item) => item.id === id);
        for (const item of list.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(item.id);
      } else if (!next.delete(id)) next.add(id);
      return next;
    });
    if (!isRange) anchor.current = id;
  }, []);
  const chooseAll = useCallback(() => setChosen(new Set(latest.current.map(({ id }) => id))), []);
  const clear = useCallback(() => {
    anchor.current = null;
    setChosen(new Set());
  }, []);

  return { chosen, choose, chooseAll, clear };
}
