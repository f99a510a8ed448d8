import { lowerBound } from './lower-bound.ts';
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
  const least = ENOUGH * total;
  const span = words.length + SPREAD;
  const found: Window[] = [];
  for (const region of heavyRegions(index, seeds, 2 * span, least, limit)) {
    const hits = hitsWithin(index, seeds, region.from, region.to);
    while (found.length < limit) {
      const best = heaviest(hits, seeds, span, found);
      if (!best || best.weight < least) break;
      // The hits say where the passage's rare words are, not where it begins and ends.
      const margin = Math.max(4, span - (best.to - best.from) - (SPREAD >> 1));
      const from = Math.max(0, best.from - margin);
      const to = Math.min(index.ids.length, best.to + margin);
      found.push({ from, to, weight: best.weight / total });
    }
  }
  return found.sort((a, b) => b.weight - a.weight);
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

/**
 * The heaviest few of the regions of `size` words that cover the page twice, the second time shifted by half, so that any
 * stretch of half the size lies whole in one. No sorting of hits: this is what a thousand vanished passages cost.
 */
function heavyRegions(index: PageIndex, seeds: Seed[], size: number, least: number, limit: number) {
  const half = size >> 1;
  const weights = new Float64Array(2 * Math.ceil(index.ids.length / size) + 2);
  for (const { id, count, weight } of seeds) {
    const first = index.firsts[id] as number;
    // Positions ascend, so a seed's second hit in a region directly follows its first.
    let even = -1;
    let odd = -1;
    for (let slot = first; slot < first + count; slot++) {
      const position = index.postings[slot] as number;
      const inEven = 2 * ((position / size) | 0);
      const inOdd = 2 * (((position + half) / size) | 0) + 1;
      if (inEven !== even) weights[inEven] = (weights[inEven] as number) + weight;
      if (inOdd !== odd) weights[inOdd] = (weights[inOdd] as number) + weight;
      even = inEven;
      odd = inOdd;
    }
  }
  const heavy: { from: number; to: number; weight: number }[] = [];
  weights.forEach((weight, number) => {
    if (weight === 0 || weight < least) return;
    const from = (number >> 1) * size - (number & 1) * half;
    heavy.push({ from, to: from + size, weight });
  });
  // Each stretch is seen in two regions.
  return heavy.sort((a, b) => b.weight - a.weight).slice(0, 2 * limit);
}

/** The seeds' places between two word positions, ascending, as `position * SEEDS + seed`. */
function hitsWithin(index: PageIndex, seeds: Seed[], from: number, to: number): number[] {
  const hits: number[] = [];
  seeds.forEach(({ id, count }, number) => {
    const first = index.firsts[id] as number;
    const low = lowerBound(index.postings, from, first, first + count);
    for (let slot = low; slot < first + count; slot++) {
      const position = index.postings[slot] as number;
      if (position >= to) break;
      hits.push(position * SEEDS + number);
    }
  });
  return hits.sort((a, b) => a - b);
}

/** The window of at most `span` words with the greatest weight, outside those `taken`. One pass, two pointers. */
function heaviest(hits: readonly number[], seeds: Seed[], span: number, taken: Window[]): Window | null {
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
