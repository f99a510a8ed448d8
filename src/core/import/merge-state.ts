import type { Row } from './row-print.ts';

/**
 * How something from outside stands to what is here: `new` not here · `same` · `newer-there` the file has the newer one,
 * which takes its place · `newer-here` what is here stays · `both` each has words that the other lacks, and both are kept.
 */
export const MERGE_STATES = ['new', 'same', 'newer-there', 'newer-here', 'both'] as const;

export type MergeState = (typeof MERGE_STATES)[number];

export type Tally = Record<MergeState, number>;

/** Counts by table. Tables of which nothing came are absent. */
export type Tallies = Record<string, Tally>;

/**
 * Whose words count where both have a row: `newest` the later one, as between a library and its own backup · `mine` what
 * is here stays, as with files of other people.
 */
export type ImportPolicy = 'newest' | 'mine';

export function noTally(): Tally {
  return { new: 0, same: 0, 'newer-there': 0, 'newer-here': 0, both: 0 };
}

export function count(tallies: Tallies, table: string, state: MergeState): void {
  const tally = tallies[table] ?? noTally();
  tally[state] += 1;
  tallies[table] = tally;
}

/** Adds what one part of the work counted. */
export function addTallies(tallies: Tallies, more: Tallies): void {
  for (const [table, tally] of Object.entries(more)) {
    const sum = tallies[table] ?? noTally();
    for (const state of MERGE_STATES) sum[state] += tally[state];
    tallies[table] = sum;
  }
}

/** Whether anything is, or would be, written. */
export function changesAnything(tallies: Tallies): boolean {
  return Object.values(tallies).some((tally) => tally.new + tally['newer-there'] + tally.both > 0);
}

export interface Merged {
  state: MergeState;
  /** To be written in the place of what is here; null: that stays. */
  row: Row | null;
  /** Stands beside it from now on, under an id of its own. */
  copy?: Row;
}
