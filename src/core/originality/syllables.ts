import { foldWord, lettersOf } from '../anchoring/fold-word.ts';
import { scanWords } from '../anchoring/scan-words.ts';

/** The syllables of a text by what they are compared by. */
export interface Syllables {
  count: number;
  /** Offsets in the text, UTF-16 units. */
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the folded spelling: tone placement, case, normal form, i/y and what is invisible make no difference. */
  full: Int32Array;
  /** Hash of the letters alone, without diacritics. The same as `full` where there are none. */
  bare: Int32Array;
}

/** A library has some ten thousand spellings; what is longer than that is no language. */
const MOST_KNOWN = 200_000;
/** Combining marks that nobody sees. */
const UNSEEN = /[\u034f\ufe00-\ufe0f]/g;
const INVISIBLE_END = /\p{Cf}+$/u;

interface Key {
  full: number;
  bare: number;
  /** UTF-16 units at the end of the spelling that are not seen. */
  tail: number;
}

const known = new Map<string, Key>();

function keyOf(spelling: string): Key {
  const found = known.get(spelling);
  if (found) return found;
  const folded = foldWord(spelling.replace(UNSEEN, ''));
  const key = {
    full: hashOf(folded.replaceAll('y', 'i')),
    bare: hashOf(lettersOf(folded)),
    tail: INVISIBLE_END.exec(spelling)?.[0].length ?? 0,
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(spelling, key);
  return key;
}

/** FNV-1a with its bits mixed once more, so that any of them may be taken. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

export function syllablesOf(text: string): Syllables {
  let size = Math.max(16, text.length >> 2);
  let starts = new Int32Array(size);
  let ends = new Int32Array(size);
  let full = new Int32Array(size);
  let bare = new Int32Array(size);
  let count = 0;
  scanWords(text, 0, text.length, (start, end) => {
    if (count === size) {
      size *= 2;
      [starts, ends, full, bare] = [starts, ends, full, bare].map((list) => {
        const grown = new Int32Array(size);
        grown.set(list);
        return grown;
      }) as [typeof starts, typeof ends, typeof full, typeof bare];
    }
    const key = keyOf(text.slice(start, end));
    starts[count] = start;
    ends[count] = end - key.tail;
    full[count] = key.full;
    bare[count] = key.bare;
    count += 1;
  });
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    full: full.slice(0, count),
    bare: bare.slice(0, count),
  };
}

/** Hash of `length` syllables from one on, by their letters alone. */
export function gramAt(hashes: Int32Array, at: number, length: number): number {
  let hash = 0x9e3779b9 | 0;
  for (let next = at; next < at + length; next++) {
    hash = Math.imul(hash ^ (hashes[next] as number), 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 14)) | 0;
}

/** Lines that were typed without diacritics: shorter ones may be names and numbers. */
const LEAST_TYPED = 8;
/** Of ten syllables of Vietnamese some seven have a mark; a few are missed even by who types without. */
const MOST_MARKED = 0.05;

/** 1 for each syllable of a line that was typed without diacritics. Such a line is compared without them. */
export function typedBare(text: string, { count, starts, full, bare }: Syllables): Uint8Array {
  const loose = new Uint8Array(count);
  let first = 0;
  let marked = 0;
  for (let at = 0; at <= count; at++) {
    const isNewLine =
      at === count ||
      (at > first && /[\n\u2028\u2029]/.test(text.slice(starts[at - 1] as number, starts[at] as number)));
    if (isNewLine) {
      if (at - first >= LEAST_TYPED && marked <= (at - first) * MOST_MARKED) loose.fill(1, first, at);
      first = at;
      marked = 0;
    }
    if (at < count && full[at] !== bare[at]) marked += 1;
  }
  return loose;
}
