import { type SniffedImage, sniffImage } from '../media/sniff-image.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A picture that is written into the text itself (`data:` in base64); null where it is none of the kinds that are kept. */
export function dataPicture(url: string): { type: SniffedImage['type']; bytes: Uint8Array } | null {
  const [, data] = /^data:image\/[a-z+.-]+;base64,([\s\S]*)$/i.exec(url) ?? [];
  if (data === undefined) return null;
  const bytes = fromBase64(data);
  const found = bytes && sniffImage(bytes);
  return found ? { type: found.type, bytes } : null;
}

/** By hand: the core has no `atob`. Null where it is no base64. */
function fromBase64(data: string): Uint8Array | null {
  const letters = data.replace(/\s+|=+\s*$/g, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xff_ff_ff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}
