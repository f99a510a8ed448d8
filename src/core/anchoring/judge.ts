import { AGREES, type Sides } from './context.ts';
import { fingerprint, surroundings } from './fingerprint.ts';
import type { Candidate } from './look-alikes.ts';
import type { PageIndex } from './page-index.ts';
import type { Rivals } from './selector.ts';

/** Up to this many words a quotation alone proves nothing: "Điều 5", "nhiệm vụ, giải pháp" stand everywhere. */
const FEW = 3;
/** Edited quotations of up to this many words need a side of their surroundings too. */
const SOME = 6;
/** Surroundings this much alike on both sides outweigh a look-alike's fingerprint. */
const SAME_PLACE = 0.8;
/** How alike an edited passage must be when both, one or none of its sides agree. Chosen on the tests' page changes:
 * unrelated sentences of one resolution stay under 0.45, one with a third of its words edited is near 0.6. */
const LIKE_BOTH = 0.5;
const LIKE_ONE = 0.55;
const LIKE_NONE = 0.72;
/** Longer than this, in its own lengths, it is stitched together from stock phrases unless both sides agree. */
const STRETCH = 1.5;
/** With look-alikes known and no side agreeing, only a nearly unchanged text is believed. */
const LIKE_NONE_RIVALLED = 0.85;

/** Is a word-for-word copy at these words the passage, rather than an identical one that stood elsewhere? */
export function acceptsExact(
  index: PageIndex,
  place: { from: number; to: number; sides: Sides },
  spots: number,
  rivals: Rivals | undefined,
): boolean {
  const { left, right } = place.sides;
  const ownLeft = left !== null && left >= AGREES;
  const ownRight = right !== null && right >= AGREES;
  if (!rivals || rivals.same === 0) {
    const unknown = left === null && right === null;
    return ownLeft || ownRight || unknown || place.to - place.from > FEW;
  }
  // All of them are still there, so one of them is ours; which one was decided by rank.
  if (spots > rivals.same) return true;
  if (left !== null && right !== null && left >= SAME_PLACE && right >= SAME_PLACE) return true;
  const here = surroundings(index, place.from, place.to);
  for (const mark of rivals.around ?? []) {
    const [markLeft, markRight] = mark.split('.');
    const theirLeft = markLeft === here.left;
    const theirRight = markRight === here.right;
    if (theirLeft && theirRight) return false;
    if ((theirLeft || theirRight) && !(ownLeft && ownRight)) return false;
  }
  return ownLeft || ownRight || isListed(rivals);
}

/** Is an edited text the passage, rather than something that only resembles it? */
export function acceptsEdited(
  index: PageIndex,
  candidate: Candidate,
  words: number,
  rivals: Rivals | undefined,
): boolean {
  const { likeness, agreeing } = candidate;
  if (rivals?.near?.includes(fingerprint(index, candidate.core.from, candidate.core.to))) return false;
  if (words <= FEW && agreeing < 2) return false;
  if (words <= SOME && agreeing < 1) return false;
  // It must read more like the passage than what was never it: anything on the page, when it stands somewhere else; in
  // its old place, where a list closes up over a deleted item, those that have no fingerprint here.
  const bar = agreeing === 2 ? rivals?.unlisted : rivals?.alike;
  if (bar !== undefined && likeness * 100 <= bar) return false;
  if (agreeing === 2) return likeness >= LIKE_BOTH;
  if (!isListed(rivals) || candidate.to - candidate.from > words * STRETCH) return false;
  if (agreeing === 1) return likeness >= LIKE_ONE;
  return likeness >= (rivals ? LIKE_NONE_RIVALLED : LIKE_NONE);
}

/** Is every look-alike that stood on the page known by a fingerprint? */
function isListed(rivals: Rivals | undefined): boolean {
  return !rivals || (rivals.unlisted === undefined && rivals.same === (rivals.around?.length ?? 0));
}
