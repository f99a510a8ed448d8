import { ImportRefusal } from '../import/import-format.ts';
import { Sha256 } from '../packet/sha256.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { readEntry, type ZipEntry } from '../zip/read-zip.ts';

/** A larger pack, which one long file makes, is read anew for each thing in it. */
const HELD = 48 * 1_024 * 1_024;

/** The bytes of pictures and files of one part. */
export interface Pack {
  /** @param start bytes from its beginning */
  read(start: number, size: number): Promise<Uint8Array>;
}

/** A pack, once all of it was held against what the manifest says of it. @throws ImportRefusal, ZipRefusal */
export async function openPack(source: ByteSource, entry: ZipEntry, sha256: string): Promise<Pack> {
  const held = entry.size <= HELD ? new Uint8Array(entry.size) : null;
  const sha = new Sha256();
  let at = 0;
  for await (const part of readEntry(source, entry)) {
    sha.add(part);
    held?.set(part, at);
    at += part.length;
  }
  if (sha.hex() !== sha256) throw new ImportRefusal('damaged', entry.name);
  if (held) return { read: (start, size) => Promise.resolve(held.slice(start, start + size)) };
  return { read: (start, size) => readFrom(source, entry, start, size) };
}

async function readFrom(source: ByteSource, entry: ZipEntry, start: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const part of readEntry(source, entry)) {
    const from = Math.max(0, start - at);
    const to = Math.min(part.length, start + size - at);
    if (from < to) bytes.set(part.subarray(from, to), at + from - start);
    at += part.length;
    if (at >= start + size) break;
  }
  return bytes;
}
