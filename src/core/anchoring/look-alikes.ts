import { type Alignment, align } from './align.ts';
import { agreeing, closeness, type Sides, sidesOf } from './context.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import { seedWindows } from './seeds.ts';

/** Below this nothing is a candidate, so a look-alike below it needs no remembering either. */
export const LEAST = 0.45;

/** Fewer words than this say too little of where they are: their surroundings help to find them. */
const FEW = 8;

export interface Candidate extends Alignment {
  sides: Sides;
  agreeing: number;
  /** Likeness and surroundings together; only for ranking. */
  rank: number;
}

/**
 * Places on the page that read like the quotation, best first.
 * @param windows how many stretches of the page to try
 * @param all also look beside each place found, for look-alikes that stand next to one another
 * @param avoid a stretch of words, first and one past last, that is known and must not be proposed
 */
export function lookAlikes(
  index: PageIndex,
  query: Query,
  { windows, all, avoid }: { windows: number; all: boolean; avoid?: readonly [number, number][] },
): Candidate[] {
  const seeds = query.ids.length < FEW ? [...query.left, ...query.ids, ...query.right] : query.ids;
  const found: Candidate[] = [];
  const search = (from: number, to: number) => {
    for (const [first, end] of avoid ?? []) {
      if (first < to && end > from) {
        search(from, first);
        search(end, to);
        return;
      }
    }
    const best = bestIn(index, query, from, to);
    if (!best) return;
    found.push(best);
    if (!all) return;
    search(from, best.from);
    search(best.to, to);
  };
  let heaviest = 0;
  for (const window of seedWindows(index, seeds, windows)) {
    heaviest = Math.max(heaviest, window.weight);
    // Much lighter than the best stretch, and the best one already reads like it: not worth an alignment.
    if (!all && window.weight < heaviest / 2 && found.length > 0) break;
    search(window.from, window.to);
  }
  return found.sort((a, b) => b.rank - a.rank);
}

function bestIn(index: PageIndex, query: Query, from: number, to: number): Candidate | null {
  let best: Candidate | null = null;
  for (const place of align(index, query, from, to, LEAST)) {
    const sides = sidesOf(index, query, place.from, place.to);
    const candidate = { ...place, sides, agreeing: agreeing(sides), rank: place.likeness + closeness(sides) / 2 };
    if (!best || candidate.rank > best.rank) best = candidate;
  }
  return best;
}
