import { frequency, type PageIndex } from './page-index.ts';

/** Where, in words, the page has exactly these words in this order. Ascending; empty when a word is unknown. */
export function exactSpots(index: PageIndex, words: readonly number[]): number[] {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < words.length; at++) {
    const count = frequency(index, words[at] as number);
    if (count === 0) return [];
    if (count < fewest) {
      fewest = count;
      rarest = at;
    }
  }
  const spots: number[] = [];
  if (words.length === 0) return spots;
  const id = words[rarest] as number;
  for (let slot = index.firsts[id] as number; slot < (index.firsts[id + 1] as number); slot++) {
    const start = (index.postings[slot] as number) - rarest;
    if (start >= 0 && matches(index.ids, words, start)) spots.push(start);
  }
  return spots;
}

function matches(ids: readonly number[], words: readonly number[], start: number): boolean {
  for (let at = 0; at < words.length; at++) if (ids[start + at] !== words[at]) return false;
  return true;
}
