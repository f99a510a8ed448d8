import { AGREES, type Sides } from './context.ts';
import { fingerprint } from './fingerprint.ts';
import type { Candidate } from './look-alikes.ts';
import type { PageIndex } from './page-index.ts';
import type { Refined } from './refine.ts';
import type { Rivals } from './selector.ts';

/** Up to this many words a quotation alone proves nothing: "Điều 5", "nhiệm vụ, giải pháp" stand everywhere. */
const FEW = 3;
/** Edited quotations of up to this many words need a side of their surroundings too. */
const SOME = 6;
/** Surroundings this much alike on both sides say that this is the place, whatever became of the words in it. */
const SAME_PLACE = 0.8;
/** One side as good as untouched: the paragraph was moved as a whole. */
const SAME_SIDE = 0.9;
/** How alike an edited passage must be in its own place, or when both, one or none of its sides agree. Chosen on the
 * bench's changes: unrelated sentences of one resolution stay under 0.45, one with a third of its words edited is near
 * 0.6. */
const LIKE_IN_PLACE = 0.3;
const LIKE_BOTH = 0.5;
const LIKE_ONE = 0.55;
const LIKE_NONE = 0.72;
/** Longer than this, in its own lengths, it is stitched together from stock phrases unless both sides agree. */
const STRETCH = 1.5;
/** With look-alikes known and no side agreeing, only a nearly unchanged text is believed. */
const LIKE_NONE_RIVALLED = 0.85;
/** Share of the words that no look-alike has which prove that it is the passage, or that it is not. */
const OWN = 0.6;
const NOT_OWN = 0.34;
/** Nearly all words stand there still, parted once: a box was put into the midst. */
const WHOLE = 0.9;

/** Is a word-for-word copy at these words the passage, rather than an identical one that stood elsewhere? */
export function acceptsExact(
  place: { from: number; to: number; sides: Sides; told: -1 | 0 | 1 },
  spots: number,
  rivals: Rivals | undefined,
): boolean {
  const { left, right } = place.sides;
  const agrees = (left !== null && left >= AGREES) || (right !== null && right >= AGREES);
  const isFew = place.to - place.from <= FEW;
  if (!rivals || rivals.same === 0) return agrees || (left === null && right === null) || !isFew;
  // All of them are still there, so one of them is ours; which one was decided by their marks and rank.
  if (spots > rivals.same) return true;
  if (place.told !== 0) return place.told > 0;
  if (isSamePlace(place.sides)) return true;
  // Those that are not known by their marks may stand in any surroundings.
  return isListed(rivals) && (agrees || !isFew);
}

/** Is an edited text the passage, rather than something that only resembles it? */
export function acceptsEdited(
  index: PageIndex,
  candidate: Candidate,
  refined: Refined,
  rivals: Rivals | undefined,
): boolean {
  const { likeness, agreeing, core } = candidate;
  const words = refined.kept.length;
  const isInPlace = isSamePlace(candidate.sides);
  for (const { from, to } of [core, refined]) if (rivals?.near?.includes(fingerprint(index, from, to))) return false;
  if (words <= FEW) return isInPlace && refined.kept.includes(true) && refined.to - refined.from <= words + 1;
  if (words <= SOME && agreeing < 1) return false;
  const own = rivals?.own && share(rivals.own.map((at) => refined.kept[at] ?? false));
  if (own !== undefined && own < NOT_OWN && !isInPlace) return false;
  const isOwn = own !== undefined && own >= OWN;
  // It must read more like the passage than what was never it: anything on the page, when it stands somewhere else; in
  // its old place, where a list closes up over a deleted item, those that have no fingerprint here.
  const bar = agreeing === 2 ? rivals?.unlisted : rivals?.alike;
  const isBeside = Math.max(candidate.sides.left ?? 0, candidate.sides.right ?? 0) >= SAME_SIDE;
  if (!isOwn && !isInPlace && !isBeside && bar !== undefined && likeness * 100 <= bar) return false;
  if (isInPlace) return likeness >= LIKE_IN_PLACE;
  if (agreeing === 2) return likeness >= LIKE_BOTH;
  if (!isOwn && !isBeside && !isListed(rivals)) return false;
  const isWhole = refined.breaks <= 1 && share(refined.kept) >= WHOLE;
  if (!isWhole && candidate.to - candidate.from > words * STRETCH) return false;
  if (agreeing === 1) return isWhole || likeness >= LIKE_ONE;
  return likeness >= (rivals && !isOwn ? LIKE_NONE_RIVALLED : LIKE_NONE);
}

/** Do the surroundings say plainly that this is the place? */
export function isSamePlace({ left, right }: Sides): boolean {
  return left !== null && right !== null && left >= SAME_PLACE && right >= SAME_PLACE;
}

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;

/** Is every look-alike that stood on the page known by a fingerprint? */
function isListed(rivals: Rivals | undefined): boolean {
  return !rivals || (rivals.unlisted === undefined && rivals.same === (rivals.apart?.length ?? 0));
}
