import { STOCK_PHRASES } from './stock-phrases.ts';
import { type Syllables, syllablesOf } from './syllables.ts';

interface Phrases {
  /** By the hash of the first two syllables. */
  byBeginning: Map<number, Int32Array[]>;
}

let shipped: Phrases | null = null;

function phrases(): Phrases {
  if (shipped) return shipped;
  const byBeginning = new Map<number, Int32Array[]>();
  for (const phrase of STOCK_PHRASES) {
    const { bare } = syllablesOf(phrase);
    const key = beginning(bare, 0);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), bare]);
  }
  shipped = { byBeginning };
  return shipped;
}

function beginning(hashes: Int32Array, at: number): number {
  return (Math.imul(hashes[at] as number, 31) + (hashes[at + 1] ?? 0)) | 0;
}

/**
 * Marks with 1 every syllable of a draft that belongs to a fixed phrase. By letters alone: hardly another phrase has the
 * same ones, and it costs no more.
 */
export function markStock({ bare, count }: Syllables, marks: Uint8Array): void {
  const { byBeginning } = phrases();
  for (let at = 0; at + 1 < count; at++) {
    for (const phrase of byBeginning.get(beginning(bare, at)) ?? []) {
      if (phrase.every((hash, step) => bare[at + step] === hash)) marks.fill(1, at, at + phrase.length);
    }
  }
}
