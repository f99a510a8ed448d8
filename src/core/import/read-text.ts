import type { ByteSource } from '../zip/byte-source.ts';
import { decodeText } from './decode-text.ts';
import { ImportRefusal } from './import-format.ts';
import { MAX_TEXT_BYTES } from './limits.ts';

/** A file's text, whole. @throws ImportRefusal `too-large`, and as `decodeText` */
export async function readText(source: ByteSource): Promise<string> {
  if (source.size > MAX_TEXT_BYTES) throw new ImportRefusal('too-large');
  return decodeText(await source.read(0, source.size));
}
