import type { ReportVersion } from './report.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How old a version may be, and how many milliseconds one of its age stands for. */
const STEPS = [
  { upTo: HOUR, each: 5 * MINUTE },
  { upTo: DAY, each: HOUR },
  { upTo: Number.POSITIVE_INFINITY, each: DAY },
];

/** Shortest time between two versions that are kept by themselves, milliseconds. */
export const VERSION_REST = 5 * MINUTE;

/** Share of the words, and least number of them, whose going makes a version at once. */
const LARGE_CUT = 0.2;
const LEAST_CUT = 40;

/**
 * Ids of the versions that may go: of those kept by themselves, one in five minutes stays of the last hour, one an hour
 * of the last day, one a day of all before; always the last one of its time. Those with a name, and those that hold
 * words of another tab, stay.
 */
export function versionsToDrop(
  versions: readonly Pick<ReportVersion, 'id' | 'at' | 'reason'>[],
  now: number,
): string[] {
  const taken = new Set<string>();
  const drop: string[] = [];
  const newestFirst = versions.filter(({ reason }) => reason === 'auto').sort((a, b) => b.at - a.at);
  for (const { id, at } of newestFirst) {
    const each = STEPS.find(({ upTo }) => now - at <= upTo)?.each ?? DAY;
    const slot = `${each}:${Math.floor(at / each)}`;
    if (taken.has(slot)) drop.push(id);
    taken.add(slot);
  }
  return drop;
}

/** So many words went at once that how it stood before is worth keeping whatever the clock says. */
export function isLargeCut(before: number, after: number): boolean {
  return before - after >= Math.max(LEAST_CUT, before * LARGE_CUT);
}
