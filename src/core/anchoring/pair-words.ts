import { WORD } from './costs.ts';
import { DROPPED, GAP_OPENED, layWords, MOVE, PAIRED, stretchOf } from './lay-words.ts';
import type { PageIndex } from './page-index.ts';
import type { Sought } from './query.ts';

/** What an edited passage and its surroundings mostly cost beyond what they must: the table is first filled as far as that. */
const USUAL = 3 * WORD;

/**
 * Lays words over the page's words `from` to `to`, both ends of which are free, as cheaply as can be. For each word
 * the page's word that it is paired with (the same one, or one in its place), or -1 where it was left out.
 */
export function pairWords(index: PageIndex, words: readonly Sought[], from: number, to: number): Int32Array {
  const stretch = stretchOf(index, words, from, to);
  const stride = to - from + 1;
  // All the words can be dropped, so an end is found at last.
  for (let limit = (stretch.owed[0] as number) + USUAL; ; limit *= 2) {
    const moves = new Uint8Array((words.length + 1) * stride);
    const laid = layWords(stretch, limit, moves);
    if (!laid) continue;
    const { costs, low, high } = laid;
    let end = low;
    for (let j = low; j <= high; j++) if ((costs[j] as number) < (costs[end] as number)) end = j;
    return traceBack(moves, stride, words.length, end, from);
  }
}

function traceBack(moves: Uint8Array, stride: number, length: number, end: number, from: number): Int32Array {
  const paired = new Int32Array(length).fill(-1);
  let j = end;
  let i = length;
  while (i > 0) {
    const row = i * stride;
    const move = (moves[row + j] as number) & MOVE;
    if (move === PAIRED) {
      paired[--i] = from + --j;
    } else if (move === DROPPED) i--;
    else {
      while (((moves[row + j] as number) & GAP_OPENED) === 0) j--;
      j--;
    }
  }
  return paired;
}
