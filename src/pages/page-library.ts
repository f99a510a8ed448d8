import { hear } from '../messaging/hear.ts';
import { announce, announceToTabs } from '../messaging/wire.ts';
import { composeLibrary } from '../services/compose.ts';
import type { LibraryChange } from '../services/context.ts';

const local = new EventTarget();

/** The library for a page of ours. A change made here is told to every other context, and to this page too. */
export const library = composeLibrary((change) => {
  announce('library.changed', change);
  void announceToTabs('library.changed', change);
  local.dispatchEvent(new CustomEvent<LibraryChange>('change', { detail: change }));
});

/** Calls back when more is found by a search than before, with how many articles still wait for that. */
export function onSearchIndexed(callback: (progress: { waiting: number }) => void, signal: AbortSignal): void {
  hear('search.indexed', callback, signal);
}

/** Has the background see to what waits to be indexed, where it has not heard of it. */
export function hastenIndexing(): void {
  announce('search.stale', null);
}

/** Calls back on every change of the library, wherever it was made. */
export function onLibraryChange(callback: (change: LibraryChange) => void, signal: AbortSignal): void {
  hear('library.changed', callback, signal);
  local.addEventListener('change', (event) => callback((event as CustomEvent<LibraryChange>).detail), { signal });
}

/** Calls back on every change that may concern one article. */
export function onArticleChange(articleId: string, callback: () => void, signal: AbortSignal): void {
  onLibraryChange((change) => {
    if (change.isMany || change.articleId === articleId) callback();
  }, signal);
}
