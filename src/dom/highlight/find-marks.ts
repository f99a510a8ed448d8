const HIT = 'th-find';
const CURRENT = 'th-find-current';

/** More than any screen shows: the rest is painted when it comes near. */
const AROUND = 600;

/** Paints what was found in a text, without a change to it. Nothing is painted where the browser cannot. */
export class FindMarks {
  readonly #hits: Highlight | null;
  readonly #current: Highlight | null;

  constructor() {
    const can = typeof Highlight === 'function' && CSS.highlights !== undefined;
    this.#hits = can ? new Highlight() : null;
    this.#current = can ? new Highlight() : null;
    if (!this.#hits || !this.#current) return;
    // Over the roles' own.
    this.#hits.priority = 3;
    this.#current.priority = 4;
    CSS.highlights.set(HIT, this.#hits);
    CSS.highlights.set(CURRENT, this.#current);
  }

  /** @param rangeOf makes a found place a range: only those near the current one are asked for */
  paint(count: number, current: number, rangeOf: (index: number) => Range | null): void {
    this.clear();
    for (let index = Math.max(0, current - AROUND); index < Math.min(count, current + AROUND); index++) {
      const range = rangeOf(index);
      if (range) (index === current ? this.#current : this.#hits)?.add(range);
    }
  }

  clear(): void {
    this.#hits?.clear();
    this.#current?.clear();
  }

  dispose(): void {
    this.clear();
    if (CSS.highlights?.get(HIT) === this.#hits) CSS.highlights?.delete(HIT);
    if (CSS.highlights?.get(CURRENT) === this.#current) CSS.highlights?.delete(CURRENT);
  }
}
