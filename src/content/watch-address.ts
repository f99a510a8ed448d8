/** The address changes under some pages without a load. Browsers without the Navigation API are asked twice a second. */
export function watchAddress(callback: () => void, signal: AbortSignal): void {
  let last = withoutHash(location.href);
  const look = (): void => {
    const now = withoutHash(location.href);
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
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
