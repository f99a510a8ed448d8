import { classOf, SPACE } from './char-class.ts';
import { scanWords } from './scan-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** Characters scanned between two yields: about 1 ms on a slow laptop, an eighth of a slice. */
const CHUNK = 8_192;

/** One page folded into words, shared by every passage that is looked for on it. */
export interface PageIndex {
  /** The text that offsets count in, as the page has it. */
  text: string;
  vocabulary: Vocabulary;
  /** For each word in page order: its id, and its first and one-past-last offset in `text`. */
  ids: number[];
  starts: number[];
  ends: number[];
  /** For each word: its offset in the NFC, white-space-collapsed text, which selectors count in. */
  collapsed: number[];
  /** Word positions by id: those of `id` are `postings[firsts[id]]` up to `firsts[id + 1]`, ascending. */
  firsts: Int32Array;
  postings: Int32Array;
}

/** Builds the index in steps; run it to the end with `finish`, or let others breathe between steps. */
export function* indexPage(text: string): Generator<void, PageIndex> {
  const vocabulary = new Vocabulary();
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const collapsed: number[] = [];
  let last = 0;
  let at = 0;
  const word = (start: number, end: number) => {
    const packed = vocabulary.add(text.slice(start, end));
    at += collapsedLength(text, last, start);
    ids.push(packed >> 8);
    starts.push(start);
    ends.push(end);
    collapsed.push(at);
    at += packed & 255;
    last = end;
  };
  for (let from = 0; from < text.length; ) {
    const to = cutBetweenWords(text, from + CHUNK);
    scanWords(text, from, to, word);
    from = to;
    yield;
  }
  const { firsts, postings } = invert(ids, vocabulary.keys.length);
  yield;
  return { text, vocabulary, ids, starts, ends, collapsed, firsts, postings };
}

/** Runs steps to their end at once. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function frequency(index: PageIndex, id: number): number {
  return id < 0 ? 0 : (index.firsts[id + 1] as number) - (index.firsts[id] as number);
}

/** Length of `text` between two offsets outside words, each run of white space counted once. */
function collapsedLength(text: string, from: number, to: number): number {
  let length = 0;
  let inSpace = false;
  for (let at = from; at < to; at++) {
    const space = classOf(text.charCodeAt(at)) === SPACE;
    if (!space || !inSpace) length++;
    inSpace = space;
  }
  // White space before the first word of the page is trimmed.
  return from === 0 && inSpace && length === 1 ? 0 : length;
}

function cutBetweenWords(text: string, wanted: number): number {
  let at = wanted;
  while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++;
  return Math.min(at, text.length);
}

function invert(ids: number[], size: number): { firsts: Int32Array; postings: Int32Array } {
  const firsts = new Int32Array(size + 1);
  for (const id of ids) firsts[id + 1] = (firsts[id + 1] as number) + 1;
  for (let id = 0; id < size; id++) firsts[id + 1] = (firsts[id + 1] as number) + (firsts[id] as number);
  const next = firsts.slice();
  const postings = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const slot = next[id] as number;
    postings[slot] = at;
    next[id] = slot + 1;
  }
  return { firsts, postings };
}
