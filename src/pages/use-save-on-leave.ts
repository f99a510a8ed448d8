import { useEffect, useRef } from 'preact/hooks';

/** A page that is left, or put behind another, is not told in time when it ends. */
export function useSaveOnLeave(save: () => Promise<boolean>): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const now = (): void => void latest.current();
    addEventListener('pagehide', now, { signal });
    document.addEventListener('visibilitychange', () => document.hidden && now(), { signal });
    return () => lifetime.abort();
  }, []);
}
