import type { Places } from './places.ts';
import { readPlaces, readPostings } from './postings.ts';
import type { Spelling } from './spelling.ts';

interface Source {
  bytes: Uint8Array;
  spelling: Spelling;
}

/** Places are kept with their spelling, one number for both: this many bits are the spelling's. */
const SPELLING_BITS = 3;
/** One place further on is this much more. */
export const PLACE = 1 << SPELLING_BITS;

const BYTES_A_UNIT = 11;

/** Room that the hits of one word take in a segment. */
export function hitBytes(unitCount: number): number {
  return unitCount * BYTES_A_UNIT;
}

/** Where one word of a query stands in a segment, in all its spellings. */
export class WordHits {
  /** By unit: its best spelling, 0 for none. */
  readonly spellings: Uint8Array;
  /** By unit: the fields in which it stands, and how often. */
  readonly masks: Uint16Array;
  readonly counts: Uint16Array;
  /** How often it stands in the segment. */
  placeCount = 0;
  readonly #keepsAll: boolean;
  /** By unit: where its places begin, and in which source, counted from 1. More of one unit are rare, and kept apart. */
  readonly #at: Int32Array;
  readonly #source: Uint16Array;
  readonly #more = new Map<number, { source: number; at: number }[]>();
  readonly #sources: Source[] = [];

  /**
   * @param keepsAll worse spellings count beside better ones of the same unit: a phrase may be made of them
   * @param buffer `hitBytes` of zeros
   */
  constructor(unitCount: number, keepsAll: boolean, buffer = new ArrayBuffer(hitBytes(unitCount))) {
    this.#at = new Int32Array(buffer, 0, unitCount);
    this.masks = new Uint16Array(buffer, unitCount * 4, unitCount);
    this.counts = new Uint16Array(buffer, unitCount * 6, unitCount);
    this.#source = new Uint16Array(buffer, unitCount * 8, unitCount);
    this.spellings = new Uint8Array(buffer, unitCount * 10, unitCount);
    this.#keepsAll = keepsAll;
  }

  /**
   * Postings of one spelling. Better ones come first.
   * @param fields bits of those that count
   * @param hasPlaces false where the postings only say in which units it stands
   */
  add(bytes: Uint8Array, start: number, end: number, spelling: Spelling, fields: number, hasPlaces = true): void {
    const source = hasPlaces ? this.#sources.push({ bytes, spelling }) : 0;
    const { spellings, masks, counts } = this;
    readPostings(bytes, start, end, (unit, mask, count, at) => {
      const best = spellings[unit] as number;
      if ((mask & fields) === 0) return;
      this.placeCount += count;
      if (best === 0) {
        spellings[unit] = spelling;
        masks[unit] = mask & fields;
        counts[unit] = count;
        this.#at[unit] = at;
        this.#source[unit] = source;
      } else if (best === spelling || this.#keepsAll) {
        masks[unit] = (masks[unit] as number) | (mask & fields);
        counts[unit] = (counts[unit] as number) + count;
        if (source === 0) return;
        const more = this.#more.get(unit);
        if (more) more.push({ source, at });
        else this.#more.set(unit, [{ source, at }]);
      }
    });
  }

  /** Puts its places in a unit into a list, ascending. */
  places(unit: number, into: Places): void {
    into.clear();
    const first = this.#sources[(this.#source[unit] as number) - 1];
    if (first) readPlaces(first.bytes, this.#at[unit] as number, into);
    const more = this.#more.get(unit);
    if (!more) return;
    for (const { source, at } of more) readPlaces((this.#sources[source - 1] as Source).bytes, at, into);
    into.sort();
  }

  /** The same, each with its spelling: see `placeOf` and `spellingAt`. */
  spelledPlaces(unit: number, into: Places): void {
    into.clear();
    const first = this.#sources[(this.#source[unit] as number) - 1];
    if (first) readPlaces(first.bytes, this.#at[unit] as number, into, PLACE, first.spelling);
    const more = this.#more.get(unit);
    if (!more) return;
    for (const { source, at } of more) {
      const { bytes, spelling } = this.#sources[source - 1] as Source;
      readPlaces(bytes, at, into, PLACE, spelling);
    }
    into.sort();
  }
}

export function placeOf(spelled: number): number {
  return spelled >> SPELLING_BITS;
}

export function spellingAt(spelled: number): number {
  return spelled & (PLACE - 1);
}
