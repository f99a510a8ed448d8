import { useEffect, useRef } from 'preact/hooks';
import { commandOf, type LibraryCommand } from './library-keys.ts';

/** Does a command; false where there was nothing to do, and the key stays the browser's. */
export type RunCommand = (command: LibraryCommand) => boolean;

/** Hears the library's keys, wherever on the page focus is. */
export function useLibraryKeys(run: RunCommand): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command && latest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
