import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';

/** One word that is looked for: its id and bare-letters number on this page, and what leaving it out costs. */
export interface Sought {
  id: number;
  letters: number;
  drop: number;
}

const FAR = 1 << 28;

/** What a cell came from. */
const PAIRED = 1;
const DROPPED = 2;
const OUT_OF_GAP = 3;
const GAP_OPENED = 1;
const GAP_LONGER = 2;

/**
 * Lays words over the page's words `from` to `to`, both ends of which are free, as cheaply as can be. For each word
 * the page's word that it is paired with (the same one, or one in its place), or -1 where it was left out.
 */
export function pairWords(index: PageIndex, words: readonly Sought[], from: number, to: number): Int32Array {
  const letters = index.vocabulary.letterIds();
  const width = to - from;
  const stride = width + 1;
  const best = new Int32Array((words.length + 1) * stride);
  const cameFrom = new Uint8Array(best.length);
  const gapFrom = new Uint8Array(best.length);
  const gap = new Int32Array(stride);
  words.forEach((word, at) => {
    const row = (at + 1) * stride;
    const above = row - stride;
    const isLast = at === words.length - 1;
    best[row] = (best[above] as number) + word.drop;
    cameFrom[row] = DROPPED;
    gap[0] = FAR;
    for (let j = 1; j <= width; j++) {
      const here = index.ids[from + j - 1] as number;
      const isRespelled = word.letters >= 0 && letters[here] === word.letters;
      let cost = (best[above + j - 1] as number) + (here === word.id ? 0 : isRespelled ? RESPELLED : WORD);
      let move = PAIRED;
      if ((best[above + j] as number) + word.drop < cost) {
        cost = (best[above + j] as number) + word.drop;
        move = DROPPED;
      }
      const opened = (best[row + j - 1] as number) + INSERT_OPEN;
      const longer = (gap[j - 1] as number) + INSERT_MORE;
      gapFrom[row + j] = opened <= longer ? GAP_OPENED : GAP_LONGER;
      gap[j] = Math.min(opened, longer);
      if (!isLast && (gap[j] as number) < cost) {
        cost = gap[j] as number;
        move = OUT_OF_GAP;
      }
      best[row + j] = cost;
      cameFrom[row + j] = move;
    }
  });
  return traceBack({ best, cameFrom, gapFrom, stride }, words.length, from);
}

interface Table {
  best: Int32Array;
  cameFrom: Uint8Array;
  gapFrom: Uint8Array;
  stride: number;
}

function traceBack({ best, cameFrom, gapFrom, stride }: Table, length: number, from: number): Int32Array {
  const paired = new Int32Array(length).fill(-1);
  const bottom = length * stride;
  let j = 0;
  for (let at = 1; at < stride; at++) if ((best[bottom + at] as number) < (best[bottom + j] as number)) j = at;
  let i = length;
  while (i > 0) {
    const cell = i * stride + j;
    if (cameFrom[cell] === PAIRED) {
      paired[--i] = from + --j;
    } else if (cameFrom[cell] === DROPPED) i--;
    else {
      while (gapFrom[i * stride + j] === GAP_LONGER) j--;
      j--;
    }
  }
  return paired;
}
