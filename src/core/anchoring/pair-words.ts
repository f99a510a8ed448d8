import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';

/** One word that is looked for: its id and bare-letters number on this page, and what leaving it out costs. */
export interface Sought {
  id: number;
  letters: number;
  drop: number;
}

const FAR = 1 << 28;
/** What an edited passage mostly costs at most, with its surroundings: the table is first filled only as far as that. */
const USUAL = 6 * WORD;

/** What a cell came from: the lower two bits. The third says that the insertion ending there was opened by the cell before it. */
const PAIRED = 1;
const DROPPED = 2;
const OUT_OF_GAP = 3;
const MOVE = 3;
const GAP_OPENED = 4;

/**
 * Lays words over the page's words `from` to `to`, both ends of which are free, as cheaply as can be. For each word
 * the page's word that it is paired with (the same one, or one in its place), or -1 where it was left out.
 */
export function pairWords(index: PageIndex, words: readonly Sought[], from: number, to: number): Int32Array {
  const page = index.ids.subarray(from, to);
  const letters = index.vocabulary.lettersOfAll(page);
  // What costs more than the limit cannot lie on the way to an end below it, so those cells are left out. All can be
  // dropped, so an end is found at last.
  for (let limit = USUAL; ; limit *= 3) {
    const paired = pairWithin(page, letters, words, limit);
    if (paired) return paired.map((at) => (at < 0 ? at : from + at));
  }
}

function pairWithin(page: Int32Array, letters: Int32Array, words: readonly Sought[], limit: number): Int32Array | null {
  const width = page.length;
  const stride = width + 1;
  const cells = new Uint8Array((words.length + 1) * stride);
  let best = new Int32Array(stride);
  let row = new Int32Array(stride);
  let low = 0;
  let high = width;
  for (let i = 1; i <= words.length; i++) {
    const { id, letters: bare, drop } = words[i - 1] as Sought;
    const isLast = i === words.length;
    let gap = FAR;
    let before = FAR;
    let left = FAR;
    let first = -1;
    let last = -1;
    for (let j = low; j <= width; j++) {
      const above = j > high ? FAR : (best[j] as number);
      const opened = left + INSERT_OPEN;
      const longer = gap + INSERT_MORE;
      gap = Math.min(opened, longer);
      if (j > high + 1 && (isLast || gap > limit)) break;
      let cost = before;
      if (before < FAR) cost += page[j - 1] === id ? 0 : letters[j - 1] === bare ? RESPELLED : WORD;
      let move = PAIRED;
      if (above + drop < cost) {
        cost = above + drop;
        move = DROPPED;
      }
      if (!isLast && gap < cost) {
        cost = gap;
        move = OUT_OF_GAP;
      }
      row[j] = cost;
      cells[i * stride + j] = opened <= longer ? move | GAP_OPENED : move;
      left = cost;
      before = above;
      if (cost > limit) continue;
      if (first < 0) first = j;
      last = j;
    }
    if (first < 0) return null;
    low = first;
    high = last;
    [best, row] = [row, best];
  }
  let end = low;
  for (let j = low; j <= high; j++) if ((best[j] as number) < (best[end] as number)) end = j;
  return traceBack(cells, stride, words.length, end);
}

function traceBack(cells: Uint8Array, stride: number, length: number, end: number): Int32Array {
  const paired = new Int32Array(length).fill(-1);
  let j = end;
  let i = length;
  while (i > 0) {
    const row = i * stride;
    const move = (cells[row + j] as number) & MOVE;
    if (move === PAIRED) {
      paired[--i] = --j;
    } else if (move === DROPPED) i--;
    else {
      while (((cells[row + j] as number) & GAP_OPENED) === 0) j--;
      j--;
    }
  }
  return paired;
}
