import { zlibSync } from 'fflate';
import { crc32 } from '../zip/crc32.ts';
import { type QrCode, QUIET_ZONE } from './qr-code.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A code with its quiet zone as a PNG picture of one bit a pixel. @param scale pixels along the edge of a module */
export function qrPng({ size, rows }: QrCode, scale = 12): { bytes: Uint8Array; edge: number } {
  const edge = (size + 2 * QUIET_ZONE) * scale;
  const stride = 1 + Math.ceil(edge / 8);
  // White is 1. The first byte of a row says that it is not filtered.
  const pixels = new Uint8Array(stride * edge).fill(0xff);
  for (let y = 0; y < edge; y++) {
    pixels[y * stride] = 0;
    const row = rows[Math.floor(y / scale) - QUIET_ZONE];
    if (!row) continue;
    for (let x = 0; x < edge; x++) {
      if (!row[Math.floor(x / scale) - QUIET_ZONE]) continue;
      const at = y * stride + 1 + (x >> 3);
      pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const parts = [
    Uint8Array.from(SIGNATURE),
    // One bit a pixel, shades of grey.
    chunk('IHDR', [...number(edge), ...number(edge), 1, 0, 0, 0, 0]),
    chunk('IDAT', zlibSync(pixels)),
    chunk('IEND', []),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, edge };
}

function chunk(name: string, content: ArrayLike<number>): Uint8Array {
  const body = new Uint8Array(4 + content.length);
  body.set([...name].map((letter) => letter.charCodeAt(0)));
  body.set(content, 4);
  const whole = new Uint8Array(body.length + 8);
  whole.set(number(content.length));
  whole.set(body, 4);
  whole.set(number(crc32(body)), 4 + body.length);
  return whole;
}

/** Four bytes, the highest first. */
function number(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
