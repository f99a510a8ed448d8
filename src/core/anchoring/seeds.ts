import { frequency, type PageIndex } from './page-index.ts';

/** Rare words used to guess where an edited passage stands: enough that half of them may have been edited away. */
const SEEDS = 16;
/** Word positions looked at for one passage. Keeps a page of few distinct words from costing more than an ordinary one. */
const VISITS = 2048;
/** Words beyond its own length that a passage may spread over, such as a box that the site put into its middle. */
export const SPREAD = 80;
/** Share of the seeds' weight a window must hold. A passage half edited keeps about half; chance gives a tenth. */
const ENOUGH = 0.25;

export interface Window {
  from: number;
  to: number;
  /** 0 to 1: share of the seeds' weight that stands in it. */
  weight: number;
}

interface Seed {
  id: number;
  count: number;
  weight: number;
}

/** Stretches of the page, in words, that hold many of the rare words of `words`: heaviest first, not overlapping. */
export function seedWindows(index: PageIndex, words: readonly number[], limit: number): Window[] {
  const seeds = pickSeeds(index, words);
  const total = seeds.reduce((sum, seed) => sum + seed.weight, 0);
  if (total === 0) return [];
  const hits = hitsOf(index, seeds);
  const span = words.length + SPREAD;
  const found: Window[] = [];
  while (found.length < limit) {
    const best = heaviest(hits, seeds, span, found);
    if (!best || best.weight < ENOUGH * total) break;
    // The hits say where the passage's rare words are, not where it begins and ends.
    const margin = Math.max(4, span - (best.to - best.from) - (SPREAD >> 1));
    found.push({
      from: Math.max(0, best.from - margin),
      to: Math.min(index.ids.length, best.to + margin),
      weight: best.weight / total,
    });
  }
  return found;
}

function pickSeeds(index: PageIndex, words: readonly number[]): Seed[] {
  const seeds: Seed[] = [];
  for (const id of new Set(words)) {
    const count = frequency(index, id);
    // A word's weight is its surprise, in bits.
    if (count > 0) seeds.push({ id, count, weight: Math.log2(1 + index.ids.length / count) });
  }
  seeds.sort((a, b) => a.count - b.count);
  let visits = 0;
  const kept: Seed[] = [];
  for (const seed of seeds.slice(0, SEEDS)) {
    visits += seed.count;
    if (visits > VISITS && kept.length > 2) break;
    kept.push(seed);
  }
  return kept;
}

/** Every place of every seed, ascending, as `position * SEEDS + seed`. */
function hitsOf(index: PageIndex, seeds: Seed[]): Float64Array {
  const size = seeds.reduce((sum, seed) => sum + seed.count, 0);
  const hits = new Float64Array(size);
  let at = 0;
  seeds.forEach((seed, number) => {
    const first = index.firsts[seed.id] as number;
    for (let i = 0; i < seed.count; i++) hits[at++] = (index.postings[first + i] as number) * SEEDS + number;
  });
  return hits.sort();
}

/** The window of at most `span` words with the greatest weight, outside those `taken`. One pass, two pointers. */
function heaviest(hits: Float64Array, seeds: Seed[], span: number, taken: Window[]): Window | null {
  const inside = new Int32Array(seeds.length);
  let weight = 0;
  let tail = 0;
  let best: Window | null = null;
  const drop = () => {
    const seed = (hits[tail++] as number) % SEEDS;
    inside[seed] = (inside[seed] as number) - 1;
    if (inside[seed] === 0) weight -= (seeds[seed] as Seed).weight;
  };
  for (let head = 0; head < hits.length; head++) {
    const hit = hits[head] as number;
    const position = Math.floor(hit / SEEDS);
    if (taken.some((window) => position >= window.from && position < window.to)) {
      while (tail < head) drop();
      tail = head + 1;
      continue;
    }
    const seed = hit % SEEDS;
    if (inside[seed] === 0) weight += (seeds[seed] as Seed).weight;
    inside[seed] = (inside[seed] as number) + 1;
    while (position - Math.floor((hits[tail] as number) / SEEDS) >= span) drop();
    if (!best || weight > best.weight)
      best = { from: Math.floor((hits[tail] as number) / SEEDS), to: position + 1, weight };
  }
  return best;
}
