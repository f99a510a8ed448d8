import type { Shared } from './common-places.ts';

/** A passage whose words a better one has already: from so much of it on it says nothing new. */
const COVERED = 0.8;
/** Of what the better one has, so much makes a source as good as that. */
const AS_GOOD = 0.95;
/** Sources that are shown for one passage where they are equally like. */
const MOST_FOR_ONE = 3;

/** The best source of each passage, and others that are as good. By place in the draft. */
export function chooseShared(all: readonly Shared[], count: number): Shared[] {
  const best = new Int32Array(count);
  const times = new Uint8Array(count);
  const chosen: Shared[] = [];
  const sorted = [...all].sort((a, b) => b.chain.matched - a.chain.matched || a.chain.from - b.chain.from);
  for (const one of sorted) {
    const { runs, matched } = one.chain;
    let covered = 0;
    let crowded = 0;
    for (const { at, length } of runs) {
      for (let place = at; place < at + length; place++) {
        if ((best[place] as number) > 0) covered += 1;
        if ((best[place] as number) * AS_GOOD > matched || (times[place] as number) >= MOST_FOR_ONE) crowded += 1;
      }
    }
    if (covered >= matched * COVERED && crowded > matched * (1 - COVERED)) continue;
    for (const { at, length } of runs) {
      for (let place = at; place < at + length; place++) {
        best[place] = Math.max(best[place] as number, matched);
        times[place] = Math.min(255, (times[place] as number) + 1);
      }
    }
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.chain.from - b.chain.from || b.chain.matched - a.chain.matched);
}
