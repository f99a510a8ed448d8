import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VirtualListHandle } from '../ui/virtual-list.tsx';
import { type Anchor, keepAnchor } from './history-anchor.ts';

/** Milliseconds. */
const REST = 200;

/**
 * Keeps the place in the list in the history, and goes back to it; another view begins at its top.
 * @param view another object for another view
 * @param items null while they are not there yet
 */
export function usePosition(
  view: object,
  anchor: Anchor | null,
  items: readonly { id: string }[] | null,
  list: RefObject<VirtualListHandle | null>,
): void {
  const latest = useRef(items);
  latest.current = items;
  const settled = useRef<object | null>(null);

  useLayoutEffect(() => {
    if (!items || settled.current === view) return;
    const isFirst = settled.current === null;
    settled.current = view;
    const index = anchor ? items.findIndex(({ id }) => id === anchor.id) : -1;
    if (anchor && index >= 0) list.current?.scrollTo(index, 'start', anchor.offset);
    else if (!isFirst) scrollTo({ top: 0, behavior: 'instant' });
  }, [view, anchor, items, list]);

  useEffect(() => {
    const keep = (): void => {
      // Nothing of it is shown, or not yet: what was kept is not written over.
      if (latest.current === null) return;
      const place = scrollY > 0 ? list.current?.firstInSight() : null;
      const id = place ? latest.current?.[place.index]?.id : undefined;
      keepAnchor(place && id !== undefined ? { id, offset: place.offset } : null);
    };
    // An entry of the history is written once the hand rests, not at every turn of the wheel.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keepLater = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    };
    addEventListener('scroll', keepLater, { passive: true });
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', keepLater);
      removeEventListener('pagehide', keep);
    };
  }, [list]);
}

/** Height of what sticks to the top of the page, pixels. */
export function useCovered(selector: string): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const head = document.querySelector<HTMLElement>(selector);
    if (!head) return;
    const look = (): void => setHeight(getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0);
    const observer = new ResizeObserver(look);
    observer.observe(head);
    look();
    return () => observer.disconnect();
  }, [selector]);
  return height;
}
