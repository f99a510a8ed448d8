import { Inflate, strFromU8 } from 'fflate';
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { entryKey, isSafeEntryName, isSystemEntry } from './zip-name.ts';
import { ZipRefusal } from './zip-refusal.ts';

export interface ZipLimits {
  entries: number;
  /** Unpacked bytes of one entry, and of all together. */
  entryBytes: number;
  totalBytes: number;
}

export interface ZipEntry {
  name: string;
  /** Unpacked bytes, as the zip says: `readEntry` holds it to that. */
  size: number;
  packedSize: number;
  isStored: boolean;
  crc: number;
  /** Where its own header stands, bytes. */
  offset: number;
}

const END_SIGNATURE = 0x06_05_4b_50;
const CENTRAL_SIGNATURE = 0x02_01_4b_50;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xff_ff;
/** Stands for "see the 64-bit record". */
const IN_ZIP64 = 0xff_ff_ff_ff;
/** A name and an extra field of any length. */
const MAX_CENTRAL_A_ENTRY = 1_024;
/** Inflating makes at most a thousand times of it: what is unpacked at once stays small. */
const INFLATE_STEP = 16 * 1_024;
const STORED_STEP = 256 * 1_024;

/**
 * The entries of a zip in their order, without folders and what systems add. Nothing is unpacked yet.
 * @throws ZipRefusal
 */
export async function listZip(source: ByteSource, limits: ZipLimits): Promise<ZipEntry[]> {
  const end = await findEnd(source);
  if (end.count > limits.entries) throw new ZipRefusal('too-large');
  if (end.start + end.size > source.size) throw new ZipRefusal('damaged');
  if (end.size > limits.entries * MAX_CENTRAL_A_ENTRY) throw new ZipRefusal('too-large');
  const entries = readCentral(await source.read(end.start, end.start + end.size), end.count);
  checkPlaces(entries, end.start);
  const wanted = entries.filter(({ name }) => !name.endsWith('/') && !isSystemEntry(name));
  let total = 0;
  for (const { name, size } of wanted) {
    total += size;
    if (size > limits.entryBytes) throw new ZipRefusal('too-large', name);
    if (total > limits.totalBytes) throw new ZipRefusal('too-large');
  }
  return wanted;
}

/**
 * The bytes of one entry, a part at a time: never more than it said of itself, and checked at the end.
 * @throws ZipRefusal where it is not what it said: what came before is not to be trusted then
 */
export async function* readEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = await source.read(entry.offset, Math.min(entry.offset + LOCAL_SIZE, source.size));
  if (header.length < LOCAL_SIZE || u32(header, 0) !== LOCAL_SIGNATURE) throw new ZipRefusal('damaged', entry.name);
  const start = entry.offset + LOCAL_SIZE + u16(header, 26) + u16(header, 28);
  const end = start + entry.packedSize;
  if (end > source.size) throw new ZipRefusal('damaged', entry.name);
  let size = 0;
  let crc = 0;
  const parts = entry.isStored ? stored(source, start, end) : inflated(source, start, end, entry.name);
  for await (const part of parts) {
    size += part.length;
    if (size > entry.size) throw new ZipRefusal('too-large', entry.name);
    crc = crc32(part, crc);
    yield part;
  }
  if (size !== entry.size || crc !== entry.crc) throw new ZipRefusal('damaged', entry.name);
}

/** One entry whole. Only for what is known to be small. @throws ZipRefusal */
export async function readWhole(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const part of readEntry(source, entry)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* stored(source: ByteSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += STORED_STEP) yield await source.read(at, Math.min(at + STORED_STEP, end));
}

async function* inflated(source: ByteSource, start: number, end: number, name: string): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let isWhole = false;
  const inflate = new Inflate((part, isLast) => {
    parts.push(part);
    isWhole ||= isLast;
  });
  for (let at = start; at < end; at += INFLATE_STEP) {
    const to = Math.min(at + INFLATE_STEP, end);
    const packed = await source.read(at, to);
    try {
      inflate.push(packed, to === end);
    } catch {
      throw new ZipRefusal('damaged', name);
    }
    yield* parts;
    parts = [];
  }
  if (!isWhole) throw new ZipRefusal('damaged', name);
}

interface End {
  count: number;
  /** Bytes of the list of entries, and where it begins. */
  size: number;
  start: number;
}

async function findEnd(source: ByteSource): Promise<End> {
  const from = Math.max(0, source.size - END_SIZE - MAX_COMMENT);
  const tail = await source.read(from, source.size);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (u32(tail, at) !== END_SIGNATURE || u16(tail, at + 20) !== tail.length - at - END_SIZE) continue;
    const end = { count: u16(tail, at + 10), size: u32(tail, at + 12), start: u32(tail, at + 16) };
    if (end.count === 0xff_ff || end.size === IN_ZIP64 || end.start === IN_ZIP64) throw new ZipRefusal('unsupported');
    // Several disks: what is missing cannot be read.
    if (u16(tail, at + 4) !== 0 || u16(tail, at + 8) !== end.count) throw new ZipRefusal('unsupported');
    if (end.start + end.size !== from + at) throw new ZipRefusal('damaged');
    return end;
  }
  const head = await source.read(0, Math.min(4, source.size));
  throw new ZipRefusal(head.length === 4 && u32(head, 0) === LOCAL_SIGNATURE ? 'damaged' : 'not-a-zip');
}

function readCentral(bytes: Uint8Array, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const keys = new Set<string>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > bytes.length || u32(bytes, at) !== CENTRAL_SIGNATURE) throw new ZipRefusal('damaged');
    const flags = u16(bytes, at + 8);
    const method = u16(bytes, at + 10);
    const nameEnd = at + CENTRAL_SIZE + u16(bytes, at + 28);
    const next = nameEnd + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (next > bytes.length) throw new ZipRefusal('damaged');
    const name = strFromU8(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
    if (!isSafeEntryName(name)) throw new ZipRefusal('bad-name', name.slice(0, 80));
    if (flags & 0x41) throw new ZipRefusal('encrypted', name);
    if (method !== 0 && method !== 8) throw new ZipRefusal('unsupported', name);
    const key = entryKey(name);
    if (keys.has(key)) throw new ZipRefusal('bad-name', name);
    keys.add(key);
    const entry: ZipEntry = {
      ...{ name, crc: u32(bytes, at + 16), packedSize: u32(bytes, at + 20), size: u32(bytes, at + 24) },
      ...{ isStored: method === 0, offset: u32(bytes, at + 42) },
    };
    if ([entry.packedSize, entry.size, entry.offset].includes(IN_ZIP64)) throw new ZipRefusal('unsupported', name);
    if (entry.isStored && entry.size !== entry.packedSize) throw new ZipRefusal('damaged', name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** Entries that lie over one another make much of little: a known bomb. */
function checkPlaces(entries: readonly ZipEntry[], listStart: number): void {
  let free = 0;
  for (const { name, offset, packedSize } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < free) throw new ZipRefusal('damaged', name);
    free = offset + LOCAL_SIZE + packedSize;
    if (free > listStart) throw new ZipRefusal('damaged', name);
  }
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}
