import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Anchor, keepAnchor } from '../history-anchor.ts';

/** Milliseconds. */
const REST = 200;

export interface ResultPositionOptions {
  /** Whether results are what is shown. */
  isOn: boolean;
  /** Another object for another view. */
  view: object;
  anchor: Anchor | null;
  /** What was found; null while that is not known. */
  found: object | null;
  /** How many results there may be: as many are asked for again. */
  shown: number;
  /** What sticks to the top of the page, pixels. */
  covered: number;
}

/** Keeps the place among search results in the history, and goes back to it once they are found again. */
export function useResultPosition({ isOn, view, anchor, found, shown, covered }: ResultPositionOptions): void {
  const settled = useRef<object | null>(null);
  const latest = useRef({ view, shown, covered });
  latest.current = { view, shown, covered };

  // Results come in two steps: where the first does not have it, the second may.
  useLayoutEffect(() => {
    if (!isOn || !found || !anchor || settled.current === view) return;
    const result = document.querySelector(`[data-result="${CSS.escape(anchor.id)}"]`);
    if (!result) return;
    settled.current = view;
    scrollBy({ top: result.getBoundingClientRect().top - covered + anchor.offset, behavior: 'instant' });
  }, [isOn, view, anchor, found, covered]);

  useEffect(() => {
    if (!isOn) return;
    const keep = (): void => {
      // Whoever has moved is not moved again.
      settled.current = latest.current.view;
      const first = scrollY > 0 ? firstInSight(latest.current.covered) : null;
      keepAnchor(first && { ...first, shown: latest.current.shown });
    };
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
  }, [isOn]);
}

function firstInSight(covered: number): Anchor | null {
  for (const result of document.querySelectorAll<HTMLElement>('[data-result]')) {
    const { top, bottom } = result.getBoundingClientRect();
    const id = result.dataset.result;
    if (bottom > covered && id !== undefined) return { id, offset: Math.round(covered - top) };
  }
  return null;
}
