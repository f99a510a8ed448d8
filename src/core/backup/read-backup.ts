import * as v from 'valibot';
import type { Arrival, ArrivingBlob, ArticleArrival } from '../import/arrival.ts';
import { ImportRefusal, type ReadContext } from '../import/import-format.ts';
import { parseJsonEntry } from '../packet/parse-entry.ts';
import { Sha256 } from '../packet/sha256.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { listZip, readWhole, type ZipEntry } from '../zip/read-zip.ts';
import {
  type ArticleLine,
  articleLine,
  oddField,
  type PictureLine,
  type RowLine,
  rowLine,
  type VersionLine,
  versionLine,
} from './backup-lines.ts';
import { blobPaths } from './blob-paths.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupManifest,
  MANIFEST_NAME,
  manifestShape,
  partNames,
} from './manifest.ts';
import { openPack, type Pack } from './read-pack.ts';

const LIMITS = { entries: 20_000, entryBytes: 3 * 1_024 ** 3, totalBytes: 16 * 1_024 ** 3 };
const MAX_MANIFEST = 8 * 1_024 * 1_024;
/** Bytes of one part's lines: a part ends soon after 4 MB, and one article may be long. */
const MAX_LINES = 64 * 1_024 * 1_024;
/** Texts of articles pack to a tenth or a thirtieth. What packs to a five-hundredth was made to fill a memory. */
const MAX_RATIO = 500;
/** Lists in lists of a paper may go deep. */
const MAX_DEPTH = 200;
const RATIO_FROM = 8 * 1_024 * 1_024;

export interface OpenBackup {
  manifest: BackupManifest;
  /** @throws ImportRefusal, ZipRefusal at the first part that is not what the manifest or its shape says */
  arrivals(context: ReadContext): AsyncGenerator<Arrival>;
}

/**
 * A backup with its manifest held against what is in the zip.
 * @throws ImportRefusal, ZipRefusal
 */
export async function openBackup(source: ByteSource): Promise<OpenBackup> {
  const entries = new Map((await listZip(source, LIMITS)).map((entry) => [entry.name, entry]));
  const manifest = await readManifest(source, entries.get(MANIFEST_NAME));
  entries.delete(MANIFEST_NAME);
  for (const { name, size } of manifest.entries) {
    const entry = entries.get(name);
    if (entry?.size !== size) throw new ImportRefusal('damaged', name);
    if (name.endsWith('.jsonl') && size > MAX_LINES) throw new ImportRefusal('too-large', name);
    if (size > RATIO_FROM && size > MAX_RATIO * entry.packedSize) throw new ImportRefusal('too-large', name);
  }
  const hashes = new Map(manifest.entries.map(({ name, sha256 }) => [name, sha256]));
  if (hashes.size !== manifest.entries.length) throw new ImportRefusal('damaged', MANIFEST_NAME);
  return { manifest, arrivals: (context) => readParts({ source, entries, hashes }, context) };
}

