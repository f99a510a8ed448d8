import { Places } from './places.ts';
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
  places(unit: number, into: Places): void;
}

export function singleWord(clause: TextClause, hits: WordHits): ClauseHits {
  const { spellings, masks, counts } = hits;
  return { clause, spellings, masks, counts, places: (unit, into) => hits.places(unit, into) };
}

/** Where all words stand side by side, in order. The hits of the words are not kept: their room may be used again. */
export function phrase(clause: TextClause, words: readonly WordHits[], unitCount: number, fields: number): ClauseHits {
  const spellings = new Uint8Array(unitCount);
  const masks = new Uint16Array(unitCount);
  const counts = new Uint16Array(unitCount);
  const runs = new Runs(words);
  const kept = new Places();
  /** By unit: where the places of its runs begin in `kept`, and where they end. */
  const keptOf = new Map<number, [start: number, end: number]>();
  for (const unit of unitsWithAll(words, unitCount)) {
    const found = runs.find(unit);
    if (found.length === 0) continue;
    const start = kept.length;
    const values = kept.reserve(found.length);
    for (let at = 0; at < found.length; at++) {
      const run = found.values[at] as number;
      values[kept.length++] = placeOf(run);
      const field = 1 << (placeOf(run) >> FIELD_SHIFT);
      if ((field & fields) === 0) continue;
      const best = spellings[unit] as number;
      if (best === 0 || spellingAt(run) < best) spellings[unit] = spellingAt(run);
      masks[unit] = (masks[unit] as number) | field;
      counts[unit] = (counts[unit] as number) + 1;
    }
    keptOf.set(unit, [start, kept.length]);
  }
  const places = (unit: number, into: Places): void => {
    into.clear();
    const [start, end] = keptOf.get(unit) ?? [0, 0];
    into.reserve(end - start).set(kept.values.subarray(start, end));
    into.length = end - start;
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
  readonly #found = new Places();
  readonly #next = new Places();

  constructor(words: readonly WordHits[]) {
    this.#words = words.map((hits, offset) => ({ hits, offset })).sort((a, b) => a.hits.placeCount - b.hits.placeCount);
  }

  /** Places of the first word of every run, each with the worst spelling of the run, ascending. Good until the next call. */
  find(unit: number): Places {
    const found = this.#found;
    const rarest = this.#words[0];
    if (!rarest) return found;
    rarest.hits.spelledPlaces(unit, found);
    const { values } = found;
    const back = rarest.offset * PLACE;
    for (let at = 0; at < found.length; at++) values[at] = (values[at] as number) - back;
    for (let index = 1; index < this.#words.length && found.length > 0; index++) {
      const { hits, offset } = this.#words[index] as { hits: WordHits; offset: number };
      hits.spelledPlaces(unit, this.#next);
      this.#keepFollowed(offset);
    }
    return found;
  }

  /** Keeps the runs whose word at an offset is among the next places. */
  #keepFollowed(offset: number): void {
    const runs = this.#found.values;
    const { values: nexts, length } = this.#next;
    let kept = 0;
    let at = 0;
    for (let index = 0; index < this.#found.length; index++) {
      const run = runs[index] as number;
      const wanted = placeOf(run) + offset;
      while (at < length && placeOf(nexts[at] as number) < wanted) at += 1;
      if (at === length) break;
      const next = nexts[at] as number;
      if (placeOf(next) !== wanted) continue;
      runs[kept++] = placeOf(run) * PLACE + Math.max(spellingAt(run), spellingAt(next));
    }
    this.#found.length = kept;
  }
}
