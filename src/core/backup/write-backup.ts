import { strToU8 } from 'fflate';
import { FailureError } from '../model/failure.ts';
import { Sha256 } from '../packet/sha256.ts';
import { writeZip, ZIP_ROOM, type ZipContent, type ZipRoom } from '../zip/write-zip.ts';
import {
  type ArticleLine,
  articleLine,
  type OddLine,
  oddField,
  type RowLine,
  rowLine,
  type VersionLine,
  versionLine,
} from './backup-lines.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupCounts,
  type BackupManifest,
  MANIFEST_NAME,
  partNames,
  README_NAME,
} from './manifest.ts';

/** One thing of the library, with what reads its bytes, in the order in which the line tells of them. */
export interface BackupRecord {
  line: ArticleLine | VersionLine | RowLine;
  media: { size: number; read(): Promise<Uint8Array> }[];
}

export interface BackupWords {
  /** What is in the file, for whoever opens the zip. */
  readme: string;
  settings: Record<string, unknown>;
}

export interface BackupResult {
  counts: BackupCounts;
  /** What has another shape than it should: it is in the file, and a restore passes over it. */
  odd: { place: string }[];
}

/** A part ends where it has so much, bytes: whoever reads it holds it whole. */
const PART_LINES = 4 * 1_024 * 1_024;
const PART_MEDIA = 16 * 1_024 * 1_024;

/**
 * A backup as a zip, a part at a time. The same library in the same order makes the same bytes: nothing in it tells when
 * or where it was made.
 * @param result filled in the making
 * @throws FailureError `backup-too-large` where it would not go into one zip
 */
export function writeBackup(
  records: AsyncIterable<BackupRecord>,
  words: BackupWords,
  result: BackupResult,
  room: ZipRoom = ZIP_ROOM,
): AsyncGenerator<Uint8Array> {
  return gathered(zipped(contents(records, words, result), room));
}

/** The reader of a backup can leave pictures out, which nobody else who writes a zip would be told. */
async function* zipped(entries: AsyncIterable<ZipContent>, room: ZipRoom): AsyncGenerator<Uint8Array> {
  try {
    yield* writeZip(entries, room);
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.failure.code !== 'too-large') throw thrown;
    throw new FailureError('backup-too-large', thrown.failure.detail);
  }
}

/** A write to disk costs the same for a kilobyte as for half a megabyte. */
const PIECE = 512 * 1_024;

async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    size += piece.length;
    if (size < PIECE) continue;
    yield joined(parts, size);
    [parts, size] = [[], 0];
  }
  if (size > 0) yield joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* contents(
  records: AsyncIterable<BackupRecord>,
  { readme, settings }: BackupWords,
  result: BackupResult,
): AsyncGenerator<ZipContent> {
  const entries: BackupManifest['entries'] = [];
  yield hashed({ name: README_NAME, content: [strToU8(readme)] }, entries);
  const source = records[Symbol.asyncIterator]();
  let next = await source.next();
  for (let number = 1; !next.done; number++) {
    const { lines, pack } = partNames(number);
    const media: BackupRecord['media'] = [];
    async function* part(): AsyncGenerator<Uint8Array> {
      let [textBytes, mediaBytes] = [0, 0];
      while (!next.done && mediaBytes < PART_MEDIA && textBytes < most(next.value)) {
        const bytes = strToU8(`${checked(next.value, result)}\n`);
        yield bytes;
        textBytes += bytes.length;
        mediaBytes += next.value.media.reduce((sum, { size }) => sum + size, 0);
        media.push(...next.value.media);
        next = await source.next();
      }
    }
    yield hashed({ name: lines, content: part() }, entries);
    if (media.length > 0) yield hashed({ name: pack, content: packed(media), isPacked: true }, entries);
  }
  const { counts } = result;
  const manifest: BackupManifest = { format: BACKUP_FORMAT, version: BACKUP_VERSION, counts, settings, entries };
  yield { name: MANIFEST_NAME, content: [strToU8(`${canonicalJson(manifest)}\n`)] };
}

/** Older copies stay with their article, as long as that is no burden. */
function most({ line }: BackupRecord): number {
  return 'version' in line ? 6 * PART_LINES : PART_LINES;
}

async function* packed(media: BackupRecord['media']): AsyncGenerator<Uint8Array> {
  for (const { size, read } of media) {
    const bytes = await read();
    // The line before it says how many there are: others would shift all that follows.
    if (bytes.length !== size) throw new Error(`${bytes.length} bytes of ${size}`);
    yield bytes;
  }
}

/** What goes into the file as a line, counted. What could not be read back from it is kept as it is, and told. */
function checked({ line, media }: BackupRecord, { counts, odd }: BackupResult): string {
  const shape = 'article' in line ? articleLine : 'version' in line ? versionLine : rowLine;
  const text = canonicalJson(line);
  // As it will be read: a number that is none becomes null in JSON.
  const field = oddField(shape as never, JSON.parse(text));
  if (field !== null) {
    odd.push({ place: 'table' in line ? `${line.table}: ${field}` : field });
    media.length = 0;
    return canonicalJson({ odd: line } satisfies OddLine);
  }
  const add = (table: string, more: number): void => {
    if (more > 0) counts[table] = (counts[table] ?? 0) + more;
  };
  if ('article' in line) {
    add('articles', 1);
    add('passages', line.passages.length);
    add('reflections', line.reflections.length);
    add('images', line.pictures.length);
    add('files', line.file ? 1 : 0);
  } else add('version' in line ? 'versions' : line.table, 1);
  return text;
}

function hashed(entry: ZipContent, entries: BackupManifest['entries']): ZipContent {
  async function* content(): AsyncGenerator<Uint8Array> {
    const sha = new Sha256();
    let size = 0;
    for await (const piece of entry.content) {
      const bytes = typeof piece === 'string' ? strToU8(piece) : piece;
      sha.add(bytes);
      size += bytes.length;
      yield bytes;
    }
    entries.push({ name: entry.name, size, sha256: sha.hex() });
  }
  return { ...entry, content: content() };
}
