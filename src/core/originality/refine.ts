import { type Chain, chainRuns } from './chain.ts';
import type { Run, SeededDraft } from './seeds.ts';
import type { Syllables } from './syllables.ts';

/** Syllables on either side of a find that are looked at word by word. */
const AROUND = 16;
/** Comparisons for one find: longer ones have all that is needed already. */
const MOST_CELLS = 120_000;
/** Between longer runs two words are enough to tell that the text goes on. */
const LEAST_RUN = 2;

/** The passage around a find: its text and that of the source there compared word by word, for runs too short to seek by. */
export function refine(draft: SeededDraft, source: Syllables, found: Chain, least: number): Chain | null {
  const from = Math.max(0, found.from - AROUND);
  const to = Math.min(draft.syllables.count, found.to + AROUND);
  const start = Math.max(0, found.start - AROUND);
  const end = Math.min(source.count, found.end + AROUND);
  if ((to - from) * (end - start) > MOST_CELLS) return found.matched >= least ? found : null;
  const runs: Run[] = [];
  for (let at = from; at < to; at++) {
    for (let there = start; there < end; there++) {
      if (!isSame(draft, source, at, there)) continue;
      if (at > from && there > start && isSame(draft, source, at - 1, there - 1)) continue;
      let length = 1;
      while (at + length < to && there + length < end && isSame(draft, source, at + length, there + length))
        length += 1;
      if (length >= LEAST_RUN) runs.push({ at, there, length });
    }
  }
  return chainRuns(runs, least)[0] ?? null;
}

function isSame({ syllables, loose, blocked }: SeededDraft, source: Syllables, at: number, there: number): boolean {
  if (blocked[at]) return false;
  if (syllables.full[at] === source.full[there]) return true;
  return loose[at] === 1 && syllables.bare[at] === source.bare[there];
}
