import { currentSelection, type SelectedText } from './current-selection.ts';
import { sameRange } from './same-range.ts';

/** Milliseconds of rest after which a selection made by keyboard or touch handles counts as made. Shift+arrow repeats
 * every 30 ms after a first pause of some 250 to 500 ms, during which showing the bar would do no harm. */
const REST = 250;
/** After a button or finger was lifted: browsers collapse the old selection a moment later when it was a plain click. */
const LIFTED = 20;

/**
 * Calls back with what is selected once a selection by mouse, keyboard or touch has settled, and with null when it has
 * gone. Says nothing after a click that changed no selection, and nothing twice.
 */
export function watchSelection(
  document: Document,
  callback: (selected: SelectedText | null) => void,
  { signal }: { signal?: AbortSignal } = {},
): void {
  if (signal?.aborted) return;
  let pressed = false;
  let told: Range | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(): void {
    const selected = currentSelection(document);
    if (selected ? told !== null && sameRange(told, selected.range) : told === null) return;
    told = selected ? selected.range.cloneRange() : null;
    callback(selected);
  }

  function settleIn(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(settle, delay);
  }

  const release = () => {
    pressed = false;
    settleIn(LIFTED);
  };
  const options: AddEventListenerOptions = { capture: true, passive: true, ...(signal && { signal }) };
  document.addEventListener(
    'pointerdown',
    () => {
      pressed = true;
      clearTimeout(timer);
    },
    options,
  );
  document.addEventListener('pointerup', release, options);
  // A long press on a touch screen ends so: the browser takes the gesture over to select.
  document.addEventListener('pointercancel', release, options);
  document.defaultView?.addEventListener('blur', release, options);
  document.addEventListener('selectionchange', () => pressed || settleIn(REST), options);
  signal?.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
