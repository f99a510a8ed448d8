/** A list of whole numbers below 2³¹ that grows and is used again: arrays would make an object of each large one. */
export class Places {
  length = 0;
  #values = new Int32Array(64);

  /** Good until something is added. Only the first `length` of them are in the list. */
  get values(): Int32Array {
    return this.#values;
  }

  clear(): void {
    this.length = 0;
  }

  /** Room for so many more: whoever writes them into `values` then counts them in `length`. */
  reserve(more: number): Int32Array {
    const needed = this.length + more;
    if (needed > this.#values.length) {
      const larger = new Int32Array(Math.max(needed, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    return this.#values;
  }

  sort(): void {
    this.#values.subarray(0, this.length).sort();
  }

  toArray(): number[] {
    return [...this.#values.subarray(0, this.length)];
  }
}
