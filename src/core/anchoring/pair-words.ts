import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import { owedFrom, type Sought } from './sought.ts';

const FAR = 1 << 28;
/** What an edited passage and its surroundings mostly cost beyond what they must: the table is first filled as far as that. */
const USUAL = 3 * WORD;

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
  const owed = owedFrom(letters, words);
  // What costs more than the limit cannot lie on the way to an end below it, so such cells are left out. All the words
  // can be dropped, so an end is found at last.
  for (let limit = (owed[0] as number) + USUAL; ; limit *= 2) {
    const paired = pairWithin(page, letters, words, owed, limit);
    if (paired) return paired.map((at) => (at < 0 ? at : from + at));
  }
}

function pairWithin(
  page: Int32Array,
  letters: Int32Array,
  words: readonly Sought[],
  owed: Int32Array,
  limit: number,
): Int32Array | null {
  const width = page.length;
  const stride = width + 1;
  const cells = new Uint8Array((words.length + 1) * stride);
  const costs = new Int32Array(stride);
  let low = 0;
  let high = width;
  for (let i = 1; i <= words.length; i++) {
    const { id, letters: bare, drop } = words[i - 1] as Sought;
    const isLast = i === words.length;
    const most = limit - (owed[i] as number);
    let gap = FAR;
    let before = FAR;
    let left = FAR;
    let first = -1;
    let last = -1;
    for (let j = low; j <= width; j++) {
      const above = j > high ? FAR : (costs[j] as number);
      const opened = left + INSERT_OPEN;
      const longer = gap + INSERT_MORE;
      gap = Math.min(opened, longer);
      if (j > high + 1 && (isLast || gap > most)) break;
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
      costs[j] = cost;
      cells[i * stride + j] = opened <= longer ? move | GAP_OPENED : move;
      left = cost;
      before = above;
      if (cost > most) continue;
      if (first < 0) first = j;
      last = j;
    }
    if (first < 0) return null;
    low = first;
    high = last;
  }
  let end = low;
  for (let j = low; j <= high; j++) if ((costs[j] as number) < (costs[end] as number)) end = j;
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
