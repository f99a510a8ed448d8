import { browser } from './browser.ts';

const ALL_SITES = ['http://*/*', 'https://*/*'];

/** Match patterns of one site, both schemes: `nhandan.vn` also covers `www.nhandan.vn`. Null where there is no host. */
function sitePatterns(url: string): string[] | null {
  if (!URL.canParse(url)) return null;
  const { hostname, protocol } = new URL(url);
  if (!hostname || !/^https?:$/.test(protocol)) return null;
  const host = hostname.replace(/^www\./, '');
  // An address of numbers has no subdomains, and a pattern with a wildcard in front of it is refused.
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':') || !host.includes('.');
  return isAddress ? [`http://${host}/*`, `https://${host}/*`] : [`http://*.${host}/*`, `https://*.${host}/*`];
}

export async function hasSite(url: string): Promise<boolean> {
  const origins = sitePatterns(url);
  return origins !== null && (await browser.permissions.contains({ origins }));
}

/** Whether this one address may be asked for: of its scheme and host, however that was allowed. */
export async function mayReach(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Must run inside a click: browsers refuse the request otherwise. Resolves to what the reader answered. */
export function requestSite(url: string): Promise<boolean> {
  const origins = sitePatterns(url);
  return origins ? browser.permissions.request({ origins }) : Promise.resolve(false);
}

/** The same for several sites at once: one question for all. */
export function requestSites(urls: readonly string[]): Promise<boolean> {
  const origins = [...new Set(urls.flatMap((url) => sitePatterns(url) ?? []))];
  return origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(false);
}

export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ALL_SITES });
}

export function removeOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
