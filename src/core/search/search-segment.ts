import { readBlock } from './block.ts';
import { type ClauseHits, phrase, singleWord } from './clause-hits.ts';
import { matchesFilter } from './matches-filter.ts';
import type { OpenSegment } from './open-segment.ts';
import { readPostings } from './postings.ts';
import type { Clause, QueryWord, SearchQuery, TextClause } from './query.ts';
import { BEGIN_LENGTH, blocksBetween, filterKey, filterValue, keysOfFilter } from './segment.ts';
import { keysOfWord, type Spelling, spellingOfKey } from './spelling.ts';
import { keysOfBare } from './term-key.ts';
import { UNIT_FIELDS, type UnitField } from './unit.ts';
import { hitBytes, WordHits } from './word-hits.ts';

/** Fields that only articles have: asked of a passage, they are asked of its article. */
const OF_ARTICLE: ReadonlySet<UnitField> = new Set(['title', 'number', 'lead', 'byline', 'source']);
const ALL_FIELDS = 2 ** UNIT_FIELDS.length - 1;

/** What a query found in one segment. */
export interface SegmentHits {
  segment: OpenSegment;
  /** Numbers of the units that were found, ascending. */
  units: number[];
  /** Clauses of text that had to hold, in the order in which they were typed. */
  texts: ClauseHits[];
}

/** Keys of everything that a query looks up: from the first to below the second of each pair. */
function keysOfQuery({ clauses }: SearchQuery): [from: string, to: string][] {
  return clauses.flatMap((clause) => {
    if (clause.kind === 'text') return clause.words.flatMap((word) => keysOfTextWord(word, clause));
    if (clause.kind === 'role') return clause.roles.map((role): [string, string] => oneKey(filterKey('role', role)));
    return [keysOfFilter(clause.kind)];
  });
}

/** The first two letters of a word that nobody finished: answered by the entry of all words that begin so. */
function isBegin({ isPrefix, bare, full }: QueryWord, { words }: TextClause): boolean {
  return isPrefix && bare.length === BEGIN_LENGTH && full === null && words.length === 1;
}

function keysOfTextWord(word: QueryWord, clause: TextClause): [from: string, to: string][] {
  return isBegin(word, clause) ? [oneKey(filterKey('begin', word.bare)), keysOfBare(word.bare)] : [keysOfWord(word)];
}

function oneKey(key: string): [string, string] {
  return [key, `${key}\0`];
}

