import { isHttp, type ParsedUrl, parseUrl } from './parse-url.ts';

/** What an extension may do with a page, told from its address alone. */
export type PageClass = 'web' | 'browser' | 'store' | 'file' | 'extension';

const EXTENSION_SCHEMES = new Set(['chrome-extension:', 'moz-extension:', 'safari-web-extension:', 'extension:']);

/** Pages where browsers refuse every extension: a host, and the path below which it holds. */
const STORES: { host: string; path: string }[] = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'addons.mozilla.org', path: '/' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.opera.com', path: '/' },
];

/** An address that cannot be read at all counts as the browser's own: nothing can be done there either. */
export function classifyUrl(address: string): PageClass {
  const url = parseUrl(address);
  if (!url) return 'browser';
  if (url.protocol === 'file:') return 'file';
  if (EXTENSION_SCHEMES.has(url.protocol)) return 'extension';
  if (!isHttp(url)) return 'browser';
  return isStore(url) ? 'store' : 'web';
}

function isStore(url: ParsedUrl): boolean {
  const host = url.hostname.replace(/\.$/, '');
  return STORES.some(
    (store) =>
      host === store.host &&
      (store.path === '/' || url.pathname === store.path || url.pathname.startsWith(`${store.path}/`)),
  );
}
