import { dropTracking } from './canonical.ts';
import { isHttp, parseUrl } from './parse-url.ts';

/**
 * Normalised address by which a page is recognised again; compare, never open it.
 * `http` equals `https`; fragment, sign-in, default port and tracking parameters go; the other parameters are
 * sorted; a slash at the end of a path goes. `www.`, `m.` and `amp.` stay: they may serve another text, and a
 * passage anchored in one need not stand in the other.
 */
export function urlKey(address: string): string {
  const url = parseUrl(address.trim());
  if (!url) return address.trim();
  if (!isHttp(url)) {
    url.hash = '';
    return url.href;
  }
  dropTracking(url);
  url.searchParams.sort();
  const host = url.hostname.replace(/\.$/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = normalisePath(url.pathname);
  return `https://${host}${port}${path}${url.search}${routeOf(url.hash)}`;
}

function normalisePath(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? '/' : normaliseEscapes(trimmed);
}

/** `%c3%a0` and `%C3%A0` are one; a letter escaped without need (`%61`) is that letter. */
function normaliseEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}

/** A hash that is a route (`#/bai/12`, `#!bai`) is which page it is; any other only points into the page. */
function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/, '');
  return /^#!?\/.|^#!./.test(route) ? route : '';
}
