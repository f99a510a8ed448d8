import { isHttp, type ParsedUrl, parseUrl } from './parse-url.ts';
import { isTrackingParam } from './tracking-params.ts';

/** The address without fragment, sign-in and tracking parameters; everything else as the site wrote it. */
export function withoutTracking(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  dropTracking(url);
  url.hash = '';
  if (isHttp(url)) {
    url.username = '';
    url.password = '';
  }
  return url.href;
}

/**
 * The address an article is cited by. A page may name its own canonical address, but sites do name their home
 * page or another host there, so it counts only on the same host and when it is no home page.
 */
export function canonicalUrl(pageUrl: string, declared: string | null): string {
  const page = parseUrl(pageUrl);
  const own = declared ? parseUrl(declared, pageUrl) : null;
  if (!page || !own || !isHttp(own) || !sameSite(page.hostname, own.hostname)) return withoutTracking(pageUrl);
  if (own.pathname === '/' && page.pathname !== '/') return withoutTracking(pageUrl);
  return withoutTracking(own.href);
}

export function dropTracking(url: ParsedUrl): void {
  // Not `keys()`: in a content script of Firefox its iterator cannot be iterated.
  const names: string[] = [];
  url.searchParams.forEach((_value, name) => {
    names.push(name);
  });
  // Deleting rewrites the whole query's encoding, so an address without tracking is left alone.
  for (const name of names) if (isTrackingParam(name)) url.searchParams.delete(name);
}

/** A mobile or AMP host points at its plain sibling: those are one site here, other hosts are not. */
function sameSite(a: string, b: string): boolean {
  return plainHost(a) === plainHost(b);
}

function plainHost(host: string): string {
  return host.replace(/^(?:www|m|mobile|amp)\./, '');
}
