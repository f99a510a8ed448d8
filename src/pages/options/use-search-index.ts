import { useEffect, useState } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';
import { hastenIndexing, library, onLibraryChange, onSearchIndexed } from '../page-library.ts';

/** How many articles a search does not find yet, null until that is known; `rebuild` has the index made anew. */
export function useSearchIndex(): { waiting: number | null; rebuild: () => void } {
  const [waiting, setWaiting] = useState<number | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const look = (): void => {
      library.indexProgress().then(
        (progress) => {
          if (!lifetime.signal.aborted) setWaiting(progress.waiting);
          if (progress.waiting > 0) hastenIndexing();
        },
        // The facts beside it tell the reader why the library cannot be read.
        (thrown) => logQuietly('index not asked', thrown),
      );
    };
    look();
    onLibraryChange(look, lifetime.signal);
    onSearchIndexed((progress) => setWaiting(progress.waiting), lifetime.signal);
    return () => lifetime.abort();
  }, []);
  const rebuild = (): void => {
    library
      .rebuildIndex()
      .then(() => library.indexProgress())
      .then((progress) => {
        setWaiting(progress.waiting);
        hastenIndexing();
      })
      .catch((thrown: unknown) => logQuietly('index not made anew', thrown));
  };
  return { waiting, rebuild };
}
