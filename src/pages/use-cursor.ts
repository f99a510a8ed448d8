import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VirtualListHandle } from '../ui/virtual-list.tsx';

/**
 * The row that the keyboard is at: it keeps focus while rows come and go around it, and while it is out of sight.
 * @param target what takes the focus within a row, a selector
 */
export function useCursor(items: readonly { id: string }[], list: RefObject<VirtualListHandle | null>, target: string) {
  const [id, setId] = useState<string | null>(null);
  /** Where it stood last, for when its row goes. */
  const place = useRef(0);
  const wanted = useRef<string | null>(null);
  const hasFocus = useRef(false);
  const index = useMemo(() => {
    const at = id === null ? -1 : items.findIndex((item) => item.id === id);
    return at < 0 ? null : at;
  }, [items, id]);
  if (index !== null) place.current = index;

  const go = useCallback(
    (to: number) => {
      const at = Math.max(0, Math.min(items.length - 1, to));
      const item = items[at];
      if (!item) return;
      wanted.current = item.id;
      setId(item.id);
      list.current?.scrollTo(at, 'nearest');
      if (give(item.id, target)) wanted.current = null;
    },
    [items, list, target],
  );

  // After every drawing: a row that was far away is there only now, and one that went leaves its focus nowhere.
  useLayoutEffect(() => {
    if (wanted.current !== null && give(wanted.current, target)) wanted.current = null;
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (isLost && id !== null && index === null) go(place.current);
  });

  const onFocusIn = useCallback((event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-id]');
    hasFocus.current = row !== null;
    if (row?.dataset.id) setId(row.dataset.id);
  }, []);
  const onFocusOut = useCallback((event: FocusEvent) => {
    // Without anything that takes it, focus was lost with its row: that is no leaving.
    if (event.relatedTarget) hasFocus.current = false;
  }, []);

  const open = useCallback((): boolean => {
    if (id === null || index === null) return false;
    focusOf(id, target)?.click();
    return true;
  }, [id, index, target]);

  return { index, open, id: index === null ? null : id, place, go, onFocusIn, onFocusOut };
}

function focusOf(id: string, target: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] ${target}`);
}

function give(id: string, target: string): boolean {
  const element = focusOf(id, target);
  element?.focus({ preventScroll: true });
  return element !== null;
}
