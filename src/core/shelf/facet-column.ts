/** Values of one facet over all places of a catalogue, as numbers: twenty thousand of them are counted in a millisecond. */
export class FacetColumn {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #places: (readonly number[])[] = [];
  readonly #singles: (readonly number[])[] = [];
  /** Most places share one of few lists. */
  readonly #lists = new Map<string, readonly number[]>();

  set(place: number, values: readonly string[]): void {
    const [only] = values;
    if (values.length === 1 && only !== undefined) {
      this.#places[place] = this.#single(this.#numberOf(only));
      return;
    }
    const numbers = values.map((value) => this.#numberOf(value));
    const key = numbers.join();
    const known = this.#lists.get(key) ?? numbers;
    if (known === numbers) this.#lists.set(key, numbers);
    this.#places[place] = known;
  }

  at(place: number): readonly number[] {
    return this.#places[place] ?? [];
  }

  /** By the number of a value, whether it is among the wanted ones; null where nothing is wanted. */
  wanted(values: readonly string[]): Uint8Array | null {
    if (values.length === 0) return null;
    const wanted = new Uint8Array(this.values.length);
    for (const value of values) {
      const number = this.#numbers.get(value);
      if (number !== undefined) wanted[number] = 1;
    }
    return wanted;
  }

  #single(number: number): readonly number[] {
    const known = this.#singles[number] ?? [number];
    this.#singles[number] = known;
    return known;
  }

  #numberOf(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}
