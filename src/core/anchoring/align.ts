import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import { owedFrom, type Sought, soughtWords } from './sought.ts';

const FAR = 1 << 28;
/** Most passages come back with a word or two edited, so the table is first filled only as far as that. */
const FIRST_WORDS = 1;
const FIRST_SHARE = 16;

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
  const length = query.ids.length;
  if (to <= from || length === 0) return [];
  const worst = Math.floor((1 - atLeast) * length * WORD);
  const page = index.ids.subarray(from, to);
  const letters = index.vocabulary.lettersOfAll(page);
  const words = soughtWords(index.vocabulary, query);
  const owed = owedFrom(letters, words);
  const least = owed[0] as number;
  if (least > worst) return [];
  // What costs more than the limit cannot lie on the way to an end that costs less, so such cells are left out: the
  // answer is that of the whole table as soon as all ends within one word of the best are below the limit.
  let limit = Math.max(least + 2 * WORD, (FIRST_WORDS + Math.ceil(length / FIRST_SHARE)) * WORD);
  let ends: End[] = [];
  for (; limit < worst; limit *= 3) {
    ends = endsWithin(page, letters, words, owed, limit);
    if ((ends[0]?.cost ?? FAR) + WORD <= limit) break;
  }
  if (limit >= worst) ends = endsWithin(page, letters, words, owed, worst);
  return ends.map(({ began, end, cost }) => ({
    from: from + began,
    to: from + end,
    likeness: 1 - cost / (length * WORD),
  }));
}

/** Where the last word may end at no more than `limit`, best first. */
function endsWithin(
  page: Int32Array,
  letters: Int32Array,
  words: readonly Sought[],
  owed: Int32Array,
  limit: number,
): End[] {
  const width = page.length;
  // What it costs that the words so far end at each word of the page, and where they began; known from `low` to `high`.
  const costs = new Int32Array(width + 1);
  const begins = new Int32Array(width + 1);
  for (let at = 0; at <= width; at++) begins[at] = at;
  let low = 0;
  let high = width;
  for (let i = 0; i < words.length; i++) {
    const { id, letters: bare } = words[i] as Sought;
    // The last row must not end inside an insertion: that would only lengthen the passage.
    const isLast = i === words.length - 1;
    const most = limit - (owed[i + 1] as number);
    // Further right there are too few words left for the rest.
    const end = Math.min(width, width - (words.length - 1 - i) + Math.floor(limit / WORD));
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
      if (left + INSERT_OPEN <= gap + INSERT_MORE) {
        gap = left + INSERT_OPEN;
        gapBegan = leftBegan;
      } else gap += INSERT_MORE;
      if (j > high + 1 && (isLast || gap > most)) break;
      let cost = FAR;
      let began = 0;
      if (before < FAR) {
        cost = before + (page[j - 1] === id ? 0 : letters[j - 1] === bare ? RESPELLED : WORD);
        began = beforeBegan;
      }
      if (above + WORD < cost) {
        cost = above + WORD;
        began = aboveBegan;
      }
      if (!isLast && gap < cost) {
        cost = gap;
        began = gapBegan;
      }
      costs[j] = cost;
      begins[j] = began;
      left = cost;
      leftBegan = began;
      before = above;
      beforeBegan = aboveBegan;
      if (cost > most) continue;
      if (first < 0) first = j;
      last = j;
    }
    if (first < 0) return [];
    low = first;
    high = last;
  }
  return endsOf(costs, begins, low, high, limit);
}

function endsOf(costs: Int32Array, begins: Int32Array, low: number, high: number, limit: number): End[] {
  let lowest = FAR;
  for (let end = low; end <= high; end++) lowest = Math.min(lowest, costs[end] as number);
  const ends: End[] = [];
  for (let end = Math.max(1, low); end <= high; end++) {
    const cost = costs[end] as number;
    const began = begins[end] as number;
    if (cost <= Math.min(limit, lowest + WORD) && began < end) ends.push({ began, end, cost });
  }
  // Equally good ones: the widest first, so that an edited word at an end is not left out.
  return ends.sort((a, b) => a.cost - b.cost || b.end - b.began - (a.end - a.began));
}
