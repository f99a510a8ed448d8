import { spotsAround } from './exact-search.ts';
import { lowerBound } from './lower-bound.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import { SPREAD } from './seeds.ts';

/** Words of one probe. Three in a row are rare enough to look up and short enough to survive edits around them. */
const PROBE = 3;
/** Probes of one side, touching each other, outwards. One of them outlives most edits of the surroundings. */
const PROBES = 3;
/** Places of one probe that are followed; a stock phrase has dozens, and those nearest the old place are tried. */
const PLACES = 6;
/** Places of its rarest word that are looked at, those nearest the old place: rare enough words have fewer. */
const LOOKED_AT = 64;
/** Places whose guesses differ by fewer words speak for the same stretch. */
const NEAR = 24;
/** Stretches tried. */
const LIMIT = 3;

/** Where the passage's surroundings say that it begins, and how many of the probes say so. */
export interface ContextWindow {
  start: number;
  votes: number;
  /** Words to look in, wide enough for a box that was put into the passage's midst. */
  from: number;
  to: number;
}

/**
 * Stretches of the page, in words, where the passage's surroundings still stand: most supported first. In a text full of
 * stock phrases they find an edited passage that its own words, which stand everywhere, cannot.
 */
export function contextWindows(index: PageIndex, query: Query): ContextWindow[] {
  const length = query.ids.length;
  const guesses: { start: number; votes: number }[] = [];
  const hinted = lowerBound(index.collapsed, query.hint);
  const vote = (words: number[], shift: number) => {
    if (words.length < PROBE) return;
    const far = (spot: number) => Math.abs((index.collapsed[spot] as number) - query.hint);
    const spots = spotsAround(index, words, hinted, LOOKED_AT);
    const near = spots.length > PLACES ? spots.sort((a, b) => far(a) - far(b)).slice(0, PLACES) : spots;
    for (const spot of near) {
      const start = spot + shift;
      const known = guesses.find((guess) => Math.abs(guess.start - start) < NEAR);
      if (known) known.votes++;
      else guesses.push({ start, votes: 1 });
    }
  };
  for (let probe = 0; probe < PROBES; probe++) {
    const off = probe * PROBE;
    const cut = query.left.length - off;
    vote(query.left.slice(Math.max(0, cut - PROBE), Math.max(0, cut)), off + PROBE);
    vote(query.right.slice(off, off + PROBE), -off - length);
  }
  return guesses
    .sort((a, b) => b.votes - a.votes)
    .slice(0, LIMIT)
    .map(({ start, votes }) => ({
      start,
      votes,
      from: Math.max(0, start - NEAR - (SPREAD >> 1)),
      to: Math.min(index.ids.length, start + length + NEAR + (SPREAD >> 1)),
    }));
}
