import { announce, announceToTabs } from '../messaging/wire.ts';
import { composeLibrary } from '../services/compose.ts';
import type { LibraryChange } from '../services/context.ts';

const own = new EventTarget();

/** The library, with every change told to our pages and to the tabs. Nothing but the open database is kept. */
export const library = composeLibrary((change) => {
  announce('library.changed', change);
  void announceToTabs('library.changed', change);
  own.dispatchEvent(new CustomEvent<LibraryChange>('change', { detail: change }));
});

/** Calls back on changes that were made here: announcements do not come back to who made them. */
export function onOwnChange(callback: (change: LibraryChange) => void): void {
  own.addEventListener('change', (event) => callback((event as CustomEvent<LibraryChange>).detail));
}
