import { spotsAround } from './exact-search.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';

/** Words of each side that must touch the gap unbroken. */
const TOUCHING = 3;
/** Longer passages leave some of their words, or are gone. */
const LONGEST = 3;
/** Places of the words before it that are looked at. */
const LOOKED_AT = 64;

/**
 * Where other words stand between the same two neighbours, for a passage of a word or three: "62,5%" that became "63%".
 * What was deleted leaves its neighbours touching, and is not found.
 */
export function replacedAt(index: PageIndex, query: Query, near: number): { from: number; to: number } | null {
  const words = query.ids.length;
  const left = query.left.slice(-TOUCHING);
  const right = query.right.slice(0, TOUCHING);
  if (words > LONGEST || left.length < TOUCHING || right.length < TOUCHING) return null;
  for (const spot of spotsAround(index, left, near - TOUCHING, LOOKED_AT)) {
    const from = spot + TOUCHING;
    for (let to = from + 1; to <= from + words + 1; to++)
      if (right.every((id, at) => index.ids[to + at] === id)) return { from, to };
  }
  return null;
}
