import { WORD } from './costs.ts';
import { FAR, layWords, type Stretch, stretchOf } from './lay-words.ts';
import type { PageIndex } from './page-index.ts';
import { type Query, soughtWords } from './query.ts';

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
  const stretch = stretchOf(index, soughtWords(index.vocabulary, query), from, to);
  const least = stretch.owed[0] as number;
  if (least > worst) return [];
  // The answer is that of the whole table as soon as all ends within one word of the best are below the limit.
  let limit = Math.max(least + 2 * WORD, (FIRST_WORDS + Math.ceil(length / FIRST_SHARE)) * WORD);
  let ends: End[] = [];
  for (; limit < worst; limit *= 3) {
    ends = endsWithin(stretch, limit);
    if ((ends[0]?.cost ?? FAR) + WORD <= limit) break;
  }
  if (limit >= worst) ends = endsWithin(stretch, worst);
  return ends.map(({ began, end, cost }) => ({
    from: from + began,
    to: from + end,
    likeness: 1 - cost / (length * WORD),
  }));
}

/** Where the last word may end at no more than `limit`, best first. */
function endsWithin(stretch: Stretch, limit: number): End[] {
  const laid = layWords(stretch, limit);
  if (!laid) return [];
  const { costs, begins, low, high } = laid;
  const lowest = costs.subarray(low, high + 1).reduce((a, b) => Math.min(a, b));
  const ends: End[] = [];
  for (let end = Math.max(1, low); end <= high; end++) {
    const cost = costs[end] as number;
    const began = begins[end] as number;
    if (cost <= Math.min(limit, lowest + WORD) && began < end) ends.push({ began, end, cost });
  }
  // Equally good ones: the widest first, so that an edited word at an end is not left out.
  return ends.sort((a, b) => a.cost - b.cost || b.end - b.began - (a.end - a.began));
}
