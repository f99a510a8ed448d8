import type { PageIndex } from './page-index.ts';

/** From this share of remembered words on, a side is taken to be the same surroundings. Two unrelated Vietnamese
 * sentences share about a fifth of their words in order ("của", "và", "các"), an edited one keeps most. */
export const AGREES = 0.5;

/** Remembered words that touch the place unbroken count a sixth each, four at most: three of them are enough to agree,
 * wherever a site has put a box behind them. */
const TOUCHING = 4;
const TOUCH = 1 / 6;

/** Words looked at beyond the remembered ones, so that a few inserted words do no harm. */
const SLACK = 6;

/**
 * How much of the remembered words before (`side` -1) or after (`side` 1) a place still stands there, 0 to 1, in
 * order. `edge` is the first word of the place, or one past its last. Null when nothing was remembered.
 */
function agreement(index: PageIndex, remembered: readonly number[], edge: number, side: -1 | 1): number | null {
  const count = remembered.length;
  if (count === 0) return null;
  const { ids } = index;
  const room = side < 0 ? edge : ids.length - edge;
  const width = Math.min(count + SLACK, Math.max(0, room));
  // Both are read outwards from the place.
  const nearest = side < 0 ? count - 1 : 0;
  const beside = side < 0 ? edge - 1 : edge;
  const shorter = Math.min(count, width);
  let touching = 0;
  while (touching < shorter && remembered[nearest + side * touching] === ids[beside + side * touching]) touching++;
  // Longest common subsequence. What touches is in all of them, so only the rest is compared.
  const row = new Uint8Array(width + 1);
  for (let i = touching; i < count; i++) {
    const word = remembered[nearest + side * i];
    let diagonal = 0;
    for (let j = touching; j < width; j++) {
      const above = row[j + 1] as number;
      const before = row[j] as number;
      row[j + 1] = ids[beside + side * j] === word ? diagonal + 1 : Math.max(above, before);
      diagonal = above;
    }
  }
  return Math.max((touching + (row[width] as number)) / count, Math.min(TOUCHING, touching) * TOUCH);
}

export interface Sides {
  left: number | null;
  right: number | null;
}

export function sidesOf(index: PageIndex, query: { left: number[]; right: number[] }, from: number, to: number): Sides {
  return { left: agreement(index, query.left, from, -1), right: agreement(index, query.right, to, 1) };
}

/** How many sides agree, 0 to 2. */
export function agreeing({ left, right }: Sides): number {
  return Number(left !== null && left >= AGREES) + Number(right !== null && right >= AGREES);
}

/** Both sides as one number, 0 to 1. A side that nobody remembered counts half: it speaks neither way. */
export function closeness({ left, right }: Sides): number {
  return ((left ?? 0.5) + (right ?? 0.5)) / 2;
}
