import { constants, inflateSync } from 'node:zlib';

/** What a PDF of Chromium draws, page by page, as its operators. Streams that are no drawing, pictures and fonts, are left out. */
export function drawingsOf(pdf: Buffer): string[] {
  const drawings: string[] = [];
  for (const { index, 0: mark } of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    const body = pdf.subarray(index + mark.length);
    // A compressed stream; whatever follows it is left unread.
    if (body[0] !== 0x78) continue;
    const text = inflateSync(body, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    if (/\bBT\b/.test(text)) drawings.push(text);
  }
  return drawings;
}
