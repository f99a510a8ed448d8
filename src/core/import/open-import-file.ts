import type { ByteSource } from '../zip/byte-source.ts';
import { listZip } from '../zip/read-zip.ts';
import type { Arrival } from './arrival.ts';
import { decodeHead } from './decode-text.ts';
import { type ImportFile, type ImportFormat, ImportRefusal, type ReadContext } from './import-format.ts';
import { isZip } from './is-zip.ts';
import { refusalOf } from './refusal-of.ts';
import { IMPORT_FORMATS } from './registry.ts';

/** Bytes of a beginning. */
const HEAD = 64 * 1_024;
/** Only names are read here: what is inside has limits of its own where it is read. */
const LIMITS = { entries: 65_534, entryBytes: Number.MAX_SAFE_INTEGER, totalBytes: Number.MAX_SAFE_INTEGER };

export interface OpenedImport {
  file: ImportFile;
  format: ImportFormat;
  /** As the format reads it; whatever a zip refuses comes as an ImportRefusal too. */
  read(context: ReadContext): AsyncIterable<Arrival>;
}

/**
 * A file with its beginning, and the kind that it is of. The head of a zip goes on with the names of what is in it, one a
 * line, since its first entry may be anything.
 * @throws ImportRefusal `not-this-kind` where nothing knows it; and why a zip cannot be read
 */
export async function openImportFile(
  name: string,
  source: ByteSource,
  formats: readonly ImportFormat[] = IMPORT_FORMATS,
): Promise<OpenedImport> {
  if (source.size === 0) throw new ImportRefusal('not-this-kind', 'empty');
  const bytes = await source.read(0, Math.min(HEAD, source.size));
  const file: ImportFile = { name, source, head: isZip({ head: latin(bytes) }) ? latin(bytes) : decodeHead(bytes) };
  try {
    if (isZip(file)) file.head += `\n${(await listZip(source, LIMITS)).map((entry) => entry.name).join('\n')}`;
    const format = formats.find((one) => one.recognises(file));
    if (!format) throw new ImportRefusal('not-this-kind');
    return { file, format, read: (context) => readRefusing(file, format, context) };
  } catch (thrown) {
    throw refusalOf(thrown) ?? thrown;
  }
}

async function* readRefusing(file: ImportFile, format: ImportFormat, context: ReadContext): AsyncGenerator<Arrival> {
  try {
    yield* format.read(file, context);
  } catch (thrown) {
    throw refusalOf(thrown) ?? thrown;
  }
}

/** Bytes as letters of the same number: what is no text is not decoded as one. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4_096) text += String.fromCharCode(...bytes.subarray(at, at + 4_096));
  return text;
}
