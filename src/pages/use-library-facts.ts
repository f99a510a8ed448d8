import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../core/model/failure.ts';
import type { LibraryChange } from '../services/context.ts';
import { onLibraryChange } from './page-library.ts';

/**
 * What `read` gives of the library, and anew after it changed, here or in other tabs. Null until it is read.
 *
 * @param read the same function at every draw
 * @param rest changes that come in a row are looked at once, milliseconds
 * @param concerns whether a change is one to look at; the same function at every draw
 */
export function useLibraryFacts<Facts>(
  read: () => Promise<Facts>,
  rest: number,
  concerns: (change: LibraryChange) => boolean = anyChange,
) {
  const [facts, setFacts] = useState<Facts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    let isCurrent = true;
    read().then(
      (known) => {
        if (!isCurrent) return;
        setFacts(() => known);
        setFailure(null);
      },
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [read, turn]);

  useEffect(() => {
    const lifetime = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange((change) => {
      if (!concerns(change)) return;
      clearTimeout(timer);
      timer = setTimeout(reload, rest);
    }, lifetime.signal);
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, [rest, reload, concerns]);

  return { facts, failure, reload, setFacts };
}

const anyChange = (): boolean => true;
