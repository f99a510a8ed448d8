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
  const room = side < 0 ? edge : index.ids.length - edge;
  const width = Math.min(count + SLACK, Math.max(0, room));
  let touching = 0;
  let unbroken = true;
  // Longest common subsequence, read outwards from the place.
  let row = new Uint8Array(width + 1);
  let above = new Uint8Array(width + 1);
  for (let i = 0; i < count; i++) {
    const word = side < 0 ? remembered[count - 1 - i] : remembered[i];
    unbroken &&= i < width && word === index.ids[side < 0 ? edge - 1 - i : edge + i];
    if (unbroken) touching++;
    [row, above] = [above, row];
    for (let j = 0; j < width; j++) {
      const here = side < 0 ? index.ids[edge - 1 - j] : index.ids[edge + j];
      row[j + 1] =
        here === word && here !== -1 ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number);
    }
  }
  return Math.max((row[width] as number) / count, Math.min(TOUCHING, touching) * TOUCH);
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
