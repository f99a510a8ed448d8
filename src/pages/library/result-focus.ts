import type { LibraryCommand } from './library-keys.ts';

/** Commands of the list, which is not in sight among results. */
const OF_THE_LIST: ReadonlySet<LibraryCommand> = new Set([
  ...(['next', 'previous', 'first', 'last', 'open', 'choose', 'choose-range', 'choose-all'] as const),
]);

export function isOfTheList(command: LibraryCommand): boolean {
  return OF_THE_LIST.has(command);
}

/** The found article that has the focus, or null: not one that only a passage of was found. */
export function focusedArticle(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset.article ?? null;
}

/** Moves focus along what was found. False where the command is none of moving. */
export function stepThroughResults(command: LibraryCommand): boolean {
  const hits = [...document.querySelectorAll<HTMLElement>('.result-hit')];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  const to = { next: at + 1, previous: at - 1, first: 0, last: hits.length - 1 }[command as string];
  if (to === undefined) {
    if (command !== 'open' || at < 0) return false;
    hits[at]?.click();
    return true;
  }
  const hit = hits[Math.max(0, Math.min(hits.length - 1, to))];
  hit?.focus({ preventScroll: true });
  hit?.closest('.result')?.scrollIntoView({ block: 'nearest' });
  return hit !== undefined;
}
