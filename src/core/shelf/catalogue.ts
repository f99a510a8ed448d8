import type { ShelfRow } from '../model/shelf-item.ts';
import { FacetColumn } from './facet-column.ts';
import { FACETS, type FacetName, facetValues, type TopicsOf } from './facets.ts';
import { type FacetCounts, narrow, type Wanted } from './narrow.ts';
import type { Sort, SortName } from './shelf-order.ts';
import type { ChosenFacets } from './shelf-view.ts';
import { SortedPlaces } from './sorted-places.ts';

/** What a list is asked for. */
export interface ShelfQuery {
  /** Several values of one facet widen it, several facets narrow it. */
  facets: ChosenFacets;
  sort: Sort;
  /** Only these, where words are looked for. */
  only?: ReadonlySet<string> | null;
}

export interface ShelfSelection {
  items: ShelfRow[];
  /** How many there would be with each value, whatever else is chosen of the same facet. */
  counts: Record<FacetName, FacetCounts>;
}

/** All rows of a shelf in memory, ready to be narrowed, counted and sorted. Rows come, change and go while it is used. */
export class Catalogue {
  readonly #collate: (a: string, b: string) => number;
  readonly #rows: (ShelfRow | null)[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #columns = Object.fromEntries(FACETS.map((facet) => [facet, new FacetColumn()])) as Record<
    FacetName,
    FacetColumn
  >;
  readonly #orders = new Map<SortName, SortedPlaces>();
  #topicsOf: TopicsOf = () => [];
  /** Counts them. */
  #changes = 0;

  /** @param collate order of titles in the reader's language */
  constructor(collate: (a: string, b: string) => number) {
    this.#collate = collate;
  }

  get size(): number {
    return this.#placeOf.size;
  }

  get(id: string): ShelfRow | undefined {
    const place = this.#placeOf.get(id);
    return place === undefined ? undefined : (this.#rows[place] ?? undefined);
  }

  *items(): Generator<ShelfRow> {
    for (const row of this.#rows) if (row) yield row;
  }

  /** Adds rows, or puts them in the place of older ones. */
  put(items: readonly ShelfRow[]): void {
    this.#changes++;
    const places = items.map(({ id }) => this.#placeFor(id));
    const moves = [...this.#orders.values()].map((order) => {
      const moved = new Set(places.filter((place, at) => !isKept(order, this.#rows[place], items[at] as ShelfRow)));
      order.take(moved);
      return { order, moved };
    });
    for (const [at, place] of places.entries()) this.#write(place, items[at] as ShelfRow);
    for (const { order, moved } of moves) order.put(moved);
  }

  remove(ids: readonly string[]): void {
    this.#changes++;
    const gone = new Set(ids.flatMap((id) => this.#placeOf.get(id) ?? []));
    for (const order of this.#orders.values()) order.take(gone);
    for (const id of ids) this.#placeOf.delete(id);
    for (const place of gone) this.#rows[place] = null;
    this.#free.push(...gone);
  }

  /** Topics live apart from articles: all of them are told anew when one changes. */
  setTopics(topicsOf: TopicsOf): void {
    this.#topicsOf = topicsOf;
    for (const [place, row] of this.#rows.entries()) {
      if (row) this.#columns.topic.set(place, facetValues('topic', row, topicsOf));
    }
  }

  isSorted(by: SortName): boolean {
    return this.#orders.has(by);
  }

  /** Makes an order in short steps. Rows that change before its end make it void: it gives back false. */
  *sort(by: SortName): Generator<void, boolean> {
    if (this.#orders.has(by)) return true;
    const order = new SortedPlaces(by, (place) => this.#rows[place] as ShelfRow, this.#collate);
    const before = this.#changes;
    for (const _ of order.fill([...this.#placeOf.values()])) {
      yield;
      if (before !== this.#changes) return false;
    }
    this.#orders.set(by, order);
    return true;
  }

  /** @throws Error where its order was not made yet */
  select({ facets, sort, only = null }: ShelfQuery): ShelfSelection {
    const order = this.#orders.get(sort.by);
    if (!order) throw new Error(`not sorted by ${sort.by}`);
    const wanted: Wanted[] = FACETS.map((facet) => ({
      column: this.#columns[facet],
      isWanted: this.#columns[facet].wanted(facets[facet]),
    }));
    const isIn = only === null ? null : (place: number): boolean => only.has((this.#rows[place] as ShelfRow).id);
    const { places, counts } = narrow(order.walk(sort.isDescending), wanted, isIn);
    return {
      items: places.map((place) => this.#rows[place] as ShelfRow),
      counts: Object.fromEntries(FACETS.map((facet, at) => [facet, counts[at]])) as Record<FacetName, FacetCounts>,
    };
  }

  #placeFor(id: string): number {
    const known = this.#placeOf.get(id);
    if (known !== undefined) return known;
    const place = this.#free.pop() ?? this.#rows.length;
    if (place === this.#rows.length) this.#rows.push(null);
    this.#placeOf.set(id, place);
    return place;
  }

  #write(place: number, item: ShelfRow): void {
    this.#rows[place] = item;
    for (const facet of FACETS) this.#columns[facet].set(place, facetValues(facet, item, this.#topicsOf));
  }
}

function isKept(order: SortedPlaces, before: ShelfRow | null | undefined, after: ShelfRow): boolean {
  return before ? order.keeps(before, after) : false;
}
