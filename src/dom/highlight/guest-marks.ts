/** Registry name of what other people marked. */
const GUEST = 'th-guest';

/** Paints what other people marked, without a change to the text; under the reader's own marks. */
export class GuestMarks {
  readonly #marks: Highlight | null;

  constructor() {
    const can = typeof Highlight === 'function' && CSS.highlights !== undefined;
    this.#marks = can ? new Highlight() : null;
    if (!this.#marks) return;
    // Under the roles' own.
    this.#marks.priority = -1;
    CSS.highlights.set(GUEST, this.#marks);
  }

  paint(ranges: readonly Range[]): void {
    this.#marks?.clear();
    for (const range of ranges) this.#marks?.add(range);
  }

  dispose(): void {
    this.#marks?.clear();
    if (CSS.highlights?.get(GUEST) === this.#marks) CSS.highlights?.delete(GUEST);
  }
}
