import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button.tsx';

export type Step = 1 | -1;

export interface PieceToolsProps {
  /** Counted from 1, among `count`. */
  place: number;
  count: number;
  labels: { up: string; down: string; remove: string };
  onMove: (step: Step) => void;
  onRemove: () => void;
}

/** Moves a piece of the page up or down among its like, or takes it off. */
export function PieceTools({ place, count, labels, onMove, onRemove }: PieceToolsProps) {
  return (
    <div class="piece-tools">
      <IconButton size="sm" icon="chevron-up" label={labels.up} disabled={place === 1} onClick={() => onMove(-1)} />
      <IconButton
        size="sm"
        icon="chevron-down"
        label={labels.down}
        disabled={place === count}
        onClick={() => onMove(1)}
      />
      <IconButton size="sm" icon="close" label={labels.remove} onClick={onRemove} />
    </div>
  );
}

/** Alt with an arrow moves the piece that has the focus. */
export function moveByKey(event: KeyboardEvent, onMove: (step: Step) => void): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (step === 0 || !event.altKey || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  onMove(step);
}

/**
 * A piece that changes places is drawn anew elsewhere and may lose the focus: it goes back to where in the piece it was.
 * Call what it gives before a move.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): () => void {
  const kept = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = kept.current;
    if (!element || !list.current?.contains(element)) return;
    if (document.activeElement !== element) element.focus({ preventScroll: true });
  });
  return () => {
    const { activeElement } = document;
    kept.current = activeElement instanceof HTMLElement && list.current?.contains(activeElement) ? activeElement : null;
    // Long enough for the library to say that it is done; later the reader is elsewhere.
    setTimeout(() => {
      kept.current = null;
    }, 600);
  };
}
