// @ts-check

/** A seeded source of chance: the same seed gives the same library. Mulberry32, by Tommy Ettinger (public domain). */
export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** 0 inclusive to 1 exclusive. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. @param {number} low @param {number} high */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @param {number} share */
  is(share) {
    return this.next() < share;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return /** @type {T} */ (list[Math.floor(this.next() * list.length)]);
  }

  /** Up to `count` different ones. @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
  some(list, count) {
    const chosen = new Set();
    for (let round = 0; round < count * 3 && chosen.size < count; round++) chosen.add(this.pick(list));
    return [...chosen];
  }

  /** Normal, mean 0 and deviation 1 (Box and Muller). */
  normal() {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

/** FNV-1a, to make one seed of several parts. @param {(string | number)[]} parts */
export function seedOf(...parts) {
  let hash = 0x811c9dc5;
  for (const character of parts.join('|')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

/**
 * Draws from a list as words are drawn in a language: the n-th comes up as often as 1 / (n + shift) ^ exponent.
 * @template T @param {readonly T[]} list @param {{ shift?: number, exponent?: number }} [shape]
 * @returns {(chance: Chance) => T}
 */
export function zipf(list, { shift = 3, exponent = 1 } = {}) {
  const sums = new Float64Array(list.length);
  let total = 0;
  for (let at = 0; at < list.length; at++) {
    total += 1 / (at + shift) ** exponent;
    sums[at] = total;
  }
  return (chance) => {
    const wanted = chance.next() * total;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (sums[middle]) < wanted) low = middle + 1;
      else high = middle;
    }
    return /** @type {T} */ (list[low]);
  };
}
