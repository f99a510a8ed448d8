/** Room for so many spellings at first; doubled when half is taken. */
const ROOM = 2048;
/** Numbers of one entry: its hash, where it stands in the text and how long it is there (0: free), what is kept for it. */
const ENTRY = 4;
const START = 1;
const LENGTH = 2;
const VALUE = 3;

/**
 * Numbers kept by spelling, for words that stand in one text. A table of our own instead of a `Map`: a page has a quarter
 * of a million words, and to cut each of them out of the text only to look it up takes longer than all the rest.
 */
export class Spellings {
  private entries = new Int32Array(ROOM * ENTRY);
  private size = 0;

  constructor(private readonly text: string) {}

  /** The number kept for the word between two offsets of `of`, or -1. `hash` as `scanWords` gives it. */
  get(of: string, start: number, end: number, hash: number): number {
    const entry = this.entryOf(of, start, end, hash);
    return this.entries[entry + LENGTH] === 0 ? -1 : (this.entries[entry + VALUE] as number);
  }

  /** Keeps a number for a word of the text itself that has none yet. */
  set(start: number, end: number, hash: number, value: number): void {
    if (++this.size * 2 * ENTRY > this.entries.length) this.grow();
    this.entries.set([hash, start, end - start, value], this.entryOf(this.text, start, end, hash));
  }

  /** Where its numbers are, or the free entry that they would go into. */
  private entryOf(of: string, start: number, end: number, hash: number): number {
    const { entries, text } = this;
    const length = end - start;
    const last = entries.length - ENTRY;
    // The lower bits of the hash alone are its weakest.
    let entry = ((hash ^ (hash >>> 15)) * ENTRY) & last;
    for (; entries[entry + LENGTH] !== 0; entry = (entry + ENTRY) & last) {
      if (entries[entry] !== hash || entries[entry + LENGTH] !== length) continue;
      const known = entries[entry + START] as number;
      let at = 0;
      while (at < length && text.charCodeAt(known + at) === of.charCodeAt(start + at)) at++;
      if (at === length) break;
    }
    return entry;
  }

  private grow(): void {
    const old = this.entries;
    this.entries = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += ENTRY) {
      const length = old[from + LENGTH] as number;
      if (length === 0) continue;
      const start = old[from + START] as number;
      const entry = this.entryOf(this.text, start, start + length, old[from] as number);
      for (let at = 0; at < ENTRY; at++) this.entries[entry + at] = old[from + at] as number;
    }
  }
}
