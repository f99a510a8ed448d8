import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import type { Sought } from './query.ts';

export const FAR = 1 << 28;
/** Room to note which words stand on a stretch of a few hundred. */
const PLACES = 4096;

/** What a cell came from, see `Moves`. */
export const PAIRED = 1;
export const DROPPED = 2;
const OUT_OF_GAP = 3;
export const MOVE = 3;
export const GAP_OPENED = 4;

/** Words and the stretch of the page that they are laid over. */
export interface Stretch {
  words: readonly Sought[];
  /** Ids of the page's words, and the numbers of their bare letters. */
  page: Int32Array;
  letters: Int32Array;
  /** For each word what it and those after it cost at least: another word, or none, does for one whose letters are not here. */
  owed: Int32Array;
  /** What leaving out a word costs at least. */
  drop: number;
}

/** The last row of the table: cost of ending at each word of the page, and where that began, from `low` to `high`. */
export interface Laid {
  costs: Int32Array;
  begins: Int32Array;
  low: number;
  high: number;
}

export function stretchOf({ ids, vocabulary }: PageIndex, words: readonly Sought[], from: number, to: number): Stretch {
  const page = ids.subarray(from, to);
  const letters = vocabulary.lettersOfAll(page);
  // Two words may share a place: that only makes the bound a lower one.
  const here = new Uint8Array(PLACES);
  for (const bare of letters) here[bare % PLACES] = 1;
  const owed = new Int32Array(words.length + 1);
  let least = WORD;
  for (let at = words.length - 1; at >= 0; at--) {
    const { letters: bare, drop } = words[at] as Sought;
    owed[at] = (owed[at + 1] as number) + (here[bare % PLACES] === 1 ? 0 : Math.min(drop, WORD));
    least = Math.min(least, drop);
  }
  return { words, page, letters, owed, drop: least };
}

/**
 * Lays words over a stretch of the page, both ends of which are free, with affine insertions; null where that costs more
 * than `limit`. What costs more cannot lie on the way to what costs less, so such cells are left out: up to `limit` the
 * answer is that of the whole table. `moves`, a byte a cell, gets what each came from in its lower two bits; the third
 * says that the insertion ending there was opened by the cell before it.
 */
export function layWords(
  { words, page, letters, owed, drop: cheapest }: Stretch,
  limit: number,
  moves?: Uint8Array,
): Laid | null {
  const width = page.length;
  const costs = new Int32Array(width + 1);
  const begins = new Int32Array(width + 1);
  for (let at = 0; at <= width; at++) begins[at] = at;
  let low = 0;
  let high = width;
  for (let i = 1; i <= words.length; i++) {
    const { id, letters: bare, drop } = words[i - 1] as Sought;
    // The last row must not end inside an insertion: that would only lengthen the passage.
    const isLast = i === words.length;
    const most = limit - (owed[i] as number);
    // Further right there are too few words left for the rest.
    const end = Math.min(width, width - (words.length - i) + Math.floor(limit / cheapest));
    let gap = FAR;
    let gapBegan = 0;
    let before = FAR;
    let beforeBegan = 0;
    let left = FAR;
    let leftBegan = 0;
    let first = -1;
    let last = -1;
    for (let j = low; j <= end; j++) {
      const above = j > high ? FAR : (costs[j] as number);
      const aboveBegan = begins[j] as number;
      const isOpened = left + INSERT_OPEN <= gap + INSERT_MORE;
      gap = isOpened ? left + INSERT_OPEN : gap + INSERT_MORE;
      if (isOpened) gapBegan = leftBegan;
      if (j > high + 1 && (isLast || gap > most)) break;
      let cost = before;
      let began = beforeBegan;
      let move = PAIRED;
      if (before < FAR) cost += page[j - 1] === id ? 0 : letters[j - 1] === bare ? RESPELLED : WORD;
      if (above + drop < cost) {
        cost = above + drop;
        began = aboveBegan;
        move = DROPPED;
      }
      if (!isLast && gap < cost) {
        cost = gap;
        began = gapBegan;
        move = OUT_OF_GAP;
      }
      costs[j] = cost;
      begins[j] = began;
      if (moves) moves[i * (width + 1) + j] = isOpened ? move | GAP_OPENED : move;
      left = cost;
      leftBegan = began;
      before = above;
      beforeBegan = aboveBegan;
      if (cost > most) continue;
      if (first < 0) first = j;
      last = j;
    }
    if (first < 0) return null;
    low = first;
    high = last;
  }
  return { costs, begins, low, high };
}
