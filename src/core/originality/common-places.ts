import type { Chain } from './chain.ts';
import { areRelated, type Voucher } from './related.ts';

/** A passage that a draft shares with one source. */
export interface Shared {
  chain: Chain;
  source: Voucher & { id: string };
}

/** So many unrelated texts make a phrase one that everybody uses. */
const VOUCHERS = 3;
/** Passages over one place that are looked at: enough to find three unrelated ones among copies. */
const MOST_LOOKED_AT = 24;

/** Marks with 1 every syllable of the draft that stands in the same words in at least three unrelated sources. */
export function markCommon(shared: readonly Shared[], marks: Uint8Array): void {
  const over: number[][] = Array.from({ length: marks.length }, () => []);
  for (const [index, { chain }] of shared.entries()) {
    for (const { at, length } of chain.runs) {
      for (let place = at; place < at + length; place++) {
        const there = over[place] as number[];
        if (there.length < MOST_LOOKED_AT) there.push(index);
      }
    }
  }
  const known = new Map<number, boolean>();
  let before = '';
  let isCommon = false;
  for (const [place, there] of over.entries()) {
    if (there.length < VOUCHERS) continue;
    const key = there.join();
    if (key !== before) isCommon = haveThreeUnrelated(shared, there, place, known);
    before = key;
    if (isCommon) marks[place] = 1;
  }
}

function haveThreeUnrelated(
  shared: readonly Shared[],
  there: readonly number[],
  place: number,
  known: Map<number, boolean>,
): boolean {
  const apart: number[] = [];
  for (const index of there) {
    if (apart.every((other) => !related(shared, index, other, place, known))) apart.push(index);
    if (apart.length >= VOUCHERS) return true;
  }
  return false;
}

function related(
  shared: readonly Shared[],
  index: number,
  other: number,
  place: number,
  known: Map<number, boolean>,
): boolean {
  const key = Math.max(index, other) * shared.length + Math.min(index, other);
  const before = known.get(key);
  if (before !== undefined) return before;
  const [a, b] = [shared[index] as Shared, shared[other] as Shared];
  const is = a.source.id === b.source.id || areRelated(a.source, thereOf(a, place), b.source, thereOf(b, place));
  known.set(key, is);
  return is;
}

function thereOf({ chain }: Shared, place: number): number {
  const run = chain.runs.find(({ at, length }) => at <= place && place < at + length);
  return run ? run.there + place - run.at : chain.start;
}
