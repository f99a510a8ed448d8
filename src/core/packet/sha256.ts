const ROUND = 64;

/** First 32 bits of the fractional part of a root of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootsOfPrimes(count: number, root: number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return Uint32Array.from(found, (prime) => (prime ** (1 / root) % 1) * 2 ** 32);
}

const CONSTANTS = Int32Array.from(rootsOfPrimes(ROUND, 3));
const START = rootsOfPrimes(8, 2);

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** SHA-256 a part at a time (FIPS 180-4): `crypto.subtle` wants the whole, and a packet never stands in memory whole. */
export class Sha256 {
  readonly #state = START.slice();
  readonly #block = new Uint8Array(ROUND);
  readonly #words = new Int32Array(ROUND);
  #filled = 0;
  #bytes = 0;

  add(part: Uint8Array): this {
    this.#bytes += part.length;
    let at = 0;
    while (at < part.length) {
      const taken = Math.min(ROUND - this.#filled, part.length - at);
      this.#block.set(part.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === ROUND) this.#take();
    }
    return this;
  }

  /** 64 hexadecimal digits. Nothing may be added afterwards. */
  hex(): string {
    const bits = this.#bytes * 8;
    this.#block[this.#filled++] = 0x80;
    this.#block.fill(0, this.#filled);
    if (this.#filled > ROUND - 8) {
      this.#take();
      this.#block.fill(0);
    }
    const view = new DataView(this.#block.buffer);
    view.setUint32(ROUND - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(ROUND - 4, bits % 2 ** 32);
    this.#take();
    return [...this.#state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  /** Written out: it runs for every 64 bytes, and lists that are taken apart cost more than the sums. */
  #take(): void {
    const words = this.#words;
    const block = this.#block;
    const state = this.#state;
    for (let at = 0, from = 0; at < 16; at++, from += 4) {
      words[at] =
        ((block[from] as number) << 24) |
        ((block[from + 1] as number) << 16) |
        ((block[from + 2] as number) << 8) |
        (block[from + 3] as number);
    }
    for (let at = 16; at < ROUND; at++) {
      const before = words[at - 15] as number;
      const last = words[at - 2] as number;
      const small = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
      const large = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10);
      words[at] = ((words[at - 16] as number) + small + (words[at - 7] as number) + large) | 0;
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let at = 0; at < ROUND; at++) {
      const choice = (e & f) ^ (~e & g);
      const mixed =
        (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (CONSTANTS[at] as number) + (words[at] as number)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const top = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + mixed) | 0;
      d = c;
      c = b;
      b = a;
      a = (mixed + top) | 0;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
    state[5] = (state[5] as number) + f;
    state[6] = (state[6] as number) + g;
    state[7] = (state[7] as number) + h;
    this.#filled = 0;
  }
}

export function sha256(bytes: Uint8Array): string {
  return new Sha256().add(bytes).hex();
}
