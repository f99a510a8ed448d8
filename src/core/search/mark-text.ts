import type { SearchQuery, TextClause } from './query.ts';
import { scanWords } from './scan-words.ts';
import { spellingOfKey } from './spelling.ts';
import { termKey } from './term-key.ts';
import type { UnitField } from './unit.ts';

/** A piece of a text as it was written. Draw the pieces one after another, those that match in a `mark`. */
export interface MarkedText {
  text: string;
  isMatch: boolean;
}

/** A stretch of a text that matches, UTF-16 units. */
export interface MarkedRange {
  start: number;
  end: number;
}

/** What is to be marked: clauses of text that had to hold, each up to a spelling. */
export interface Marker {
  clauses: { clause: TextClause; worst: number }[];
}

const ANY_SPELLING = 4;

/**
 * @param spellings the spelling in which each clause was found: where `đường` itself is there, no `đương` is marked.
 * Without them every spelling is.
 */
export function markerOf(query: SearchQuery, spellings?: readonly number[]): Marker {
  const texts = query.clauses.filter((clause): clause is TextClause => clause.kind === 'text' && !clause.isNegated);
  return { clauses: texts.map((clause, index) => ({ clause, worst: spellings?.[index] || ANY_SPELLING })) };
}

/** Stretches of one field's text that match, in order: words of one clause, or parted by blanks alone, are one stretch. */
export function matchingRanges(text: string, { clauses }: Marker, field: UnitField): MarkedRange[] {
  const words: MarkedRange[] = [];
  const keys: string[] = [];
  scanWords(text, (start, end) => {
    words.push({ start, end });
    keys.push(termKey(text.slice(start, end)));
  });
  const isMarked = new Uint8Array(words.length);
  const goesOn = new Uint8Array(words.length);
  for (const { clause, worst } of clauses) {
    if (clause.field !== null && clause.field !== field) continue;
    const { length } = clause.words;
    for (let at = 0; at + length <= words.length; at++) {
      if (clause.words.every((word, index) => spells(keys[at + index] as string, word, clause, worst))) {
        isMarked.fill(1, at, at + length);
        goesOn.fill(1, at + 1, at + length);
      }
    }
  }
  const ranges: MarkedRange[] = [];
  for (const [at, word] of words.entries()) {
    if (isMarked[at] === 0) continue;
    const last = ranges.at(-1);
    const isNext = last !== undefined && isMarked[at - 1] === 1;
    if (isNext && (goesOn[at] === 1 || /^\s+$/.test(text.slice(last.end, word.start)))) last.end = word.end;
    else ranges.push({ ...word });
  }
  return ranges;
}

function spells(key: string, word: TextClause['words'][number], { isStrict }: TextClause, worst: number): boolean {
  const spelling = spellingOfKey(key, word, isStrict);
  return spelling > 0 && spelling <= worst;
}

/** A text from one place to another, in pieces; ranges outside are passed over. */
export function cutMarked(
  text: string,
  ranges: readonly MarkedRange[],
  from = 0,
  to: number = text.length,
): MarkedText[] {
  const pieces: MarkedText[] = [];
  let at = from;
  for (const { start, end } of ranges) {
    if (start < from || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (to > at) pieces.push({ text: text.slice(at, to), isMatch: false });
  return pieces;
}

/** A whole text with its matches marked. */
export function markText(text: string, marker: Marker, field: UnitField): MarkedText[] {
  return cutMarked(text, matchingRanges(text, marker, field));
}
