import { urlKey } from '../core/url/url-key.ts';

/**
 * The address changes under some pages without a load. What counts is the key by which a page is known: a fragment
 * that only points into the page is no change, a route behind a hash is one.
 * Browsers without the Navigation API are asked twice a second.
 */
export function watchAddress(callback: () => void, signal: AbortSignal): void {
  let last = urlKey(location.href);
  const look = (): void => {
    const now = urlKey(location.href);
    if (now === last) return;
    last = now;
    callback();
  };
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, 500);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
}