async function readManifest(source: ByteSource, entry: ZipEntry | undefined): Promise<BackupManifest> {
  if (!entry) throw new ImportRefusal('not-this-kind');
  if (entry.size > MAX_MANIFEST) throw new ImportRefusal('too-large', MANIFEST_NAME);
  const json = parseJsonEntry(MANIFEST_NAME, await readWhole(source, entry)) as Record<string, unknown> | null;
  if (json?.format !== BACKUP_FORMAT) throw new ImportRefusal('not-this-kind');
  if (typeof json.version === 'number' && json.version > BACKUP_VERSION) throw new ImportRefusal('newer-version');
  const parsed = v.safeParse(manifestShape, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const path = parsed.issues[0]?.path?.map(({ key }) => String(key).slice(0, 40)).join('.');
  throw new ImportRefusal('wrong-shape', `${MANIFEST_NAME}: ${path ?? ''}`);
}

interface OpenZip {
  source: ByteSource;
  entries: ReadonlyMap<string, ZipEntry>;
  hashes: ReadonlyMap<string, string>;
}

async function* readParts(zip: OpenZip, context: ReadContext): AsyncGenerator<Arrival> {
  const known = [...zip.hashes.keys()];
  const count = known.filter((name) => name.endsWith('.jsonl')).length;
  const total = known.reduce((sum, name) => sum + (zip.entries.get(name)?.size ?? 0), 0);
  let read = 0;
  for (let number = 1; number <= count; number++) {
    const { lines, pack } = partNames(number);
    yield* readPart(zip, lines, pack, context);
    for (const name of [lines, pack]) read += zip.entries.get(name)?.size ?? 0;
    context.onProgress(total === 0 ? 1 : read / total);
    if (context.isStopped()) return;
  }
}

/** Everything in a part is checked before the first of it is handed out. */
async function* readPart(zip: OpenZip, name: string, packName: string, context: ReadContext): AsyncGenerator<Arrival> {
  const lines = await readLines(zip, name);
  const entry = zip.entries.get(packName);
  const sha256 = zip.hashes.get(packName);
  const pack = entry && sha256 !== undefined ? await openPack(zip.source, entry, sha256) : null;
  const cursor = { pack, at: 0 };
  const arrivals: Arrival[] = [];
  for (const line of lines) {
    const last = arrivals.at(-1);
    if ('version' in line) {
      // Only ever behind its article; where that began in the part before, by itself.
      if (last?.kind === 'article' && last.article.id === line.version.articleId) last.versions.push(line.version);
      else arrivals.push({ kind: 'row', table: 'versions', row: { ...line.version } });
    } else if ('article' in line) arrivals.push(articleOf(line, cursor));
    else arrivals.push(rowOf(line, cursor));
  }
  if (cursor.at !== (entry && sha256 !== undefined ? entry.size : 0)) throw new ImportRefusal('damaged', packName);
  for (const arrival of arrivals) {
    if (context.isStopped()) return;
    yield arrival;
  }
}

type Line = ArticleLine | VersionLine | RowLine;

async function readLines({ source, entries, hashes }: OpenZip, name: string): Promise<Line[]> {
  const entry = entries.get(name);
  if (!entry) throw new ImportRefusal('damaged', name);
  const bytes = await readWhole(source, entry);
  if (new Sha256().add(bytes).hex() !== hashes.get(name)) throw new ImportRefusal('damaged', name);
  const lines: Line[] = [];
  let [start, number] = [0, 0];
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) throw new ImportRefusal('damaged', name);
    number += 1;
    const line = readLine(`${name}:${number}`, bytes.subarray(start, end));
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** Null for what was of an odd shape when it was written. */
function readLine(place: string, bytes: Uint8Array): Line | null {
  const json = parseJsonEntry(place, bytes, MAX_DEPTH);
  if (typeof json !== 'object' || json === null) throw new ImportRefusal('wrong-shape', place);
  if ('odd' in json) return null;
  const shape = 'article' in json ? articleLine : 'version' in json ? versionLine : rowLine;
  const field = oddField(shape as never, json);
  if (field !== null) throw new ImportRefusal('wrong-shape', `${place} ${field}`);
  return json as Line;
}

interface Cursor {
  pack: Pack | null;
  /** Bytes of the pack that are spoken for. */
  at: number;
}

function take(cursor: Cursor, size: number): () => Promise<Uint8Array> {
  const { pack, at } = cursor;
  if (!Number.isSafeInteger(size) || size < 0) throw new ImportRefusal('wrong-shape', 'size');
  if (size > 0 && !pack) throw new ImportRefusal('damaged');
  cursor.at += size;
  return () => pack?.read(at, size) ?? Promise.resolve(new Uint8Array(0));
}

function articleOf(line: ArticleLine, cursor: Cursor): ArticleArrival {
  const { article, body, passages, reflections, reading, pictures, file } = line;
  const picture = ({ size, ...rest }: PictureLine) => ({ ...rest, read: take(cursor, size) });
  return {
    ...{ kind: 'article', article, body, passages, reflections, versions: [], reading },
    pictures: pictures.map(picture),
    file: file && { name: file.name, mediaType: file.mediaType, bytes: file.size, read: take(cursor, file.size) },
  };
}

function rowOf({ table, row, blobs }: RowLine, cursor: Cursor): Arrival {
  const paths = blobPaths(table, row);
  if (paths.length !== blobs.length) throw new ImportRefusal('wrong-shape', `${table}: blobs`);
  if (blobs.length === 0) return { kind: 'row', table, row };
  const arriving = blobs.map(({ mediaType, size }, at): ArrivingBlob => {
    return { path: paths[at] ?? [], mediaType, bytes: size, read: take(cursor, size) };
  });
  return { kind: 'row', table, row, blobs: arriving };
}
