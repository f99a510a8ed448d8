import { ImportRefusal } from './import-format.ts';

/** What is used of the decoder that every runtime has: it belongs to the DOM library, which the core is compiled without. */
interface Decoder {
  decode(bytes: Uint8Array, options?: { stream: boolean }): string;
}
const { TextDecoder: Decode } = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes of a beginning that are looked at for an encoding without a mark. */
const LOOKED_AT = 4_096;

/**
 * Text in UTF-8 or UTF-16, with a byte order mark or without, as tools and spreadsheets write it. Lines end as they are.
 * @throws ImportRefusal `unsupported` with the place "encoding" where it is in neither, `not-this-kind` where it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new Decode(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefusal(looksBinary(bytes) ? 'not-this-kind' : 'unsupported', 'encoding');
  }
  if (text.includes('\0')) throw new ImportRefusal('not-this-kind');
  return text;
}

/** The same of a beginning, to know a kind by: what cannot be read is passed over. */
export function decodeHead(bytes: Uint8Array): string {
  return new Decode(encodingOf(bytes)).decode(bytes, { stream: true });
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: markup and addresses are mostly of letters whose other byte is zero.
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (length < 8 || even + odd < length / 8) return 'utf-8';
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : 'utf-8';
}

function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, LOOKED_AT).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
