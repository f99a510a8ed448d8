import type { Reading } from '../model/reading.ts';

/** Where the reader is in the text now. */
export interface ReadingPlace {
  /** Offset in the saved text at the upper edge of the window, UTF-16 units. */
  offset: number;
  /** How far the lower edge has come, 0 to 1. */
  reach: number;
}

/** Of an article that was never read. @param openedAt null where it was never opened either */
export function newReading(articleId: string, openedAt: number | null): Reading {
  return { articleId, furthest: 0, offset: 0, openedAt, finishedAt: null };
}

export function advanceReading(reading: Reading, { offset, reach }: ReadingPlace): Reading {
  const furthest = Math.max(reading.furthest, Math.min(1, Math.max(0, reach)));
  return { ...reading, offset: Math.max(0, Math.round(offset)), furthest };
}

/** A short text stands on the screen whole: it is not read the moment it is opened. Nor is one whose end was jumped to. */
const LEAST_SHARE = 0.2;
/** Longest time that is asked for before the end counts, seconds: who was here so long has read some of it. */
const LONGEST_WAIT = 30;

/** Whether a text counts as read: its end was come to, and there was time to read some of what stands before it. */
export function isReadThrough(reach: number, seconds: number, minutes: number): boolean {
  return reach >= 0.995 && seconds >= Math.min(LONGEST_WAIT, minutes * 60 * LEAST_SHARE);
}

/** Whole minutes that the rest of a text takes, at least one while there is a rest. */
export function minutesLeft(minutes: number, reach: number): number {
  const rest = 1 - Math.min(1, Math.max(0, reach));
  return rest < 0.005 ? 0 : Math.max(1, Math.round(minutes * rest));
}
