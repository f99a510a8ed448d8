import { lowerBound } from './lower-bound.ts';
import { frequency, type PageIndex } from './page-index.ts';

/** Where, in words, the page has exactly these words in this order. Ascending; empty when a word is unknown. */
export function exactSpots(index: PageIndex, words: readonly number[]): number[] {
  return spotsAround(index, words, 0, Number.POSITIVE_INFINITY);
}

/**
 * The same, but where even the rarest of the words stands in more than `most` places, only those nearest to the word
 * position `near` are looked at. Ascending.
 */
export function spotsAround(index: PageIndex, words: readonly number[], near: number, most: number): number[] {
  const rarest = rarestOf(index, words);
  if (rarest < 0) return [];
  const id = words[rarest] as number;
  let first = index.firsts[id] as number;
  let end = index.firsts[id + 1] as number;
  if (end - first > most) {
    const middle = lowerBound(index.postings, near + rarest, first, end);
    first = Math.max(first, Math.min(end - most, middle - (most >> 1)));
    end = first + most;
  }
  const spots: number[] = [];
  for (let slot = first; slot < end; slot++) {
    const start = (index.postings[slot] as number) - rarest;
    if (start >= 0 && matches(index.ids, words, start)) spots.push(start);
  }
  return spots;
}

/** Which of the words stands in the fewest places; -1 where one stands nowhere. */
function rarestOf(index: PageIndex, words: readonly number[]): number {
  let rarest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < words.length; at++) {
    const count = frequency(index, words[at] as number);
    if (count === 0) return -1;
    if (count >= fewest) continue;
    fewest = count;
    rarest = at;
  }
  return rarest;
}

function matches(ids: Int32Array, words: readonly number[], start: number): boolean {
  for (let at = 0; at < words.length; at++) if (ids[start + at] !== words[at]) return false;
  return true;
}
