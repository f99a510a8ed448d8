import { FIELD_SHIFT } from './postings.ts';
import type { TextClause } from './query.ts';
import { placeOf, spellingAt, type WordHits } from './word-hits.ts';

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
  const lists = words.map((): number[] => []);
  const findRuns = (unit: number, onRun: (place: number, spelling: number) => void): void => {
    for (const [index, word] of words.entries()) word.spelledPlaces(unit, lists[index] as number[]);
    sideBySide(lists, (place, spelling) => {
      if ((fields >> (place >> FIELD_SHIFT)) & 1) onRun(place, spelling);
    });
  };
  let current = 0;
  const count = (place: number, spelling: number): void => {
    const best = spellings[current] as number;
    if (best === 0 || spelling < best) spellings[current] = spelling;
    masks[current] = (masks[current] as number) | (1 << (place >> FIELD_SHIFT));
    counts[current] = (counts[current] as number) + 1;
  };
  for (const unit of unitsWithAll(words, unitCount)) {
    current = unit;
    findRuns(unit, count);
  }
  const places = (unit: number, into: number[]): void => {
    into.length = 0;
    if (masks[unit] !== 0) findRuns(unit, (place) => into.push(place));
  };
  return { clause, spellings, masks, counts, places };
}

function unitsWithAll(words: readonly WordHits[], unitCount: number): number[] {
  const with_ = new Uint8Array(unitCount);
  for (const [index, { spellings }] of words.entries()) {
    for (let unit = 0; unit < unitCount; unit++)
      if (spellings[unit] !== 0 && with_[unit] === index) with_[unit] = index + 1;
  }
  const units: number[] = [];
  for (let unit = 0; unit < unitCount; unit++) if (with_[unit] === words.length) units.push(unit);
  return units;
}

/** Calls back for places of the first word from which all others follow, with the worst spelling of the run. */
function sideBySide(lists: readonly number[][], onRun: (place: number, spelling: number) => void): void {
  const first = lists[0] as number[];
  const next = new Array<number>(lists.length).fill(0);
  for (const spelled of first) {
    const start = placeOf(spelled);
    let worst = spellingAt(spelled);
    let index = 1;
    for (; index < lists.length; index++) {
      const list = lists[index] as number[];
      const wanted = start + index;
      let at = next[index] as number;
      while (at < list.length && placeOf(list[at] as number) < wanted) at += 1;
      next[index] = at;
      if (at === list.length) return;
      const found = list[at] as number;
      if (placeOf(found) !== wanted) break;
      worst = Math.max(worst, spellingAt(found));
    }
    if (index === lists.length) onRun(start, worst);
  }
}
