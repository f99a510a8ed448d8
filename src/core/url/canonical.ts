import { isHttp, type ParsedUrl, parseUrl } from './parse-url.ts';
import { plainHost } from './plain-host.ts';
import { isTrackingParam } from './tracking-params.ts';

/** The address without fragment, sign-in and tracking parameters; everything else as the site wrote it. */
export function withoutTracking(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  dropTracking(url);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * The address an article is cited by. A page may name its own canonical address, but sites do name their home page,
 * another host or the article that was read before, so it counts only where it may be the same article.
 */
export function canonicalUrl(pageUrl: string, declared: string | null): string {
  const page = parseUrl(pageUrl);
  const own = declared ? parseUrl(declared, pageUrl) : null;
  return page && own && isHttp(own) && isSameArticle(page, own) ? withoutTracking(own.href) : withoutTracking(pageUrl);
}

function isSameArticle(page: ParsedUrl, own: ParsedUrl): boolean {
  const isCache = page.hostname.endsWith('.ampproject.org');
  if (!isCache && plainHost(page.href) !== plainHost(own.href)) return false;
  if (own.pathname === '/' && page.pathname !== '/') return false;
  // Two addresses made of words are one article's where they share a long number or most of the words.
  const words = (url: ParsedUrl) => (url.pathname.split('/').filter(Boolean).pop() ?? '').split(/[^\p{L}\p{N}%]+/u);
  const [here, there] = [words(page), words(own)];
  const shared = there.filter((word) => here.includes(word));
  const isWordy = here.length > 3 && there.length > 3;
  return !isWordy || shared.length * 2 >= there.length || shared.some((word) => /\d{5}/.test(word));
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
