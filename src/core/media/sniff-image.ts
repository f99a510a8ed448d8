export interface SniffedImage {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif';
  /** Pixels, as the file says; 0 where it does not say it where it is looked for. */
  width: number;
  height: number;
  /** Drawn anew it would lose its motion. */
  isAnimated: boolean;
}

/**
 * What a file is by its own first bytes, whatever its server or its name calls it; null where it is none of the
 * pictures that are kept. Everything else that a page calls an image, a font or a script among it, ends here.
 */
export function sniffImage(bytes: Uint8Array): SniffedImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [png, jpeg, gif, webp, avif]) {
    const found = readSafely(() => read(bytes, view));
    if (found) return found;
  }
  return null;
}

/** A file that ends before what it promises is none. */
function readSafely(read: () => SniffedImage | null): SniffedImage | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** How much of a file is searched for what has no fixed place. */
const HEAD = 64 * 1024;

function has(bytes: Uint8Array, word: string, within = HEAD): number {
  const end = Math.min(bytes.length, within) - word.length;
  for (let at = 0; at <= end; at++)
    if (bytes[at] === word.charCodeAt(0) && ascii(bytes, at, word.length) === word) return at;
  return -1;
}

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
function png(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(bytes, 12, 4) !== 'IHDR') return null;
  return {
    type: 'image/png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    isAnimated: has(bytes, 'acTL', 1_024) > 0,
  };
}

/** Segments up to the frame header, which has the size. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1 */
function jpeg(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (view.getUint16(0) !== 0xffd8 || bytes[2] !== 0xff) return null;
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        type: 'image/jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        isAnimated: false,
      };
    }
    // A fill byte, or a marker without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return { type: 'image/jpeg', width: 0, height: 0, isAnimated: false };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function gif(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (!/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return null;
  // A still one gains nothing by being drawn anew either.
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true), isAnimated: true };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  const type = 'image/webp';
  const chunk = ascii(bytes, 12, 4);
  if (chunk === 'VP8X') {
    const width = 1 + (view.getUint32(24, true) & 0xffffff);
    const height = 1 + (view.getUint16(27, true) | (view.getUint8(29) << 16));
    return { type, width, height, isAnimated: (view.getUint8(20) & 0x02) !== 0 };
  }
  if (chunk === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { type, width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff), isAnimated: false };
  }
  if (chunk !== 'VP8 ') return null;
  return {
    type,
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
    isAnimated: false,
  };
}

/** https://aomediacodec.github.io/av1-avif/: the size stands in an `ispe` box. */
function avif(bytes: Uint8Array, view: DataView): SniffedImage | null {
  const brand = ascii(bytes, 8, 4);
  if (ascii(bytes, 4, 4) !== 'ftyp' || (brand !== 'avif' && brand !== 'avis')) return null;
  const at = has(bytes, 'ispe');
  const [width, height] = at < 0 ? [0, 0] : [view.getUint32(at + 8), view.getUint32(at + 12)];
  return { type: 'image/avif', width, height, isAnimated: brand === 'avis' };
}
