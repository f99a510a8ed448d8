import type { Run } from './seeds.ts';

/** Runs that belong together: one passage, with some of its words changed or its clauses in another order. */
export interface Chain {
  /** In the order of the draft, none over another. */
  runs: Run[];
  /** Syllables of the draft from the first to the last. */
  from: number;
  to: number;
  /** Of the source, whatever the order. */
  start: number;
  end: number;
  /** Syllables that are the same. */
  matched: number;
}

/** Syllables of the draft that may stand between two runs of a chain: two changed words, or a clause put in between. */
const MOST_GAP = 8;
/** Syllables of the source that may have been left out between them. */
const MOST_LEFT_OUT = 16;
/** How far off in the source the next clause may stand where their order was changed. */
const MOST_MOVED = 90;
/** What is left out or moved costs no more than this, in syllables. */
const MOST_COST = 4;
const MOVED_COST = 2.5;
/** Clauses that changed places are longer than what two texts share by chance. */
const LEAST_MOVED = 4;
/** Runs before one that are tried as its predecessor. */
const LOOK_BACK = 24;
/** Syllables of a passage's first and last run. */
const LEAST_END = 3;
/** Share of the draft's syllables in a chain that have to be the same. */
const LEAST_DENSITY = 0.6;
/** A chain of less covers hardly anything that a better one does not. */
const LEAST_NEW = 0.5;

/**
 * Passages out of runs, best first: local alignment over whole runs, where a gap costs a syllable for each of its own.
 * Near-linear: each run looks back at a few before it.
 */
export function chainRuns(unsorted: readonly Run[], least: number): Chain[] {
  const runs = [...unsorted].sort((a, b) => a.at - b.at || a.there - b.there);
  const scores = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  for (const [index, run] of runs.entries()) {
    let best = run.length;
    for (let previous = index - 1; previous >= Math.max(0, index - LOOK_BACK); previous--) {
      const score = (scores[previous] as number) + gain(runs[previous] as Run, run);
      if (score > best) {
        best = score;
        before[index] = previous;
      }
    }
    scores[index] = best;
  }
  const chains: Chain[] = [];
  const used = new Uint8Array(runs.length);
  const covered = new Set<number>();
  const ends = [...scores.keys()].filter((index) => (scores[index] as number) >= least);
  ends.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  for (const end of ends) {
    const members: Run[] = [];
    let at = end;
    for (; at >= 0 && !used[at]; at = before[at] as number) {
      members.unshift(runs[at] as Run);
      used[at] = 1;
    }
    const rest = at >= 0 ? (scores[at] as number) : 0;
    if (members.length === 0 || (scores[end] as number) - rest < least) continue;
    const chain = chainOf(withoutEnds(members));
    if (chain.matched < least || chain.matched < (chain.to - chain.from) * LEAST_DENSITY) continue;
    let isNew = 0;
    for (let place = chain.from; place < chain.to; place++) if (!covered.has(place)) isNew += 1;
    if (isNew < (chain.to - chain.from) * LEAST_NEW) continue;
    for (let place = chain.from; place < chain.to; place++) covered.add(place);
    chains.push(chain);
  }
  return chains;
}

/** What a run adds to a chain that ends in another; nothing or less where they do not belong together. */
function gain(previous: Run, run: Run): number {
  const over = Math.max(0, previous.at + previous.length - run.at);
  const length = run.length - over;
  const gap = run.at + over - (previous.at + previous.length);
  if (length < 2 || gap > MOST_GAP) return Number.NEGATIVE_INFINITY;
  const leftOut = run.there + over - (previous.there + previous.length);
  if (leftOut >= 0 && leftOut <= MOST_LEFT_OUT) return length - Math.max(gap, Math.min(leftOut, MOST_COST), 0.5);
  if (Math.abs(leftOut) > MOST_MOVED || length < LEAST_MOVED || previous.length < LEAST_MOVED)
    return Number.NEGATIVE_INFINITY;
  return length - MOVED_COST - gap;
}

/** Two words at the end of a passage may stand there by chance. */
function withoutEnds(members: Run[]): Run[] {
  const first = members.findIndex(({ length }) => length >= LEAST_END);
  const last = members.findLastIndex(({ length }) => length >= LEAST_END);
  return first < 0 ? members : members.slice(first, last + 1);
}

export function chainOf(members: readonly Run[]): Chain {
  const runs: Run[] = [];
  for (const run of members) {
    const last = runs.at(-1);
    const over = last ? Math.max(0, last.at + last.length - run.at) : 0;
    if (run.length > over) runs.push({ at: run.at + over, there: run.there + over, length: run.length - over });
  }
  const first = runs[0] as Run;
  const last = runs.at(-1) as Run;
  return {
    runs,
    from: first.at,
    to: last.at + last.length,
    start: Math.min(...runs.map(({ there }) => there)),
    end: Math.max(...runs.map(({ there, length }) => there + length)),
    matched: runs.reduce((sum, { length }) => sum + length, 0),
  };
}
