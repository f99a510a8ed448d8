import { hashOfWords } from './fingerprint.ts';
import type { PageIndex } from './page-index.ts';

/** Words of one mark. */
const MARK = 3;
/** How far out two places of the same words are compared: further out they stand on different ground anyway, or in two
 * copies of one whole page, which nobody can tell apart. */
const REACH = 60;
/** A box inserted between the passage and its mark moves the mark outwards by so many words; a deleted word or two, inwards. */
const OUTWARDS = 24;
const INWARDS = 2;

/**
 * How a passage is told apart from an identical one: for each side `distance.own.other`, the distance in words (below
 * zero to the left) at which their surroundings first differ, and fingerprints of the words there. Empty where they
 * differ nowhere within reach.
 */
export function apartFrom(index: PageIndex, from: number, other: number, words: number): string {
  return ([-1, 1] as const)
    .flatMap((side) => {
      const distance = firstDifference(index, from, other, words, side);
      if (distance === null) return [];
      const mark = (place: number) => markAt(index, place, words, side, distance).toString(36);
      return [`${side * distance}.${mark(from)}.${mark(other)}`];
    })
    .join(' ');
}

/** One side of what `apartFrom` wrote, read. */
interface Mark {
  side: -1 | 1;
  distance: number;
  own: number;
  other: number;
}

export function marksOf(apart: string): Mark[] {
  return apart.split(' ').flatMap((entry) => {
    const [at, own, other] = entry.split('.');
    if (!at || !own || !other) return [];
    const distance = Math.abs(Number(at));
    return [{ side: Number(at) < 0 ? -1 : 1, distance, own: parseInt(own, 36), other: parseInt(other, 36) }];
  });
}

/**
 * 1 the passage itself by its marks, -1 an identical one, 0 cannot be said. One side of each is the identical one too:
 * where the passage was deleted, its neighbour closes up and inherits what stood on the passage's other side.
 */
export function tellApart(index: PageIndex, place: { from: number; to: number }, marks: readonly Mark[]): -1 | 0 | 1 {
  let told: 0 | 1 = 0;
  for (const mark of marks) {
    const said = vote(index, place, mark);
    if (said < 0) return -1;
    if (said > 0) told = 1;
  }
  return told;
}

function vote(index: PageIndex, { from, to }: { from: number; to: number }, { side, distance, own, other }: Mark) {
  for (let shift = 0; shift <= OUTWARDS; shift++) {
    // Not far from where it was: in a text of stock phrases anything stands somewhere near.
    const isNear = shift <= INWARDS;
    for (let sign = 1; sign >= (isNear ? -1 : 1); sign -= 2) {
      if (distance + sign * shift < 1) continue;
      const here = markAt(index, from, to - from, side, distance + sign * shift);
      if (here === own) return 1;
      if (isNear && here === other) return -1;
    }
  }
  return 0;
}

/** Distance 1 is the word that touches the place. Null where they agree as far as is looked. */
function firstDifference(index: PageIndex, from: number, other: number, words: number, side: -1 | 1): number | null {
  for (let distance = 1; distance <= REACH; distance++) {
    const here = wordAt(index, from, words, side, distance);
    const there = wordAt(index, other, words, side, distance);
    if (here !== there) return distance;
    if (here === undefined) return null;
  }
  return null;
}

function wordAt({ ids }: PageIndex, from: number, words: number, side: -1 | 1, distance: number): number | undefined {
  return ids[side < 0 ? from - distance : from + words - 1 + distance];
}

/** Fingerprint of the word at a distance and of those before it, inwards: what lies beyond it may be deleted. */
function markAt(index: PageIndex, from: number, words: number, side: -1 | 1, distance: number): number {
  const at = side < 0 ? from - distance : from + words - MARK + distance;
  if (at < 0) return hashOfWords(index, at, at + MARK);
  // Copies and the marks of each are compared with the same few words again and again.
  const known = index.marks[at];
  if (known) return known - 1;
  const mark = hashOfWords(index, at, at + MARK);
  index.marks[at] = mark + 1;
  return mark;
}
