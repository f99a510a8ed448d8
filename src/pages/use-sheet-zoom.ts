import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** An A4 page, CSS pixels. */
const A4_WIDTH = (210 * 96) / 25.4;

/**
 * Shows sheets of paper smaller where there is less room than they are wide; on paper they keep their own size.
 * @param width of a sheet, CSS pixels
 */
export function useSheetZoom(ref: RefObject<HTMLElement | null>, width = A4_WIDTH): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? width;
      // Out of sight it has no room at all, and keeps the size that it had.
      if (room === 0) return;
      element.style.setProperty('--sheet-zoom', String(Math.min(1, Math.max(0.3, (room - 2) / width))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, width]);
}
