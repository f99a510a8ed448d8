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
    let shown = '';
    let frame = 0;
    const scale = (room: number): void => {
      // Out of sight it has no room at all, and keeps the size that it had.
      if (room === 0) return;
      const zoom = String(Math.min(1, Math.max(0.3, (room - 2) / width)));
      if (zoom === shown) return;
      shown = zoom;
      element.style.setProperty('--sheet-zoom', zoom);
    };
    scale(element.clientWidth);
    const observer = new ResizeObserver(([entry]) => {
      // Not within the round that observes: the new size is one to observe too.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => scale(entry?.contentRect.width ?? width));
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [ref, width]);
}
