import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { FailureError } from '../model/failure.ts';
import { entryKey, isSafeEntryName } from './zip-name.ts';

export interface ZipContent {
  name: string;
  /** Pieces of the file, in order. */
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
  /** Packed already, as pictures are: packing again would gain nothing. */
  isPacked?: boolean;
}

/** How much goes into one zip. */
export interface ZipRoom {
  bytes: number;
  entries: number;
}

/** The most that a zip without 64-bit records can hold, with room for its list of entries. */
export const ZIP_ROOM: ZipRoom = { bytes: 0xff_ff_ff_ff - 64 * 1_024 * 1_024, entries: 65_000 };
/**
 * Names of an entry that says it comes from DOS are read by Info-ZIP's `unzip` in the letters of DOS, whatever flag says
 * that they are UTF-8. One from Unix brings its rights along: a file that its owner may write and all may read.
 */
const UNIX = 3;
const PLAIN_FILE = 0o100644 * 65_536;
/** Dates inside are fixed: the same contents make the same file. */
const DATE = new Date(2000, 0, 1);

/**
 * A zip, a part at a time: neither an entry nor the whole ever stands in memory. The same contents in the same order
 * make the same bytes.
 * @throws FailureError `too-large` over 4 GB or 65,000 entries
 * @throws Error where a name is unsafe, or there twice: whoever writes names them
 */
export async function* writeZip(
  entries: AsyncIterable<ZipContent> | Iterable<ZipContent>,
  room: ZipRoom = ZIP_ROOM,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let failure: Error | null = null;
  let bytes = 0;
  const zip = new Zip((error, part) => {
    failure ??= error;
    if (part) parts.push(part);
  });
  const taken = new Set<string>();
  function* made(): Generator<Uint8Array> {
    if (failure) throw failure;
    for (const part of parts) {
      bytes += part.length;
      if (bytes > room.bytes) throw new FailureError('too-large', 'zip over 4 GB');
      yield part;
    }
    parts = [];
  }
  for await (const { name, content, isPacked } of entries) {
    const key = entryKey(name);
    if (!isSafeEntryName(name) || taken.has(key)) throw new Error(`bad entry name ${JSON.stringify(name)}`);
    taken.add(key);
    if (taken.size > room.entries) throw new FailureError('too-large', 'zip of too many entries');
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = DATE;
    entry.os = UNIX;
    entry.attrs = PLAIN_FILE;
    zip.add(entry);
    for await (const piece of content) {
      entry.push(typeof piece === 'string' ? strToU8(piece) : piece, false);
      yield* made();
    }
    entry.push(new Uint8Array(0), true);
    yield* made();
  }
  zip.end();
  yield* made();
}
