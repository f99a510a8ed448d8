import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';

const FAR = 1 << 28;
/** Most passages come back with a word or two edited in ten, so the table is first filled only as far as that. */
const FIRST_WORDS = 1;
const FIRST_SHARE = 16;
/** Room to note which words stand on a stretch of a few hundred. */
const PLACES = 4096;

export interface Alignment {
  /** Words of the page that the quotation now covers. */
  from: number;
  to: number;
  /** 1 = word for word, 0 = nothing alike. */
  likeness: number;
}

interface End {
  began: number;
  end: number;
  cost: number;
}

/**
 * Fits the quotation's words into the page's words `from` to `to`, whose two ends are free (a semi-global alignment
 * with affine insertions). Returns the best place and every other that is within one word of it, best first; none
 * below `atLeast`.
 */
export function align(index: PageIndex, query: Query, from: number, to: number, atLeast: number): Alignment[] {
  const width = to - from;
  const length = query.ids.length;
  if (width <= 0 || length === 0) return [];
  const worst = Math.floor((1 - atLeast) * length * WORD);
  const page = index.ids.subarray(from, to);
  const letters = index.vocabulary.lettersOfAll(page);
  const spelled = query.ids.map((id, at) => index.vocabulary.lettersOf(id, query.keys[at] as string));
  const absent = absentFrom(letters, spelled);
  const least = (absent[0] as number) * WORD;
  if (least > worst) return [];
  // What costs more than the limit cannot lie on the way to an end that costs less, so cells beyond it are left out:
  // the answer is that of the whole table as soon as all ends within one word of the best are below the limit.
  let limit = Math.max(least + 2 * WORD, (FIRST_WORDS + Math.ceil(length / FIRST_SHARE)) * WORD);
  let ends: End[] = [];
  for (; limit < worst; limit *= 3) {
    ends = endsWithin(page, letters, query.ids, spelled, absent, limit);
    if ((ends[0]?.cost ?? FAR) + WORD <= limit) break;
  }
  if (limit >= worst) ends = endsWithin(page, letters, query.ids, spelled, absent, worst);
  return ends.map(({ began, end, cost }) => ({
    from: from + began,
    to: from + end,
    likeness: 1 - cost / (length * WORD),
  }));
}

/** For each word of the quotation how many from it on have no word of their letters here: each of them costs a word. */
function absentFrom(letters: Int32Array, spelled: readonly number[]): Int32Array {
  // Two letters numbers may share a place: that only makes the bound a lower one.
  const here = new Uint8Array(PLACES);
  for (const bare of letters) here[bare % PLACES] = 1;
  const absent = new Int32Array(spelled.length + 1);
  for (let at = spelled.length - 1; at >= 0; at--)
    absent[at] = (absent[at + 1] as number) + (here[(spelled[at] as number) % PLACES] === 1 ? 0 : 1);
  return absent;
}

/** Where the last word may end at no more than `limit`, best first. */
function endsWithin(
  page: Int32Array,
  letters: Int32Array,
  ids: number[],
  spelled: number[],
  absent: Int32Array,
  limit: number,
): End[] {
  const width = page.length;
  // Cost of ending at each word matched or dropped, and where that began. Filled from `low` to `high`; a cell more on
  // either side is far.
  let best = new Int32Array(width + 2);
  let bestFrom = new Int32Array(width + 2);
  for (let at = 0; at <= width; at++) bestFrom[at] = at;
  let row = new Int32Array(width + 2);
  let rowFrom = new Int32Array(width + 2);
  let low = 0;
  let high = width;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const bare = spelled[i] as number;
    // The last row must not end inside an insertion: that would only lengthen the passage.
    const isLast = i === ids.length - 1;
    const most = limit - (absent[i + 1] as number) * WORD;
    let gap = FAR;
    let gapFrom = 0;
    let before = FAR;
    let beforeFrom = 0;
    let left = FAR;
    let leftFrom = 0;
    let first = -1;
    let last = -1;
    const reach = Math.min(width, high + 1);
    let j = low;
    for (; j <= width; j++) {
      const isBeyond = j > reach;
      if (isBeyond && (isLast || Math.min(left + INSERT_OPEN, gap + INSERT_MORE) > most)) break;
      const above = isBeyond || j > high ? FAR : (best[j] as number);
      const aboveFrom = bestFrom[j] as number;
      let cost = FAR;
      let began = 0;
      if (before < FAR) {
        const at = j - 1;
        cost = before + (page[at] === id ? 0 : letters[at] === bare ? RESPELLED : WORD);
        began = beforeFrom;
      }
      if (above + WORD < cost) {
        cost = above + WORD;
        began = aboveFrom;
      }
      const opened = left + INSERT_OPEN;
      const longer = gap + INSERT_MORE;
      if (opened <= longer) {
        gap = opened;
        gapFrom = leftFrom;
      } else gap = longer;
      if (!isLast && gap < cost) {
        cost = gap;
        began = gapFrom;
      }
      row[j] = cost;
      rowFrom[j] = began;
      left = cost;
      leftFrom = began;
      before = above;
      beforeFrom = aboveFrom;
      if (cost <= most) {
        if (first < 0) first = j;
        last = j;
      }
    }
    if (first < 0) return [];
    low = first;
    high = last;
    [best, row] = [row, best];
    [bestFrom, rowFrom] = [rowFrom, bestFrom];
  }
  return endsOf(best, bestFrom, low, high, limit);
}

function endsOf(best: Int32Array, bestFrom: Int32Array, low: number, high: number, limit: number): End[] {
  let lowest = FAR;
  for (let end = low; end <= high; end++) lowest = Math.min(lowest, best[end] as number);
  const ends: End[] = [];
  for (let end = Math.max(1, low); end <= high; end++) {
    const cost = best[end] as number;
    const began = bestFrom[end] as number;
    if (cost <= limit && cost <= lowest + WORD && began < end) ends.push({ began, end, cost });
  }
  // Equally good ones: the widest first, so that an edited word at an end is not left out.
  return ends.sort((a, b) => a.cost - b.cost || b.end - b.began - (a.end - a.began));
}
