import type { ClauseHits } from './clause-hits.ts';
import type { OpenSegment } from './open-segment.ts';
import { Places } from './places.ts';
import { FIELD_SHIFT } from './postings.ts';
import { BODY_FIELD, UNIT_FIELDS, type UnitField } from './unit.ts';

/** What a word is worth where it stands: a title above a number, above tags and notes, above the text. */
const WORTH: Record<UnitField, number> = {
  title: 8,
  number: 6,
  tags: 4,
  note: 4,
  lead: 2.5,
  byline: 2,
  source: 2,
  reflection: 3,
  body: 1,
};
const WORTHS = UNIT_FIELDS.map((field) => WORTH[field]);
const HIGHEST = Math.max(...WORTHS);
/** Of the best field of every set of fields. */
const BEST_WORTH = Float64Array.from({ length: 1 << UNIT_FIELDS.length }, (_, mask) =>
  Math.max(0, ...WORTHS.filter((_worth, field) => (mask >> field) & 1)),
);
const BODY_ALONE = 1 << BODY_FIELD;

/** Two words side by side say more than each alone: most words of Vietnamese are two syllables. Beside their worth. */
const SIDE_BY_SIDE = 0.8;
/** How soon more of the same counts for less, and how much the length of a text takes from it: the usual k and b of BM25. */
const K = 1.2;
const B = 0.75;
/** Scores are told apart in this many steps; within one the newer article stands above. */
const STEPS = 100;

/** What a query's score needs to know of the whole library. */
export interface Library {
  /** By clause: units in which it holds. */
  holds: readonly number[];
  units: number;
  /** Words of the average article. */
  averageLength: number;
}

/**
 * Ranks of the units of one segment; lower ones stand above. The whole part counts worse spellings, so that what was
 * typed letter for letter stands above all look-alikes; the rest is a score of where the words stand.
 */
export class Scorer {
  readonly #segment: OpenSegment;
  readonly #texts: readonly ClauseHits[];
  /** How much each clause tells: rare ones more. */
  readonly #idf: number[];
  readonly #averageLength: number;
  readonly #most: number;
  readonly #before = new Places();
  readonly #after = new Places();

  constructor(segment: OpenSegment, texts: readonly ClauseHits[], { holds, units, averageLength }: Library) {
    this.#segment = segment;
    this.#texts = texts;
    this.#averageLength = averageLength;
    this.#idf = holds.map((count) => Math.log(1 + units / (count + 1)));
    // No score can be above this.
    this.#most = this.#idf.reduce((sum, idf) => sum + idf, 0) * (1 + SIDE_BY_SIDE) * (1 + HIGHEST);
  }

  /** Whether something is found outside the text itself: such units stand above most others. */
  isOutsideBody(unit: number): boolean {
    // Asked of every unit that was found: an iterator would make objects of each.
    for (let index = 0; index < this.#texts.length; index++) {
      if ((((this.#texts[index] as ClauseHits).masks[unit] as number) & ~BODY_ALONE) !== 0) return true;
    }
    return false;
  }

  /** As good as the rank of any unit can be that has all of it in its text alone. */
  get bestBodyRank(): number {
    const worth = WORTHS[BODY_FIELD] as number;
    let score = 0;
    // No count brings more than 1.
    for (let index = 0; index < this.#texts.length; index++) {
      score += (this.#idf[index] as number) * (worth + 1);
      if (index > 0) score += this.#both(index) * worth;
    }
    return this.#rankOf(0, score);
  }

  /** @param isQuick as good as it can be, without a look at where its words stand: cheap */
  rank(unit: number, isQuick = false): number {
    const texts = this.#texts;
    const article = this.#segment.articleOf[unit] as number;
    const isArticle = this.#segment.head.firstUnits[article] === unit;
    const length = isArticle ? (this.#segment.head.lengths[article] as number) / this.#averageLength : 1;
    const rarity = K * (1 - B + B * length);
    let misspelt = 0;
    let score = 0;
    for (let index = 0; index < texts.length; index++) {
      const { spellings, masks, counts } = texts[index] as ClauseHits;
      const idf = this.#idf[index] as number;
      const count = counts[unit] as number;
      misspelt += Math.max(0, (spellings[unit] as number) - 1);
      score += idf * ((BEST_WORTH[masks[unit] as number] as number) + count / (count + rarity));
      if (index === 0) continue;
      const before = texts[index - 1] as ClauseHits;
      const together = isQuick
        ? (BEST_WORTH[(before.masks[unit] as number) & (masks[unit] as number)] as number)
        : this.#worthTogether(before, texts[index] as ClauseHits, unit);
      score += this.#both(index) * together;
    }
    return this.#rankOf(misspelt, score);
  }

  /** What it counts that a clause follows the one before. */
  #both(index: number): number {
    return (((this.#idf[index - 1] as number) + (this.#idf[index] as number)) / 2) * SIDE_BY_SIDE;
  }

  #rankOf(misspelt: number, score: number): number {
    // Nothing but filters is asked for: none stands above another.
    if (this.#most === 0) return 0;
    return misspelt + 1 - Math.round((score / this.#most) * STEPS) / STEPS;
  }

  /** Worth of the best field in which one clause follows the other at once. */
  #worthTogether(before: ClauseHits, after: ClauseHits, unit: number): number {
    const shared = (before.masks[unit] as number) & (after.masks[unit] as number);
    if (shared === 0) return 0;
    const most = BEST_WORTH[shared] as number;
    after.places(unit, this.#after);
    before.places(unit, this.#before);
    const { values: ahead } = this.#before;
    const { values: behind, length: end } = this.#after;
    const length = before.clause.words.length;
    let best = 0;
    let at = 0;
    for (let index = 0; index < this.#before.length; index++) {
      const place = ahead[index] as number;
      const wanted = place + length;
      while (at < end && (behind[at] as number) < wanted) at += 1;
      if (at === end) break;
      if (behind[at] !== wanted) continue;
      best = Math.max(best, WORTHS[place >> FIELD_SHIFT] as number);
      if (best === most) break;
    }
    return best;
  }
}
