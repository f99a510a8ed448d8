import { gramAt, type Syllables } from './syllables.ts';

/** A text as it is asked whether it has its words from another. */
export interface Voucher {
  syllables: Syllables;
  origin: string | undefined;
  /** Hashes of some of its grams; made when they are asked for. */
  sample?: Set<number>;
}

/**
 * Two texts that go on alike around a place for so many syllables say there what a third one said: one paragraph of a
 * resolution in three reports of it is no stock phrase. Phrases that everybody uses are shorter.
 */
const COMMON_RUN = 40;
/** Words that may differ on the way, and on how many syllables one more. */
const DIFFERENT = 2;
const ONE_IN = 8;
const SAMPLE_GRAM = 5;
const SAMPLE_MASK = 7;
/** Share of the smaller text's grams in the other: copies of one another with some editing. */
const COPY = 0.4;

/**
 * Whether two texts that share some words have them from one another or from the same third, so that they vouch for a
 * phrase only once. The words stand at `there` in the one and at `other` in the other.
 */
export function areRelated(a: Voucher, there: number, b: Voucher, other: number): boolean {
  if (a.origin !== undefined && a.origin === b.origin) return true;
  const run =
    alike(a.syllables, there, b.syllables, other, 1) + alike(a.syllables, there - 1, b.syllables, other - 1, -1);
  const shorter = Math.min(a.syllables.count, b.syllables.count);
  if (run >= Math.min(COMMON_RUN, shorter * 0.8)) return true;
  return areCopies(a, b);
}

function alike(a: Syllables, there: number, b: Syllables, other: number, step: 1 | -1): number {
  let same = 0;
  let different = 0;
  let [at, place] = [there, other];
  while (at >= 0 && place >= 0 && at < a.count && place < b.count && same < COMMON_RUN) {
    if (a.full[at] === b.full[place]) same += 1;
    else if (++different > DIFFERENT + same / ONE_IN) break;
    at += step;
    place += step;
  }
  return same;
}

function areCopies(a: Voucher, b: Voucher): boolean {
  const [few, many] = [sampleOf(a), sampleOf(b)].sort((one, two) => one.size - two.size) as [Set<number>, Set<number>];
  if (few.size < 8 || few.size * 4 < many.size) return false;
  let shared = 0;
  for (const hash of few) if (many.has(hash)) shared += 1;
  return shared >= few.size * COPY;
}

function sampleOf(text: Voucher): Set<number> {
  if (text.sample) return text.sample;
  const sample = new Set<number>();
  const { bare, count } = text.syllables;
  for (let at = 0; at + SAMPLE_GRAM <= count; at++) {
    const hash = gramAt(bare, at, SAMPLE_GRAM);
    if ((hash & SAMPLE_MASK) === 0) sample.add(hash);
  }
  text.sample = sample;
  return sample;
}