/** Numbers of the blocks that a query needs of a segment, ascending. */
export function blocksOfQuery(segment: OpenSegment, query: SearchQuery): number[] {
  const numbers = new Set<number>();
  for (const [from, to] of keysOfQuery(query)) {
    const [first, end] = blocksBetween(segment.blockKeys, from, to);
    for (let number = first; number < end; number++) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** @param blockAt gives a block that `blocksOfQuery` named */
export function searchSegment(
  segment: OpenSegment,
  query: SearchQuery,
  blockAt: (number: number) => Uint8Array,
): SegmentHits {
  const look = new SegmentLook(segment, blockAt);
  const wanted: Uint8Array[] = [];
  const barred: Uint8Array[] = [];
  const texts: ClauseHits[] = [];
  for (const clause of query.clauses) {
    const hits = clause.kind === 'text' ? look.text(clause) : null;
    const holds = hits?.spellings ?? look.filter(clause as Exclude<Clause, TextClause>);
    (clause.isNegated ? barred : wanted).push(holds);
    if (hits && !clause.isNegated) texts.push(hits);
  }
  return { segment, units: unitsThat(segment, wanted, barred), texts };
}

function unitsThat({ head, articleOf, dead }: OpenSegment, wanted: Uint8Array[], barred: Uint8Array[]): number[] {
  const { unitCount } = head;
  const isOut = new Uint8Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) isOut[unit] = dead[articleOf[unit] as number] as number;
  for (const holds of wanted) for (let unit = 0; unit < unitCount; unit++) if (holds[unit] === 0) isOut[unit] = 1;
  for (const holds of barred) for (let unit = 0; unit < unitCount; unit++) if (holds[unit] !== 0) isOut[unit] = 1;
  const units: number[] = [];
  for (let unit = 0; unit < unitCount; unit++) if (isOut[unit] === 0) units.push(unit);
  return units;
}

const rooms: ArrayBuffer[] = [];

/**
 * Zeroed room for one word of a phrase, the same at every call: many words in many segments would make megabytes a
 * search, and the browser stops to sweep them out. Good until the next phrase is looked for.
 */
function phraseRoom(index: number, bytes: number): ArrayBuffer {
  let room = rooms[index];
  if (!room || room.byteLength < bytes) {
    room = new ArrayBuffer(bytes);
    rooms[index] = room;
    return room;
  }
  new Uint8Array(room, 0, bytes).fill(0);
  return room;
}

class SegmentLook {
  readonly #segment: OpenSegment;
  readonly #blockAt: (number: number) => Uint8Array;

  constructor(segment: OpenSegment, blockAt: (number: number) => Uint8Array) {
    this.#segment = segment;
    this.#blockAt = blockAt;
  }

  text(clause: TextClause): ClauseHits {
    const { words, field } = clause;
    const { unitCount } = this.#segment.head;
    const fields = field === null ? ALL_FIELDS : 1 << UNIT_FIELDS.indexOf(field);
    const [only] = words;
    const hits =
      only && words.length === 1
        ? singleWord(clause, this.#word(only, clause, fields))
        : phrase(
            clause,
            words.map((word, index) => this.#word(word, clause, fields, phraseRoom(index, hitBytes(unitCount)))),
            unitCount,
            fields,
          );
    if (field !== null && OF_ARTICLE.has(field)) this.#inherit(hits.spellings);
    return hits;
  }

  /** By unit: 1 where a filter holds. */
  filter(clause: Exclude<Clause, TextClause>): Uint8Array {
    const holds = new Uint8Array(this.#segment.head.unitCount);
    const { kind } = clause;
    for (const [from, to] of keysOfQuery({ clauses: [clause] })) {
      this.#eachEntry(from, to, (key, bytes, start, end) => {
        if (!matchesFilter(clause, filterValue(kind, key))) return;
        readPostings(bytes, start, end, (unit) => {
          holds[unit] = 1;
        });
      });
    }
    if (kind !== 'role') this.#inherit(holds);
    return holds;
  }

  #word(word: QueryWord, clause: TextClause, fields: number, room?: ArrayBuffer): WordHits {
    const hits = new WordHits(this.#segment.head.unitCount, clause.words.length > 1, room);
    const found: { spelling: Spelling; bytes: Uint8Array; start: number; end: number; hasPlaces: boolean }[] = [];
    const begin = filterKey('begin', word.bare);
    for (const [from, to] of keysOfTextWord(word, clause)) {
      this.#eachEntry(from, to, (key, bytes, start, end) => {
        const hasPlaces = key !== begin;
        const spelling = hasPlaces ? spellingOfKey(key, word, clause.isStrict) : 2;
        if (spelling > 0) found.push({ spelling, bytes, start, end, hasPlaces });
      });
    }
    found.sort((a, b) => a.spelling - b.spelling);
    for (const { spelling, bytes, start, end, hasPlaces } of found) {
      hits.add(bytes, start, end, spelling, fields, hasPlaces);
    }
    return hits;
  }

  /** What holds for an article holds for its passages. */
  #inherit(holds: Uint8Array): void {
    const { head, articleOf } = this.#segment;
    for (let unit = 0; unit < head.unitCount; unit++) {
      const own = holds[head.firstUnits[articleOf[unit] as number] as number] as number;
      if (holds[unit] === 0) holds[unit] = own;
    }
  }

  #eachEntry(
    from: string,
    to: string,
    onEntry: (key: string, bytes: Uint8Array, start: number, end: number) => void,
  ): void {
    const [first, last] = blocksBetween(this.#segment.blockKeys, from, to);
    for (let number = first; number < last; number++) {
      const bytes = this.#blockAt(number);
      for (const { key, start, end } of readBlock(bytes)) {
        if (key >= to) break;
        if (key >= from) onEntry(key, bytes, start, end);
      }
    }
  }
}
