import { useEffect } from 'preact/hooks';
import { logQuietly } from '../platform/log.ts';
import { snapshotWhereDue } from './take-snapshot.ts';

/** The page comes first. Milliseconds. */
const LATER = 15_000;
const AGAIN = 30 * 60_000;

/** While the page is open, copies are made by themselves where their reader picked a folder for them. */
export function useSnapshots(): void {
  useEffect(() => {
    const lifetime = new AbortController();
    const look = (): void => {
      snapshotWhereDue(lifetime.signal).catch((thrown) => logQuietly('no look at snapshots', thrown));
    };
    const first = setTimeout(look, LATER);
    const timer = setInterval(look, AGAIN);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      lifetime.abort();
    };
  }, []);
}
