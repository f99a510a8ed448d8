import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Drag {
  id: string;
  /** The item that it would go before; null: the end of what is drawn. */
  before: string | null;
}

/** Pixels from the edge of the window within which the page scrolls along, and at most how far a frame. */
const EDGE = 90;
const FASTEST = 18;

/**
 * Drags an item by its handle, with mouse, pen or finger: shows where it would go, scrolls at the edges of the window,
 * and lets go of it at Escape. Items are the list's children with `data-item`.
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (id: string, before: string | null) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  function start(event: PointerEvent, id: string): void {
    if (event.button !== 0 || !list.current) return;
    event.preventDefault();
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const handle = event.currentTarget as HTMLElement;
    handle.focus();
    let y = event.clientY;
    let before: string | null | undefined;
    let frame = 0;

    const look = (): void => {
      const items = [...(list.current?.querySelectorAll<HTMLElement>(':scope > [data-item]') ?? [])];
      const next = items.find((item) => {
        const { top, height } = item.getBoundingClientRect();
        return y < top + height / 2;
      });
      before = next?.dataset.item ?? null;
      setDrag({ id, before });
    };
    const scroll = (): void => {
      const up = EDGE - y;
      const down = y - (innerHeight - EDGE);
      const near = Math.max(up, down);
      if (near > 0) {
        scrollBy(0, Math.sign(down - up) * Math.min(FASTEST, (near / EDGE) * FASTEST));
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const end = (isDropped: boolean): void => {
      lifetime.abort();
      cancelAnimationFrame(frame);
      stop.current = null;
      setDrag(null);
      if (isDropped && before !== undefined && before !== id) latest.current(id, before);
    };
    addEventListener(
      'pointermove',
      (moved) => {
        y = moved.clientY;
        look();
      },
      { signal },
    );
    addEventListener('pointerup', () => end(true), { signal });
    addEventListener('pointercancel', () => end(false), { signal });
    addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        end(false);
      },
      { signal, capture: true },
    );
    handle.setPointerCapture(event.pointerId);
    frame = requestAnimationFrame(scroll);
    stop.current = () => end(false);
  }

  return { drag, start };
}
