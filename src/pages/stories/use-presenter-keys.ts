import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../i18n/t.ts';

export interface PresenterCommands {
  next: () => void;
  back: () => void;
  first: () => void;
  last: () => void;
  blank: () => void;
  pause: () => void;
  larger: () => void;
  smaller: () => void;
  theme: () => void;
  leave: () => void;
}

type Command = keyof PresenterCommands;

/** By `KeyboardEvent.key`, in small letters. Clickers send the page keys, and a full stop to blank the screen. */
const COMMANDS: Record<string, Command> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  ' ': 'next',
  enter: 'next',
  arrowleft: 'back',
  arrowup: 'back',
  pageup: 'back',
  backspace: 'back',
  home: 'first',
  end: 'last',
  b: 'blank',
  '.': 'blank',
  p: 'pause',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  d: 'theme',
  escape: 'leave',
};

export const PRESENTER_KEYS: readonly (readonly [names: readonly string[], what: MessageKey])[] = [
  [['→', '↓', 'Space', 'PageDown'], 'stories.key.next'],
  [['←', '↑', 'PageUp'], 'stories.key.back'],
  [['Home', 'End'], 'stories.key.ends'],
  [['B', '.'], 'stories.key.blank'],
  [['P'], 'stories.key.pause'],
  [['+', '−'], 'stories.key.size'],
  [['D'], 'stories.key.theme'],
  [['Esc'], 'stories.key.leave'],
];

/** Keys of a telling, wherever in the window they are pressed. On a button Space and Enter are the button's. */
export function usePresenterKeys(commands: PresenterCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (isOnButton && (key === ' ' || key === 'enter')) return;
      const command = key === ' ' && event.shiftKey ? 'back' : COMMANDS[key];
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[command]();
    };
    addEventListener('keydown', pressed, true);
    return () => removeEventListener('keydown', pressed, true);
  }, []);
}
