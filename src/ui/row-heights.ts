/**
 * Heights of a long list's rows, pixels: of each row that was drawn its own, of all others one that is expected. Sums
 * over any stretch and the row at any height take some twenty steps, however long the list (a Fenwick tree).
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;
  readonly count: number;

  /** @param heightAt the known height of a row, or the expected one */
  constructor(count: number, heightAt: (index: number) => number) {
    this.count = count;
    this.#heights = new Float64Array(count);
    this.#sums = new Float64Array(count + 1);
    for (let index = 0; index < count; index++) {
      const height = heightAt(index);
      this.#heights[index] = height;
      this.#sums[index + 1] = (this.#sums[index + 1] as number) + height;
      const parent = index + 1 + ((index + 1) & -(index + 1));
      if (parent <= count) this.#sums[parent] = (this.#sums[parent] as number) + (this.#sums[index + 1] as number);
    }
  }

  get total(): number {
    return this.top(this.count);
  }

  height(index: number): number {
    return this.#heights[index] ?? 0;
  }

  /** @returns whether it is another than before */
  set(index: number, height: number): boolean {
    const change = height - this.height(index);
    if (Math.abs(change) < 0.5) return false;
    this.#heights[index] = height;
    for (let at = index + 1; at <= this.count; at += at & -at) this.#sums[at] = (this.#sums[at] as number) + change;
    return true;
  }

  /** Where a row begins; of the one after the last, where the list ends. */
  top(index: number): number {
    let sum = 0;
    for (let at = Math.min(index, this.count); at > 0; at -= at & -at) sum += this.#sums[at] as number;
    return sum;
  }

  /** The row that a height falls into: the first above the list, the last below it. */
  indexAt(top: number): number {
    let index = 0;
    let rest = top;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step > 0; step /= 2) {
      const sum = this.#sums[index + step];
      if (sum === undefined || sum > rest) continue;
      index += step;
      rest -= sum;
    }
    return Math.min(index, Math.max(0, this.count - 1));
  }
}
