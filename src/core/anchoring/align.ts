import { INSERT_MORE, INSERT_OPEN, RESPELLED, WORD } from './costs.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';

const FAR = 1 << 28;

export interface Alignment {
  /** Words of the page that the quotation now covers. */
  from: number;
  to: number;
  /** 1 = word for word, 0 = nothing alike. */
  likeness: number;
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
  const letters = index.vocabulary.letterIds();
  // best/gap: cost ending at this word matched or dropped / inside an insertion. The *From arrays carry where it began.
  let best = new Int32Array(width + 1);
  let bestFrom = new Int32Array(width + 1);
  for (let at = 0; at <= width; at++) bestFrom[at] = at;
  let row = new Int32Array(width + 1);
  let rowFrom = new Int32Array(width + 1);
  const gap = new Int32Array(width + 1);
  const gapFrom = new Int32Array(width + 1);
  for (let i = 0; i < length; i++) {
    const id = query.ids[i] as number;
    const spelled = index.vocabulary.lettersId(query.keys[i] as string);
    let lowest = (i + 1) * WORD;
    row[0] = lowest;
    rowFrom[0] = 0;
    gap[0] = FAR;
    for (let j = 1; j <= width; j++) {
      const here = index.ids[from + j - 1] as number;
      const change = here === id ? 0 : spelled >= 0 && letters[here] === spelled ? RESPELLED : WORD;
      let cost = (best[j - 1] as number) + change;
      let began = bestFrom[j - 1] as number;
      const dropped = (best[j] as number) + WORD;
      if (dropped < cost) {
        cost = dropped;
        began = bestFrom[j] as number;
      }
      const opened = (row[j - 1] as number) + INSERT_OPEN;
      const longer = (gap[j - 1] as number) + INSERT_MORE;
      if (opened <= longer) {
        gap[j] = opened;
        gapFrom[j] = rowFrom[j - 1] as number;
      } else {
        gap[j] = longer;
        gapFrom[j] = gapFrom[j - 1] as number;
      }
      // The last row must not end inside an insertion: that would only lengthen the passage.
      if (i < length - 1 && (gap[j] as number) < cost) {
        cost = gap[j] as number;
        began = gapFrom[j] as number;
      }
      row[j] = cost;
      rowFrom[j] = began;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > worst) return [];
    [best, row] = [row, best];
    [bestFrom, rowFrom] = [rowFrom, bestFrom];
  }
  return endsOf(best, bestFrom, worst).map(({ began, end, cost }) => ({
    from: from + began,
    to: from + end,
    likeness: 1 - cost / (length * WORD),
  }));
}

function endsOf(best: Int32Array, bestFrom: Int32Array, worst: number) {
  let lowest = FAR;
  for (const cost of best) if (cost < lowest) lowest = cost;
  const ends: { began: number; end: number; cost: number }[] = [];
  for (let end = 1; end < best.length; end++) {
    const cost = best[end] as number;
    const began = bestFrom[end] as number;
    if (cost <= worst && cost <= lowest + WORD && began < end) ends.push({ began, end, cost });
  }
  // Equally good ones: the widest first, so that an edited word at an end is not left out.
  return ends.sort((a, b) => a.cost - b.cost || b.end - b.began - (a.end - a.began));
}
