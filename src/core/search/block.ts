import { ByteReader, ByteWriter } from './bytes.ts';
import { splitPostings } from './postings.ts';

/**
 * Blocks hold words in ascending order with their postings. A word is written as far as it differs from the one before:
 *
 *     units shared with the word before, units that follow, those units
 *     last unit of its postings, length of its postings in bytes, its postings
 *
 * A block is closed once it is this large; what a common word has beyond it goes on as the same word once more.
 * Chromium puts stored values from 64 kB on into files of their own, which are slow to read. Bytes.
 */
const FULL = 24_000;

export interface Block {
  firstKey: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export class BlockWriter {
  readonly #out = new ByteWriter(FULL);
  #firstKey = '';
  #lastKey = '';

  /** Keys come in ascending order. Gives back the blocks that are full. */
  add(key: string, lastUnit: number, postings: Uint8Array): Block[] {
    if (postings.length <= FULL) return this.#add(key, lastUnit, postings);
    return splitPostings(postings, FULL).flatMap((part) => this.#add(key, part.lastUnit, part.bytes));
  }

  #add(key: string, lastUnit: number, postings: Uint8Array): Block[] {
    if (this.#out.length === 0) {
      this.#firstKey = key;
      this.#lastKey = '';
    }
    let shared = 0;
    while (shared < key.length && key.charCodeAt(shared) === this.#lastKey.charCodeAt(shared)) shared++;
    this.#out.number(shared);
    this.#out.number(key.length - shared);
    this.#out.text(key.slice(shared));
    this.#out.number(lastUnit);
    this.#out.number(postings.length);
    this.#out.bytes(postings);
    this.#lastKey = key;
    const full = this.#out.length >= FULL ? this.close() : null;
    return full ? [full] : [];
  }

  /** What is left, or null for nothing. */
  close(): Block | null {
    if (this.#out.length === 0) return null;
    const block = { firstKey: this.#firstKey, bytes: this.#out.take() };
    this.#out.clear();
    return block;
  }
}

export interface BlockEntry {
  key: string;
  lastUnit: number;
  /** Where its postings stand in the block. */
  start: number;
  end: number;
}

/** Words of a block, in order. One word may come more than once, with other units each time. */
export function* readBlock(bytes: Uint8Array): Generator<BlockEntry> {
  const reader = new ByteReader(bytes);
  let key = '';
  while (!reader.isAtEnd) {
    const shared = reader.number();
    key = key.slice(0, shared) + reader.text(reader.number());
    const lastUnit = reader.number();
    const length = reader.number();
    const start = reader.at;
    reader.at += length;
    yield { key, lastUnit, start, end: reader.at };
  }
  if (reader.at !== bytes.length) throw new RangeError('The index ends too soon');
}
