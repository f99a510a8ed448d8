import { FIELD_SHIFT } from './postings.ts';
import type { TextClause } from './query.ts';
import { PLACE, placeOf, spellingAt, type WordHits } from './word-hits.ts';

/** Where a clause of text holds in a segment, by unit. */
export interface ClauseHits {
  clause: TextClause;
  /** The worst spelling of its words, in the best of its places; 0 where it does not hold. */
  spellings: Uint8Array;
  /** Fields in which it stands. None where it holds for a passage because it does for its article. */
  masks: Uint16Array;
  counts: Uint16Array;
  /** Puts the places of its first word in a unit into a list, ascending. */
  places(unit: number, into: number[]): void;
}

export function singleWord(clause: TextClause, hits: WordHits): ClauseHits {
  const { spellings, masks, counts } = hits;
  return { clause, spellings, masks, counts, places: (unit, into) => hits.places(unit, into) };
}

/** Where all words stand side by side, in order. */
export function phrase(clause: TextClause, words: readonly WordHits[], unitCount: number, fields: number): ClauseHits {
  const spellings = new Uint8Array(unitCount);
  const masks = new Uint16Array(unitCount);
  const counts = new Uint16Array(unitCount);
  const runs = new Runs(words);
  for (const unit of unitsWithAll(words, unitCount)) {
    for (const run of runs.find(unit)) {
      const field = 1 << (placeOf(run) >> FIELD_SHIFT);
      if ((field & fields) === 0) continue;
      const best = spellings[unit] as number;
      if (best === 0 || spellingAt(run) < best) spellings[unit] = spellingAt(run);
      masks[unit] = (masks[unit] as number) | field;
      counts[unit] = (counts[unit] as number) + 1;
    }
  }
  const places = (unit: number, into: number[]): void => {
    into.length = 0;
    if (masks[unit] !== 0) for (const run of runs.find(unit)) into.push(placeOf(run));
  };
  return { clause, spellings, masks, counts, places };
}

function unitsWithAll(words: readonly WordHits[], unitCount: number): number[] {
  const having = new Uint8Array(unitCount);
  for (const [index, { spellings }] of words.entries()) {
    for (let unit = 0; unit < unitCount; unit++) {
      if (spellings[unit] !== 0 && having[unit] === index) having[unit] = index + 1;
    }
  }
  const units: number[] = [];
  for (let unit = 0; unit < unitCount; unit++) if (having[unit] === words.length) units.push(unit);
  return units;
}

/**
 * Finds where words follow one another. Begins with the rarest, so that in most units nothing is left to look for
 * before the common ones are read.
 */
class Runs {
  readonly #words: { hits: WordHits; offset: number }[];
  #found: number[] = [];
  readonly #next: number[] = [];

  constructor(words: readonly WordHits[]) {
    this.#words = words.map((hits, offset) => ({ hits, offset })).sort((a, b) => a.hits.placeCount - b.hits.placeCount);
  }

  /** Places of the first word of every run, each with the worst spelling of the run, ascending. Good until the next call. */
  find(unit: number): readonly number[] {
    const [rarest, ...others] = this.#words;
    if (!rarest) return [];
    rarest.hits.spelledPlaces(unit, this.#found);
    for (let at = 0; at < this.#found.length; at++) {
      this.#found[at] = (this.#found[at] as number) - rarest.offset * PLACE;
    }
    for (const { hits, offset } of others) {
      if (this.#found.length === 0) break;
      hits.spelledPlaces(unit, this.#next);
      this.#keepFollowed(offset);
    }
    return this.#found;
  }

  /** Keeps the runs whose word at an offset is among the next places. */
  #keepFollowed(offset: number): void {
    let kept = 0;
    let at = 0;
    for (const run of this.#found) {
      const wanted = placeOf(run) + offset;
      while (at < this.#next.length && placeOf(this.#next[at] as number) < wanted) at += 1;
      const next = this.#next[at];
      if (next === undefined) break;
      if (placeOf(next) !== wanted) continue;
      this.#found[kept++] = placeOf(run) * PLACE + Math.max(spellingAt(run), spellingAt(next));
    }
    this.#found.length = kept;
  }
}
