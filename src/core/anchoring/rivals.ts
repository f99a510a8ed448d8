import { exactSpots } from './exact-search.ts';
import { fingerprint, surroundings } from './fingerprint.ts';
import { type Candidate, lookAlikes } from './look-alikes.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import type { Rivals } from './selector.ts';

/** How many of each kind are remembered: eight fingerprints are some 90 bytes of the selector's 700. */
const SAME = 4;
const NEAR = 6;
/** How many of the near ones are chosen for standing next to the passage. */
const BESIDE = 2;
/** Stretches of the page searched for look-alikes. */
const WINDOWS = 16;

/**
 * What else on the page could be taken for the passage at words `from` to `to`, or undefined when nothing could.
 */
export function rivalsOf(index: PageIndex, query: Query, from: number, to: number): Rivals | undefined {
  const words = query.ids.length;
  if (words === 0) return undefined;
  const spots = exactSpots(index, query.ids);
  const others = spots.filter((spot) => spot + words <= from || spot >= to);
  const before = others.filter((spot) => spot < from).length;
  const nearest = others.sort((a, b) => Math.abs(a - from) - Math.abs(b - from)).slice(0, SAME);
  const around = nearest.map((spot) => {
    const { left, right } = surroundings(index, spot, spot + words);
    return `${left}.${right}`;
  });
  const avoid = [[from, to], ...nearest.map((spot) => [spot, spot + words])] as [number, number][];
  const alike = lookAlikes(index, query, { windows: WINDOWS, all: true, avoid });
  alike.sort((a, b) => b.core.likeness - a.core.likeness);
  // Once the passage is deleted its neighbours stand in its place, so they come before what is more alike.
  const beside = [...alike].sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from)).slice(0, BESIDE);
  const listed = [...new Set([...beside, ...alike])].slice(0, NEAR);
  const unlisted = alike.find((it) => !listed.includes(it));
  if (others.length === 0 && alike.length === 0) return undefined;
  return {
    same: others.length,
    before,
    ...(around.length > 0 && { around }),
    ...(alike[0] && {
      near: listed.map(({ core }) => fingerprint(index, core.from, core.to)),
      alike: hundredths(alike[0]),
    }),
    ...(unlisted && { unlisted: hundredths(unlisted) }),
  };
}

const hundredths = ({ core }: Candidate) => Math.ceil(core.likeness * 100);
