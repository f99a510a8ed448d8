import makeCode from 'qrcode-generator';
import { isHttp, parseUrl } from '../url/parse-url.ts';

/** A QR code: `rows[y][x]` is true where a module is dark. Without its quiet zone. */
export interface QrCode {
  /** Modules along an edge. */
  size: number;
  rows: boolean[][];
}

/** Free modules around a code; ISO/IEC 18004 asks for four. */
export const QUIET_ZONE = 4;

/** Smallest edge of a printed code, and the smallest module that phones read from office paper. Millimetres. */
const LEAST_EDGE = 20;
const LEAST_MODULE = 0.4;

/** Longer addresses make a code that no hand holds still enough for: 20 modules more every 200 bytes. */
const MAX_BYTES = 500;

/**
 * The address of a page of the web as a code, with room for some 15 % of damage (level M). Null for any other address, and
 * for one that is too long to be read from paper.
 */
export function qrCode(address: string): QrCode | null {
  const url = parseUrl(address);
  if (!url || !isHttp(url)) return null;
  // A parsed address is ASCII: letters beyond it are percent-encoded, hosts in Punycode.
  const { href } = url;
  if (href.length > MAX_BYTES) return null;
  const code = makeCode(0, 'M');
  code.addData(href, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const along = Array.from({ length: size }, (_, index) => index);
  return { size, rows: along.map((y) => along.map((x) => code.isDark(y, x))) };
}

/** Edge of the printed code with its quiet zone, millimetres. */
export function qrEdge({ size }: QrCode): number {
  const module = Math.max(LEAST_EDGE / size, LEAST_MODULE);
  return Math.ceil((size + 2 * QUIET_ZONE) * module * 10) / 10;
}

/** Its dark modules as an SVG path, one unit a module, within a box of `size + 2 * QUIET_ZONE` units. Runs are one piece. */
export function qrPath({ rows }: QrCode): string {
  return rows
    .flatMap((row, y) => {
      const pieces: string[] = [];
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x += 1;
        const run = x + 1 - from;
        pieces.push(`M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${run}v1h-${run}z`);
      }
      return pieces;
    })
    .join('');
}
