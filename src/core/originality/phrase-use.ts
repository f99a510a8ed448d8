import type { Chain } from './chain.ts';
import { LEAST_SYLLABLES } from './overlap.ts';
import type { Run } from './seeds.ts';

/** Of so many syllables, a turn that three others use is one of the language. Shorter ones are only told as whole runs. */
const TURN = 6;
/** Unrelated users that make it one. */
const USERS = 3;

/**
 * Who else uses the words of a draft, in turns too short to be a passage: for every syllable and length, which origins
 * have a run that goes on so far from there. Origins are bits of 32: some fall together, so at worst one too few is
 * counted. A source that has a whole passage over a place says the same thing there and counts for nothing.
 */
export class PhraseUse {
  readonly #users: Int32Array;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.#users = new Int32Array(count * LEAST_SYLLABLES);
  }

  add(origin: string, runs: readonly Run[], passages: readonly Chain[]): void {
    const bit = 1 << (bitOf(origin) & 31);
    for (const { at, length } of runs) {
      if (passages.some(({ from, to }) => at < to && at + length > from)) continue;
      for (let place = at; place < at + length; place++) {
        const reach = Math.min(LEAST_SYLLABLES - 1, at + length - place);
        const cell = place * LEAST_SYLLABLES + reach;
        this.#users[cell] = (this.#users[cell] as number) | bit;
      }
    }
  }

  /** Whether the words of the draft from one syllable on are a turn of the language. */
  isPhrase(at: number, length: number): boolean {
    let users = 0;
    for (let reach = length; reach < LEAST_SYLLABLES; reach++)
      users |= this.#users[at * LEAST_SYLLABLES + reach] as number;
    return bitsOf(users) >= USERS;
  }

  /** Marks with 1 every syllable that stands in such a turn. */
  mark(marks: Uint8Array): void {
    for (let at = 0; at + TURN <= this.#count; at++) if (this.isPhrase(at, TURN)) marks.fill(1, at, at + TURN);
  }
}

function bitOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
  return hash ^ (hash >>> 15);
}

function bitsOf(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
