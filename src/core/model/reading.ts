/** How far a reader got in a saved copy. Kept apart from the article: it is written while one reads. */
export interface Reading {
  articleId: string;
  /** How far the text was read, 0 to 1: never less than before. */
  furthest: number;
  /** Where reading goes on: offset in the saved text, UTF-16 units. */
  offset: number;
  /** Milliseconds since the epoch; null where it was only said to be read. */
  openedAt: number | null;
  /** When it was read to its end, or said to be; null while it is not. Milliseconds since the epoch. */
  finishedAt: number | null;
}

export const READ_STATES = ['unread', 'reading', 'read'] as const;

export type ReadState = (typeof READ_STATES)[number];

/** Opening alone is no reading: a glance at the first screen leaves it unread. */
const BEGUN = 0.02;

export function readState(reading: Pick<Reading, 'furthest' | 'finishedAt'> | undefined): ReadState {
  if (!reading) return 'unread';
  if (reading.finishedAt !== null) return 'read';
  return reading.furthest >= BEGUN ? 'reading' : 'unread';
}
