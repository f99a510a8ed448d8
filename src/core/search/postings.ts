import { ByteWriter } from './bytes.ts';
import type { Places } from './places.ts';
import { BODY_FIELD, UNIT_FIELDS } from './unit.ts';

/**
 * Where one word stands in the units of a segment, in ascending order:
 *
 *     distance from the unit before
 *     (number of positions << 1)              where it stands in the body alone, as most words do
 *     (fields << 1 | 1), then a number each   otherwise; `fields` has a bit for every one of them
 *     distances of its positions in each field, ascending
 *
 * A place packs field and position into one number, so that words stand side by side where places differ by one.
 */
export const FIELD_SHIFT = 24;
const MOST_POSITIONS = 2 ** FIELD_SHIFT;
const BODY_MASK = 1 << BODY_FIELD;

/** A word's postings while a segment is made. Units come in ascending order, places of one unit too. */
export class PostingWriter {
  readonly #out = new ByteWriter(8);
  #unit = -1;
  #before = 0;
  #places: number[] = [];

  /** @param position of the word in its field, 0 upwards; what is too far back to be counted is left out */
  add(unit: number, field: number, position: number): void {
    if (position >= MOST_POSITIONS) return;
    if (unit !== this.#unit) {
      this.#flush();
      this.#unit = unit;
    }
    this.#places.push(field * MOST_POSITIONS + position);
  }

  get lastUnit(): number {
    return this.#unit;
  }

  take(): Uint8Array {
    this.#flush();
    return this.#out.view();
  }

  #flush(): void {
    if (this.#places.length === 0) return;
    writePosting(this.#out, this.#unit - this.#before, this.#places);
    this.#before = this.#unit;
    this.#places = [];
  }
}

/** @param places ascending */
function writePosting(out: ByteWriter, distance: number, places: readonly number[]): void {
  const counts = new Array<number>(UNIT_FIELDS.length).fill(0);
  let mask = 0;
  for (const place of places) {
    const field = Math.floor(place / MOST_POSITIONS);
    counts[field] = (counts[field] ?? 0) + 1;
    mask |= 1 << field;
  }
  out.number(distance);
  if (mask === BODY_MASK) out.number(places.length << 1);
  else {
    out.number((mask << 1) | 1);
    for (const count of counts) if (count > 0) out.number(count);
  }
  let field = -1;
  let last = 0;
  for (const place of places) {
    const itsField = Math.floor(place / MOST_POSITIONS);
    if (itsField !== field) last = itsField * MOST_POSITIONS;
    field = itsField;
    out.number(place - last);
    last = place;
  }
}

/**
 * Calls back for every posting, in order. `at` and `next` are where its places begin and end, for `readPlaces`: only
 * those are read that are asked for. One loop without calls: common words have a hundred thousand postings.
 * @throws RangeError where the bytes are damaged
 */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  onPosting: (unit: number, mask: number, count: number, at: number, next: number) => void,
): void {
  let at = start;
  let unit = 0;
  const number = (): number => {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  while (at < end) {
    unit += number();
    const places = at;
    const head = number();
    let count = head >> 1;
    let mask = BODY_MASK;
    if ((head & 1) === 1) {
      mask = head >> 1;
      count = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) count += number();
    }
    for (let left = count; left > 0 && at < end; at++) if ((bytes[at] as number) < 128) left -= 1;
    onPosting(unit, mask, count, places, at);
  }
  if (at !== end) throw new RangeError('The index ends too soon');
}

/** The same postings in parts of about `size` bytes, each readable alone. */
export function splitPostings(bytes: Uint8Array, size: number): { bytes: Uint8Array; lastUnit: number }[] {
  const parts: { bytes: Uint8Array; lastUnit: number }[] = [];
  const out = new ByteWriter(size);
  let last = 0;
  const close = (): void => {
    if (out.length > 0) parts.push({ bytes: out.take(), lastUnit: last });
    out.clear();
    last = 0;
  };
  readPostings(bytes, 0, bytes.length, (unit, _mask, _count, at, next) => {
    out.number(unit - last);
    out.bytes(bytes.subarray(at, next));
    last = unit;
    if (out.length >= size) close();
  });
  close();
  return parts;
}

/**
 * Where `readPlaces` is, and by field how many places a posting has in it. One for all calls, which never overlap: a closure
 * and a list a call made megabytes of objects a search.
 */
let cursor = 0;
const counts = new Int32Array(UNIT_FIELDS.length);

function nextNumber(bytes: Uint8Array): number {
  let byte = bytes[cursor++] as number;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[cursor++] as number;
    value |= (byte & 127) << shift;
  }
  return value;
}

/**
 * Places of one posting, ascending, added to a list, each times `scale` and plus `plus`.
 * @param start the `at` that `readPostings` gave
 */
export function readPlaces(bytes: Uint8Array, start: number, into: Places, scale = 1, plus = 0): void {
  cursor = start;
  const head = nextNumber(bytes);
  const isInBodyAlone = (head & 1) === 0;
  let all = 0;
  for (let field = 0; field < counts.length; field++) {
    const has = isInBodyAlone ? field === BODY_FIELD : (head & (2 << field)) !== 0;
    const count = !has ? 0 : isInBodyAlone ? head >> 1 : nextNumber(bytes);
    counts[field] = count;
    all += count;
  }
  // Each takes a byte at least: a damaged count asks for no more room than there are bytes.
  const values = into.reserve(Math.min(all, bytes.length - cursor));
  let { length } = into;
  for (let field = 0; field < counts.length; field++) {
    let place = field * MOST_POSITIONS;
    for (let left = counts[field] as number; left > 0; left--) {
      place += nextNumber(bytes);
      values[length++] = place * scale + plus;
    }
  }
  into.length = Math.min(length, values.length);
}
