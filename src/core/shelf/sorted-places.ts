import type { ShelfRow } from '../model/shelf-item.ts';
import { type Compare, comparison, hasSortValue, type SortName } from './shelf-order.ts';
import { sortInSteps } from './sort-in-steps.ts';

/** Gives the row at a place. */
type RowAt = (place: number) => ShelfRow;

/** Places of a catalogue in one order, kept in order while rows come, change and go. */
export class SortedPlaces {
  readonly #by: SortName;
  readonly #rowAt: RowAt;
  readonly #compare: Compare;
  readonly #bySaved: Compare;
  /** Ascending. */
  #valued: number[] = [];
  /** Without what is sorted by, the last saved one last. */
  #unvalued: number[] = [];

  constructor(by: SortName, rowAt: RowAt, collate: (a: string, b: string) => number) {
    this.#by = by;
    this.#rowAt = rowAt;
    this.#compare = comparison(by, collate);
    this.#bySaved = comparison('saved', collate);
  }

  *fill(places: readonly number[]): Generator<void, void> {
    const has = (place: number): boolean => hasSortValue(this.#by, this.#rowAt(place));
    this.#valued = yield* sortInSteps(places.filter(has), this.#places(this.#compare));
    this.#unvalued = yield* sortInSteps(
      places.filter((place) => !has(place)),
      this.#places(this.#bySaved),
    );
  }

  /** Whether a row keeps its place in this order when it becomes another. */
  keeps(before: ShelfRow, after: ShelfRow): boolean {
    return hasSortValue(this.#by, before) === hasSortValue(this.#by, after) && this.#compare(before, after) === 0;
  }

  /** Takes places out. Call it before their rows change. */
  take(places: ReadonlySet<number>): void {
    if (places.size === 0) return;
    this.#valued = this.#valued.filter((place) => !places.has(place));
    this.#unvalued = this.#unvalued.filter((place) => !places.has(place));
  }

  /** Puts places where their rows belong now. */
  put(places: ReadonlySet<number>): void {
    const valued: number[] = [];
    const unvalued: number[] = [];
    for (const place of places) (hasSortValue(this.#by, this.#rowAt(place)) ? valued : unvalued).push(place);
    this.#valued = merged(this.#valued, valued, this.#places(this.#compare));
    this.#unvalued = merged(this.#unvalued, unvalued, this.#places(this.#bySaved));
  }

  /** All places, one after the other. What has no value comes last either way, newest first. */
  *walk(isDescending: boolean): Generator<number> {
    yield* isDescending ? backwards(this.#valued) : this.#valued;
    yield* backwards(this.#unvalued);
  }

  #places(compare: Compare): (a: number, b: number) => number {
    return (a, b) => compare(this.#rowAt(a), this.#rowAt(b));
  }
}

function* backwards(list: readonly number[]): Generator<number> {
  for (let at = list.length - 1; at >= 0; at--) yield list[at] as number;
}

/** A few more than it takes to look through a list once. */
const FEW = 64;

function merged(list: number[], more: number[], compare: (a: number, b: number) => number): number[] {
  if (more.length === 0) return list;
  if (more.length <= FEW) {
    for (const one of more) list.splice(lowerBound(list, one, compare), 0, one);
    return list;
  }
  const added = more.sort(compare);
  const out: number[] = [];
  let at = 0;
  for (const one of list) {
    while (at < added.length && compare(added[at] as number, one) < 0) out.push(added[at++] as number);
    out.push(one);
  }
  return out.concat(added.slice(at));
}

function lowerBound(list: readonly number[], one: number, compare: (a: number, b: number) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as number, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
