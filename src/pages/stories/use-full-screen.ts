import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';

/**
 * Fills the screen with an element, where the browser lets it, and makes all beside it inert. Must be drawn by a press.
 * @param onLeft the reader left the full screen: the browser keeps that Escape to itself
 */
export function useFullScreen(ref: RefObject<HTMLElement | null>, onLeft: () => void): void {
  const latest = useRef(onLeft);
  latest.current = onLeft;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const before = document.activeElement;
    const others = besides(element).filter((other) => !other.inert);
    for (const other of others) other.inert = true;
    element.focus();
    element
      .requestFullscreen({ navigationUI: 'hide' })
      // The window is filled all the same.
      .catch((thrown) => logQuietly('no full screen', thrown));
    let wasFull = false;
    const changed = (): void => {
      const isFull = document.fullscreenElement === element;
      if (wasFull && !isFull) latest.current();
      wasFull = isFull;
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      for (const other of others) other.inert = false;
      if (document.fullscreenElement === element) {
        document.exitFullscreen().catch((thrown) => logQuietly('full screen not left', thrown));
      }
      if (before instanceof HTMLElement) before.focus();
    };
  }, [ref]);
}

/** All of the page that an element does not stand in. */
function besides(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let node: HTMLElement = element; node.parentElement; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (sibling !== node && sibling instanceof HTMLElement && node.parentElement !== document.documentElement) {
        found.push(sibling);
      }
    }
  }
  return found;
}
