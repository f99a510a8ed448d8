import { useEffect, useState } from 'preact/hooks';
import { logQuietly } from '../platform/log.ts';
import type { NextUp } from '../services/plans.ts';
import { library, onLibraryChange } from './page-library.ts';

/** Changes that come in a row are looked at once, milliseconds. */
const REST = 300;

/**
 * What is to be studied next of all plans; null where there is nothing, or it is not read yet. It is an aside: it is
 * read when the page has nothing else to do, and where that fails nothing is said.
 */
export function useNextUp(): NextUp | null {
  const [next, setNext] = useState<NextUp | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const load = (): void => {
      library.nextInPlans().then(
        (known) => !signal.aborted && setNext(known),
        (thrown) => logQuietly('next text not read', thrown),
      );
    };
    const idle = requestIdleCallback(load, { timeout: 1_000 });
    let timer: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange(() => {
      clearTimeout(timer);
      timer = setTimeout(load, REST);
    }, signal);
    return () => {
      cancelIdleCallback(idle);
      clearTimeout(timer);
      lifetime.abort();
    };
  }, []);
  return next;
}
