import { gramAt, type Syllables } from './syllables.ts';

/** Syllables that are the same in draft and source, one after the other: `length` from `at` and from `there` on. */
export interface Run {
  at: number;
  there: number;
  length: number;
}

/** The draft, made ready to be found in other texts. */
export interface SeededDraft {
  syllables: Syllables;
  /** 1: compared by its letters alone. */
  loose: Uint8Array;
  /** 1: never part of a run, as what is quoted with its source. */
  blocked: Uint8Array;
  short: Grams;
  long: Grams;
}

/** Places of the grams of a text. */
interface Grams {
  length: number;
  mask: number;
  /** First place by slot, or -1. */
  heads: Int32Array;
  hashes: Int32Array;
  /** Next place of the same gram, or -1. */
  next: Int32Array;
}

/**
 * Four syllables: where one word in eight was changed, runs between two changes have seven, and shorter ones by chance.
 * Three find hardly more and meet in every second text.
 */
export const SEED = 4;
/** A run of this length is a copy by itself, so none may be missed, however often its parts recur. */
const WHOLE = 12;
/** Places of one seed in one source that are looked at: phrases that recur more often find their neighbours otherwise. */
const MOST_PLACES = 8;
/** Steps in extending runs for each syllable of the two texts. Only text that repeats itself without end takes more. */
const STEPS = 24;

export function seedDraft(syllables: Syllables, loose: Uint8Array, blocked: Uint8Array): SeededDraft {
  return {
    syllables,
    loose,
    blocked,
    short: gramsOf(syllables, blocked, SEED),
    long: gramsOf(syllables, blocked, WHOLE),
  };
}

function gramsOf({ bare, count }: Syllables, blocked: Uint8Array, length: number): Grams {
  let size = 64;
  while (size < count * 3) size *= 2;
  const grams: Grams = {
    length,
    mask: size - 1,
    heads: new Int32Array(size).fill(-1),
    hashes: new Int32Array(size),
    next: new Int32Array(count).fill(-1),
  };
  let free = 0;
  // Backwards, so that the places of a gram ascend.
  for (let at = count - 1; at >= 0; at--) {
    free = blocked[at] ? 0 : free + 1;
    if (free < length) continue;
    const hash = gramAt(bare, at, length);
    const slot = slotOf(grams, hash);
    grams.next[at] = grams.heads[slot] as number;
    grams.heads[slot] = at;
    grams.hashes[slot] = hash;
  }
  return grams;
}

function slotOf({ heads, hashes, mask }: Grams, hash: number): number {
  let slot = hash & mask;
  while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** All runs of at least `SEED` syllables that a source shares with the draft, but for those of phrases that recur. */
export function runsWith(draft: SeededDraft, source: Syllables): Run[] {
  const finder = new RunFinder(draft, source);
  finder.scan(draft.long, 1);
  finder.scan(draft.short, MOST_PLACES);
  return finder.runs;
}

class RunFinder {
  readonly runs: Run[] = [];
  readonly #draft: SeededDraft;
  readonly #source: Syllables;
  /** By diagonal: up to where in the draft it is known. */
  readonly #seen = new Map<number, number>();
  #steps: number;

  constructor(draft: SeededDraft, source: Syllables) {
    this.#draft = draft;
    this.#source = source;
    this.#steps = STEPS * (draft.syllables.count + source.count);
  }

  scan(grams: Grams, most: number): void {
    const { bare, count } = this.#source;
    const places = new Map<number, number>();
    for (let there = 0; there + grams.length <= count; there++) {
      const slot = slotOf(grams, gramAt(bare, there, grams.length));
      let at = grams.heads[slot] as number;
      if (at < 0) continue;
      const before = places.get(slot) ?? 0;
      if (before >= most) continue;
      // Verified first: another spelling of the same letters takes no place.
      let isThere = false;
      for (; at >= 0; at = grams.next[at] as number) {
        if (this.#follow(at, there, grams.length)) isThere = true;
      }
      if (isThere) places.set(slot, before + 1);
    }
  }

  #follow(at: number, there: number, length: number): boolean {
    const diagonal = at - there;
    if ((this.#seen.get(diagonal) ?? -1) >= at + length) return true;
    for (let step = 0; step < length; step++) if (!this.#isSame(at + step, there + step)) return false;
    let [from, start, end] = [at, there, at + length];
    const known = this.#seen.get(diagonal) ?? -1;
    while (this.#steps > 0 && from > known && start > 0 && this.#isSame(from - 1, start - 1)) {
      from -= 1;
      start -= 1;
      this.#steps -= 1;
    }
    while (this.#steps > 0 && this.#isSame(end, end - diagonal)) {
      end += 1;
      this.#steps -= 1;
    }
    this.#seen.set(diagonal, end);
    this.runs.push({ at: from, there: start, length: end - from });
    return true;
  }

  #isSame(at: number, there: number): boolean {
    const { syllables, loose, blocked } = this.#draft;
    if (at < 0 || there < 0 || at >= syllables.count || there >= this.#source.count || blocked[at]) return false;
    if (syllables.full[at] === this.#source.full[there]) return true;
    return loose[at] === 1 && syllables.bare[at] === this.#source.bare[there];
  }
}
