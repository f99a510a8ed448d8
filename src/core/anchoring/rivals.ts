import { apartFrom } from './apart.ts';
import { contextWindows } from './context-windows.ts';
import { exactSpots } from './exact-search.ts';
import { fingerprint } from './fingerprint.ts';
import { type Candidate, lookAlikes } from './look-alikes.ts';
import type { PageIndex } from './page-index.ts';
import { pairWords } from './pair-words.ts';
import { type Query, soughtWords } from './query.ts';
import type { Rivals } from './selector.ts';

/** How many of each kind are remembered: what tells three apart and six fingerprints are some 180 bytes of the
 * selector's 700. */
const SAME = 3;
const NEAR = 6;
/** How many of the near ones are chosen for standing next to the passage. */
const BESIDE = 2;
/** What is like a part of so short a passage, "and may" of "and may be", stands everywhere and resembles nothing. */
const SHORT = 4;
/** Stretches of the page searched for look-alikes. */
const WINDOWS = 16;
/** Identical ones that are kept out of the near ones; a text with more of them has nothing else to compare. */
const AVOIDED = 64;
/** A word is the passage's own when at least this share of its look-alikes lack it; so many of them are remembered. */
const LACKING = 0.66;
const OWN = 8;

/**
 * What else on the page could be taken for the passage at words `from` to `to`, or undefined when nothing could.
 */
export function rivalsOf(index: PageIndex, query: Query, from: number, to: number): Rivals | undefined {
  const words = query.ids.length;
  if (words === 0) return undefined;
  const others = exactSpots(index, query.ids).filter((spot) => spot + words <= from || spot >= to);
  const before = others.filter((spot) => spot < from).length;
  const nearest = others.sort((a, b) => Math.abs(a - from) - Math.abs(b - from)).slice(0, SAME);
  const apart = nearest.map((spot) => apartFrom(index, from, spot, words));
  const avoid = [[from, to], ...others.slice(0, AVOIDED).map((spot) => [spot, spot + words])] as [number, number][];
  const surroundings = contextWindows(index, query);
  const alike = lookAlikes(index, query, { windows: WINDOWS, all: true, surroundings, avoid }).filter(
    ({ core }) => words > SHORT || core.to - core.from >= words,
  );
  alike.sort((a, b) => b.core.likeness - a.core.likeness);
  // Once the passage is deleted its neighbours stand in its place, so they come before what is more alike.
  const beside = [...alike].sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from)).slice(0, BESIDE);
  const listed = [...new Set([...beside, ...alike])].slice(0, NEAR);
  const unlisted = alike.find((it) => !listed.includes(it));
  if (others.length === 0 && alike.length === 0) return undefined;
  const own = ownWords(index, query, alike);
  return {
    same: others.length,
    before,
    ...(apart.length > 0 && { apart }),
    ...(alike[0] && {
      near: listed.map(({ core }) => fingerprint(index, core.from, core.to)),
      alike: hundredths(alike[0]),
    }),
    ...(own.length > 0 && { own }),
    ...(unlisted && { unlisted: hundredths(unlisted) }),
  };
}

const hundredths = ({ core }: Candidate) => Math.ceil(core.likeness * 100);

/** Which words of the passage, counted from 0, its look-alikes lack. None where one of them has most of these too. */
function ownWords(index: PageIndex, query: Query, alike: readonly Candidate[]): number[] {
  const { ids } = query;
  const words = soughtWords(index.vocabulary, query);
  const lacks = alike.map(({ core }) =>
    [...pairWords(index, words, core.from, core.to)].map((at, word) => at < 0 || index.ids[at] !== ids[word]),
  );
  const own = ids
    .map((_, word) => ({ word, count: lacks.filter((lack) => lack[word]).length }))
    .filter(({ count }) => count > 0 && count >= alike.length * LACKING)
    .sort((a, b) => b.count - a.count)
    .slice(0, OWN)
    .map(({ word }) => word)
    .sort((a, b) => a - b);
  const isTold = lacks.every((lack) => own.filter((word) => lack[word]).length * 2 > own.length);
  return isTold ? own : [];
}
