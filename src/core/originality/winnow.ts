import { ByteReader, ByteWriter } from '../search/bytes.ts';
import { gramAt, type Syllables } from './syllables.ts';

/** Grows with every change of what fingerprints are made of, so that older ones are made anew. */
export const PRINT_FORM = 1;

/** Syllables of a gram, and grams of a window of which one is kept (`docs/adr/0020`). */
export const GRAM = 5;
export const WINDOW = 5;
/** Bits of a fingerprint: few enough for three bytes each, enough that ten millions hardly collide. */
export const PRINT_BITS = 28;

/** A kept gram of a text: its hash, and the syllable it begins with. */
export interface Prints {
  hashes: Uint32Array;
  places: Int32Array;
}

/**
 * Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", 2003): of each
 * window of neighbouring grams the least hash is kept, the last of equal ones. Any run of `GRAM + WINDOW - 1` syllables,
 * nine, that two texts share leaves a fingerprint in both.
 */
export function winnow({ bare, count }: Syllables, gram = GRAM, window = WINDOW): Prints {
  const total = count - gram + 1;
  const hashes: number[] = [];
  const places: number[] = [];
  if (total <= 0) return { hashes: new Uint32Array(0), places: new Int32Array(0) };
  const all = new Uint32Array(total);
  for (let at = 0; at < total; at++) all[at] = gramAt(bare, at, gram) >>> (32 - PRINT_BITS);
  let least = -1;
  for (let end = 0; end < total; end++) {
    const start = end - window + 1;
    if (least < start || least < 0) {
      least = Math.max(0, start);
      for (let at = least + 1; at <= end; at++) if ((all[at] as number) <= (all[least] as number)) least = at;
    } else if ((all[end] as number) <= (all[least] as number)) least = end;
    // A text shorter than a window leaves one all the same.
    if ((start >= 0 || end === total - 1) && places.at(-1) !== least) {
      places.push(least);
      hashes.push(all[least] as number);
    }
  }
  return { hashes: Uint32Array.from(hashes), places: Int32Array.from(places) };
}

/** Fingerprints as they are stored: each once, in order, by their differences: some three bytes each. */
export function packPrints(hashes: Uint32Array): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(hashes.length * 3 + 8);
  let before = -1;
  for (const hash of hashes.slice().sort()) {
    if (hash === before) continue;
    writer.number(before < 0 ? hash : hash - before);
    before = hash;
  }
  return writer.take();
}

/** @throws RangeError where the bytes are no fingerprints */
export function readPrints(bytes: Uint8Array, onPrint: (hash: number) => void): void {
  const reader = new ByteReader(bytes);
  let hash = 0;
  while (!reader.isAtEnd) {
    hash += reader.number();
    onPrint(hash);
  }
}
