import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';

/** Remembered words on each side that help to say where the passage ends: enough to bridge an edited one or two. */
const CONTEXT = 8;
/** Words of the page looked at beyond the place found. */
const MARGIN = 16;
/** Dropping a word of the surroundings costs little: they may be gone, which says nothing of where the passage ends. */
const CONTEXT_GONE = 3;

const FAR = 1 << 28;

/** What a cell came from. */
const PAIRED = 1;
const DROPPED = 2;
const OUT_OF_GAP = 3;
const GAP_OPENED = 1;
const GAP_LONGER = 2;

/**
 * The ends of an edited passage, exactly. Whether its first word was replaced or dropped cannot be seen from its own
 * words: "cấp nước" may be "[việc] nước" edited, or "việc" the word before it. So the passage is laid over the page
 * once more together with its surroundings, and ends where its own words do.
 */
export function refineEnds(
  index: PageIndex,
  query: Query,
  place: { from: number; to: number },
): { from: number; to: number } {
  const left = query.left.slice(-CONTEXT);
  const right = query.right.slice(0, CONTEXT);
  if (left.length + right.length === 0) return place;
  const words = [...left, ...query.ids, ...right];
  const first = left.length;
  const last = first + query.ids.length;
  const start = Math.max(0, place.from - MARGIN);
  const width = Math.min(index.ids.length, place.to + MARGIN) - start;
  const paired = layOver(index, words, query.keys, first, last, start, width);
  let from = -1;
  let to = -1;
  for (let i = first; i < last; i++) {
    const at = paired[i] as number;
    if (at < 0) continue;
    if (from < 0) from = start + at;
    to = start + at + 1;
  }
  return from < 0 || to <= place.from || from >= place.to ? place : { from, to };
}

/** For each word the place in the window that it is paired with, or -1. Both ends of the window are free. */
function layOver(
  index: PageIndex,
  words: readonly number[],
  keys: readonly string[],
  first: number,
  last: number,
  start: number,
  width: number,
): Int32Array {
  const { vocabulary } = index;
  const letters = vocabulary.letterIds();
  const stride = width + 1;
  const best = new Int32Array((words.length + 1) * stride);
  const cameFrom = new Uint8Array(best.length);
  const gapFrom = new Uint8Array(best.length);
  const gap = new Int32Array(stride);
  for (let i = 1; i <= words.length; i++) {
    const id = words[i - 1] as number;
    const isOwn = i > first && i <= last;
    const spelled = isOwn
      ? vocabulary.lettersId(keys[i - 1 - first] as string)
      : id >= 0
        ? (letters[id] as number)
        : -1;
    const drop = isOwn ? WORD : CONTEXT_GONE;
    const row = i * stride;
    const above = row - stride;
    best[row] = (best[above] as number) + drop;
    cameFrom[row] = DROPPED;
    gap[0] = FAR;
    for (let j = 1; j <= width; j++) {
      const here = index.ids[start + j - 1] as number;
      const change = here === id ? 0 : spelled >= 0 && letters[here] === spelled ? RESPELLED : WORD;
      let cost = (best[above + j - 1] as number) + change;
      let move = PAIRED;
      if ((best[above + j] as number) + drop < cost) {
        cost = (best[above + j] as number) + drop;
        move = DROPPED;
      }
      const opened = (best[row + j - 1] as number) + INSERT_OPEN;
      const longer = (gap[j - 1] as number) + INSERT_MORE;
      gapFrom[row + j] = opened <= longer ? GAP_OPENED : GAP_LONGER;
      gap[j] = Math.min(opened, longer);
      if (i < words.length && (gap[j] as number) < cost) {
        cost = gap[j] as number;
        move = OUT_OF_GAP;
      }
      best[row + j] = cost;
      cameFrom[row + j] = move;
    }
  }
  return traceBack(best, cameFrom, gapFrom, words.length, stride);
}

function traceBack(
  best: Int32Array,
  cameFrom: Uint8Array,
  gapFrom: Uint8Array,
  length: number,
  stride: number,
): Int32Array {
  const paired = new Int32Array(length).fill(-1);
  const bottom = length * stride;
  let j = 0;
  for (let at = 1; at < stride; at++) if ((best[bottom + at] as number) < (best[bottom + j] as number)) j = at;
  let i = length;
  while (i > 0) {
    const cell = i * stride + j;
    if (cameFrom[cell] === PAIRED) {
      paired[i - 1] = j - 1;
      i--;
      j--;
    } else if (cameFrom[cell] === DROPPED) i--;
    else {
      while (gapFrom[i * stride + j] === GAP_LONGER) j--;
      j--;
    }
  }
  return paired;
}
