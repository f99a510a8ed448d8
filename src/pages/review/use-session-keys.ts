import { useEffect, useRef } from 'preact/hooks';

export interface SessionKeys {
  /** Space and Enter. False where they have nothing to do. */
  onShow: () => boolean;
  /** 1 to 4. */
  onNumber: (number: 1 | 2 | 3 | 4) => void;
  onUndo: () => void;
  onSuspend: () => void;
  onPutOff: () => void;
  onLeave: () => void;
  onHelp: () => void;
}

const CONTROLS = 'button, a, summary, [role^="menuitem"]';
const FIELDS = 'input:not([type="radio"]), textarea, select, [contenteditable]';

/** One hand on the keyboard. Letters typed in a field stay there, and a control that has the focus keeps its own keys. */
export function useSessionKeys(keys: SessionKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
      if (act(event, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** In a dialog or an open menu, which have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal, .th-menu:popover-open')) return true;
  return target instanceof Element && target.matches(FIELDS);
}

function act({ key, target }: KeyboardEvent, keys: SessionKeys): boolean {
  if (key === ' ' || key === 'Enter') {
    return target instanceof Element && target.closest(CONTROLS) ? false : keys.onShow();
  }
  if (key === '1' || key === '2' || key === '3' || key === '4') keys.onNumber(Number(key) as 1 | 2 | 3 | 4);
  else if (key === 'Escape') keys.onLeave();
  else if (key === '?') keys.onHelp();
  else return letter(key.toLowerCase(), keys);
  return true;
}

function letter(key: string, keys: SessionKeys): boolean {
  if (key === 'z') keys.onUndo();
  else if (key === 's') keys.onSuspend();
  else if (key === 'b') keys.onPutOff();
  else return false;
  return true;
}
