import { marksOf, tellApart } from './apart.ts';
import { closeness, sidesOf } from './context.ts';
import { contextWindows } from './context-windows.ts';
import { exactSpots } from './exact-search.ts';
import { fingerprint } from './fingerprint.ts';
import { acceptsEdited, acceptsExact, isSamePlace } from './judge.ts';
import { type Candidate, inOldPlace, lookAlikes } from './look-alikes.ts';
import { lowerBound } from './lower-bound.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import { refine } from './refine.ts';
import { replacedAt } from './replaced.ts';
import type { AnchorState, Rivals } from './selector.ts';

/** Stretches tried for an edited passage. The right one is nearly always the first; stock phrases fill the others. */
const WINDOWS = 3;
/** Identical copies whose surroundings are compared in full: the nearest to where the passage stood. A word such as
 * "của" has thousands, and a passage that short is decided by its place anyway. */
const COPIES = 64;
/** Two places whose surroundings differ by less than this are equally good; order decides. */
const TIE = 0.04;

/** How sure it is that other words between the same neighbours are the passage, rewritten. */
const REPLACED = 0.3;

/** Where a quotation stands now, in words of the page. */
export interface Place {
  state: AnchorState;
  from: number;
  to: number;
  /** 0 to 1: how sure. */
  score: number;
}

export const LOST: Place = { state: 'lost', from: 0, to: 0, score: 0 };

export function locate(index: PageIndex, query: Query, rivals?: Rivals): Place {
  const words = query.ids.length;
  if (words === 0) return LOST;
  const spots = exactSpots(index, query.ids);
  const copy = spots.length > 0 ? bestCopy(index, query, spots, rivals) : null;
  if (copy) return copy;
  for (const candidate of candidates(index, query, spots, rivals)) {
    const refined = refine(index, query, candidate);
    if (!refined || !acceptsEdited(index, candidate, refined, rivals)) continue;
    const score = candidate.likeness * (0.8 + 0.2 * closeness(candidate.sides));
    return { state: 'changed', from: refined.from, to: refined.to, score };
  }
  const replaced = replacedAt(index, query, lowerBound(index.collapsed, query.hint));
  if (replaced && !wasJudged(index, query, replaced, rivals)) return { state: 'changed', ...replaced, score: REPLACED };
  return LOST;
}

/** Was it judged before? What keeps a word of the passage was refused as a copy or an edit of it, or is a near one. */
function wasJudged(
  index: PageIndex,
  { ids }: Query,
  { from, to }: { from: number; to: number },
  rivals?: Rivals,
): boolean {
  const hasOwnWord = to - from >= ids.length && index.ids.slice(from, to).some((id) => ids.includes(id));
  return hasOwnWord || (rivals?.near?.includes(fingerprint(index, from, to)) ?? false);
}

/** What may be the passage, edited: first what stands in its old place, then what else reads like it. */
function* candidates(
  index: PageIndex,
  query: Query,
  spots: number[],
  rivals: Rivals | undefined,
): Generator<Candidate> {
  const surroundings = contextWindows(index, query);
  const words = query.ids.length;
  const old = inOldPlace(index, query, surroundings);
  const isCopy = (place: Candidate) => spots.some((spot) => place.from < spot + words && place.to > spot);
  if (old && isSamePlace(old.sides) && !isCopy(old)) yield old;
  // Copies that were refused are somebody else's; so is what overlaps them.
  const avoid = spots.slice(0, COPIES).map((spot): [number, number] => [spot, spot + words]);
  yield* lookAlikes(index, query, { windows: WINDOWS, all: rivals !== undefined, surroundings, avoid });
}

function bestCopy(index: PageIndex, query: Query, spots: number[], rivals: Rivals | undefined): Place | null {
  const words = query.ids.length;
  const distance = (spot: number) => Math.abs((index.collapsed[spot] as number) - query.hint);
  const near = spots.length > COPIES ? [...spots].sort((a, b) => distance(a) - distance(b)).slice(0, COPIES) : spots;
  const copies = near.map((from) => {
    const sides = sidesOf(index, query, from, from + words);
    return { from, to: from + words, sides, close: closeness(sides), told: 0 as -1 | 0 | 1 };
  });
  const marks = rivals?.apart?.flatMap(marksOf);
  if (marks) for (const copy of copies) copy.told = tellApart(index, copy, marks);
  const surest = Math.max(...copies.map((copy) => copy.told));
  const ours = copies.filter((copy) => copy.told === surest);
  // The order among identical ones outlives insertions above them, which the offset does not.
  const nth = rivals && spots.length === rivals.same + 1 ? spots[rivals.before] : undefined;
  const far = (from: number) => (from === nth ? -1 : distance(from));
  const top = Math.max(...ours.map((copy) => copy.close));
  const best = ours.filter((copy) => copy.close >= top - TIE).reduce((a, b) => (far(b.from) < far(a.from) ? b : a));
  if (!acceptsExact(best, spots.length, rivals)) return null;
  return { state: 'found', from: best.from, to: best.to, score: 0.8 + 0.2 * best.close };
}
