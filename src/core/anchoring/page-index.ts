import { classOf, DIGIT, INVISIBLE, LETTER, SPACE } from './char-class.ts';
import { scanWords } from './scan-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** Characters scanned between two yields: about 1 ms on a slow laptop, an eighth of a slice. */
const CHUNK = 8_192;
/** Words put into the lists of places between two yields: about as long. */
const INVERTED = 65_536;
/** Words there is room for at first, beside one for every four characters of the text. */
const ROOM = 16;

/** One page folded into words, shared by every passage that is looked for on it. */
export interface PageIndex {
  /** The text that offsets count in, as the page has it. */
  text: string;
  vocabulary: Vocabulary;
  /** For each word in page order: its id, and its first and one-past-last offset in `text`. */
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** For each word: its offset in the NFC, white-space-collapsed text, which selectors count in. */
  collapsed: Int32Array;
  /** Word positions by id: those of `id` are `postings[firsts[id]]` up to `firsts[id + 1]`, ascending. */
  firsts: Int32Array;
  postings: Int32Array;
  /** For each word, one more than the fingerprint of it and the two after it; 0 where nobody asked yet. See `apart.ts`. */
  marks: Int32Array;
}

/** Builds the index in steps; run it to the end with `finish`, or let others breathe between steps. */
export function* indexPage(text: string): Generator<void, PageIndex> {
  const vocabulary = new Vocabulary(text);
  const room = ROOM + (text.length >> 2);
  let ids = new Int32Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let collapsed = new Int32Array(room);
  let count = 0;
  let last = 0;
  let at = 0;
  const word = (start: number, end: number, hash: number) => {
    const packed = vocabulary.add(start, end, hash);
    at += collapsedLength(text, last, start);
    if (count === ids.length) {
      ids = twice(ids);
      starts = twice(starts);
      ends = twice(ends);
      collapsed = twice(collapsed);
    }
    ids[count] = packed >> 8;
    starts[count] = start;
    ends[count] = end;
    collapsed[count] = at;
    count++;
    at += packed & 255;
    last = end;
  };
  for (let from = 0; from < text.length; ) {
    const to = cutBetweenWords(text, from + CHUNK);
    scanWords(text, from, to, word);
    from = to;
    yield;
  }
  ids = ids.subarray(0, count);
  const { firsts, postings } = yield* invert(ids, vocabulary.keys.length);
  return {
    text,
    vocabulary,
    ids,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    collapsed: collapsed.subarray(0, count),
    firsts,
    postings,
    marks: new Int32Array(count),
  };
}

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
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
  // Most words touch, or have one space or one mark between them.
  if (to - from < 2 && from > 0) return to - from;
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

/** Not before `wanted`, at a space or, in scripts and data that have none, where no word can be cut. */
function cutBetweenWords(text: string, wanted: number): number {
  let at = wanted;
  while (at < text.length && isInsideWord(text.charCodeAt(at))) at++;
  return Math.min(at, text.length);
}

function isInsideWord(code: number): boolean {
  const kind = classOf(code);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return kind === LETTER || kind === DIGIT || kind === INVISIBLE || isSecondHalf;
}

function* invert(ids: Int32Array, size: number): Generator<void, { firsts: Int32Array; postings: Int32Array }> {
  const firsts = new Int32Array(size + 1);
  for (let at = 0; at < ids.length; ) {
    const end = Math.min(ids.length, at + INVERTED);
    for (; at < end; at++) {
      const id = ids[at] as number;
      firsts[id + 1] = (firsts[id + 1] as number) + 1;
    }
    yield;
  }
  for (let id = 0; id < size; id++) firsts[id + 1] = (firsts[id + 1] as number) + (firsts[id] as number);
  const next = firsts.slice();
  const postings = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; ) {
    const end = Math.min(ids.length, at + INVERTED);
    for (; at < end; at++) {
      const id = ids[at] as number;
      const slot = next[id] as number;
      postings[slot] = at;
      next[id] = slot + 1;
    }
    yield;
  }
  return { firsts, postings };
}
