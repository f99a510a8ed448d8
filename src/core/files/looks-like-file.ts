import { parseUrl } from '../url/parse-url.ts';

const END = /\.(?:pdf|docx)$/i;

/** Whether an address leads to a file that can be opened, as far as an address tells. */
export function looksLikeFile(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && END.test(url.pathname);
}
