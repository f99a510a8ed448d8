import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** An A4 page, CSS pixels. */
const A4_WIDTH = (210 * 96) / 25.4;

/** Shows sheets of paper smaller where the window is narrower than they are; on paper they keep their own size. */
export function useSheetZoom(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? A4_WIDTH;
      element.style.setProperty('--sheet-zoom', String(Math.min(1, Math.max(0.3, (width - 2) / A4_WIDTH))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
}
