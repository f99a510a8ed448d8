import { urlKey } from '../core/url/url-key.ts';

/** Milliseconds after which a page that has stirred is looked at again: its address may follow what it draws. */
const AFTERWARDS = 300;

/**
 * The address changes under some pages without a load. What counts is the key by which a page is known: a fragment
 * that only points into the page is no change, a route behind a hash is one.
 * Without the Navigation API (Firefox before 147) nothing tells of `pushState`: the address is looked at when the page
 * changes or is clicked, at once and a moment later, and not at all while it is at rest.
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
  else lookWhenStirred(look, signal);
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
}

function lookWhenStirred(look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stir = (): void => {
    look();
    timer ??= setTimeout(() => {
      timer = null;
      look();
    }, AFTERWARDS);
  };
  const observer = new MutationObserver(stir);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('click', stir, { capture: true, passive: true, signal });
  const stop = (): void => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
}
