const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Bytes that one piece holds: a multiple of three, so that pieces join without padding. */
const PIECE = 3 * 8_192;

/** Bytes as base64, a piece at a time. Written by hand: the core knows no `btoa`. */
export function* base64(bytes: Uint8Array): Generator<string> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const to = Math.min(bytes.length, from + PIECE);
    let piece = '';
    for (let at = from; at < to; at += 3) {
      const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
      piece += `${DIGITS[a >> 2]}${DIGITS[((a & 3) << 4) | (b >> 4)]}`;
      piece += at + 1 < to ? DIGITS[((b & 15) << 2) | (c >> 6)] : '=';
      piece += at + 2 < to ? DIGITS[c & 63] : '=';
    }
    yield piece;
  }
}
