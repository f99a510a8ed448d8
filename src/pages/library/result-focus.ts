import type { LibraryCommand } from './library-keys.ts';

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
