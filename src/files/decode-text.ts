import { textFault } from '../core/text/text-fault.ts';

/**
 * A text file's letters: by its mark, else UTF-8 where the bytes are that, else the code pages of Vietnamese Windows. Text in
 * a font of before Unicode is left as it is, so that it is told for what it is.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes) ?? byZeroes(bytes) ?? asUtf8(bytes);
  if (marked !== null) return normalise(marked);
  const latin = new TextDecoder('windows-1252').decode(bytes);
  if (/^(?:tcvn3|vni)$/.test(textFault(latin) ?? '')) return normalise(latin);
  return normalise(new TextDecoder('windows-1258').decode(bytes));
}

function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** UTF-16 without its mark: every other byte of Latin letters is zero. */
function byZeroes(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2_000);
  const zeroes = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeroes[index % 2] = (zeroes[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeroes;
  if (Math.max(even, odd) < head.length * 0.2) return null;
  return new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    // What is no UTF-8 is tried as something else.
    return thrown instanceof TypeError ? null : '';
  }
}
