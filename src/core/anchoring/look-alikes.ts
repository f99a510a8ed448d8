import { type Alignment, align } from './align.ts';
import { agreeing, closeness, type Sides, sidesOf } from './context.ts';
import type { ContextWindow } from './context-windows.ts';
import type { PageIndex } from './page-index.ts';
import type { Query } from './query.ts';
import { seedWindows } from './seeds.ts';

/** Below this nothing is a candidate, so a look-alike below it needs no remembering either. */
const LEAST = 0.45;

/** Of a word or three, one is enough in the old place. */
const LEAST_OF_FEW = 0.25;
const VERY_FEW = 3;

/** Fewer words than this say too little of where they are: their surroundings help to find them. */
const FEW = 8;

export interface Candidate extends Alignment {
  /** The tightest fit at this place, whatever stands around it: by this a look-alike is known again. */
  core: Alignment;
  sides: Sides;
  agreeing: number;
  /** Likeness and surroundings together; only for ranking. */
  rank: number;
}

export interface Search {
  /** How many stretches of the page to try. */
  windows: number;
  /** Look beside each place found too, for look-alikes that stand next to one another. */
  all: boolean;
  /** Where its surroundings stand, see `contextWindows`. */
  surroundings: readonly ContextWindow[];
  /** Stretches of words, first and one past last, that are known and must not be proposed. */
  avoid: readonly (readonly [number, number])[];
}

/** Probes of the surroundings that must agree before a passage is looked for in its old place alone. */
const SURE = 3;
/** Words by which it may have grown or moved there. */
const PLAY = 8;

/** What stands in the passage's old place, where its surroundings say plainly which place that is. Cheap. */
export function inOldPlace(index: PageIndex, query: Query, windows: readonly ContextWindow[]): Candidate | null {
  const [first] = windows;
  if (!first || first.votes < SURE) return null;
  const from = Math.max(0, first.start - PLAY);
  const to = Math.min(index.ids.length, first.start + query.ids.length + PLAY);
  return bestIn(index, query, from, to, query.ids.length <= VERY_FEW ? LEAST_OF_FEW : LEAST);
}

/** Places on the page that read like the quotation, best first. */
export function lookAlikes(index: PageIndex, query: Query, { windows, all, surroundings, avoid }: Search): Candidate[] {
  const found: Candidate[] = [];
  const words = query.ids.length;
  /** What the end of the stretch may have cut off, as far as nothing else is there: a part would be remembered for it. */
  const whole = (cut: Candidate, from: number, to: number, taken: readonly (readonly [number, number])[]) => {
    const missing = words - (cut.to - cut.from);
    if (missing <= Math.min(cut.from - from, to - cut.to)) return cut;
    const low = taken.reduce((edge, [, end]) => (end <= cut.from ? Math.max(edge, end) : edge), 0);
    const high = taken.reduce((edge, [first]) => (first >= cut.to ? Math.min(edge, first) : edge), index.ids.length);
    const wider = bestIn(index, query, Math.max(low, cut.from - words), Math.min(high, cut.to + words));
    return wider && wider.core.likeness > cut.core.likeness ? wider : cut;
  };
  const search = (from: number, to: number) => {
    const taken = [...avoid, ...found.map((it) => [it.from, it.to] as const)];
    const blocked = taken.find(([first, end]) => first < to && end > from);
    if (blocked) {
      search(from, blocked[0]);
      search(blocked[1], to);
      return;
    }
    const cut = bestIn(index, query, from, to);
    if (!cut) return;
    const best = all ? whole(cut, from, to, taken) : cut;
    found.push(best);
    if (all) search(from, to);
  };
  for (const { from, to } of surroundings) search(from, to);
  // Where both sides still stand is where it was: nothing its rare words point to can be better.
  const settled = !all && found.some((it) => it.agreeing === 2);
  if (!settled) {
    const seeds = query.ids.length < FEW ? [...query.left, ...query.ids, ...query.right] : query.ids;
    for (const { from, to } of seedWindows(index, seeds, windows)) search(from, to);
  }
  return found.sort((a, b) => b.rank - a.rank);
}

function bestIn(index: PageIndex, query: Query, from: number, to: number, least = LEAST): Candidate | null {
  if (to - from < query.ids.length * least) return null;
  let best: Candidate | null = null;
  const places = align(index, query, from, to, least);
  for (const place of places) {
    const sides = sidesOf(index, query, place.from, place.to);
    const core = places.find((it) => it.from < place.to && it.to > place.from) ?? place;
    const candidate = { ...place, core, sides, agreeing: agreeing(sides), rank: place.likeness + closeness(sides) / 2 };
    if (!best || candidate.rank > best.rank) best = candidate;
  }
  return best;
}
