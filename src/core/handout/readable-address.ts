import { isHttp, parseUrl } from '../url/parse-url.ts';

/** Letters, marks and signs that a reader can copy by hand; nothing that hides, turns or ends an address. */
const READABLE = /^[\p{L}\p{M}\p{N}._~!$&'()*+,;=:@/-]*$/u;

/**
 * An address as it stands on paper, to be typed again: without "https://", with Vietnamese letters instead of "%E1%BA%A1".
 * Empty for what is no page of the web.
 */
export function readableAddress(address: string): string {
  const url = parseUrl(address);
  if (!url || !isHttp(url)) return '';
  url.username = '';
  url.password = '';
  const scheme = url.protocol === 'http:' ? 'http://' : '';
  const port = url.port && `:${url.port}`;
  const path = url.pathname === '/' && url.search === '' ? '' : decoded(url.pathname);
  return `${scheme}${url.hostname}${port}${path}${url.search}${url.hash}`;
}

/** Segment by segment, so that an encoded slash does not become one. */
function decoded(path: string): string {
  return path
    .split('/')
    .map((segment) => {
      try {
        const plain = decodeURIComponent(segment).normalize('NFC');
        return READABLE.test(plain) && !plain.includes('/') ? plain : segment;
      } catch {
        // Not UTF-8: it stands as it came.
        return segment;
      }
    })
    .join('/');
}
