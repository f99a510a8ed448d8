import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import { hastenIndexing, onSearchIndexed } from '../page-library.ts';
import { type Found, findInLibrary } from './search-port.ts';

export interface SearchState {
  /** What was found last; it stands while the next answer is on its way. Null where nothing is looked for. */
  found: Found | null;
  /** The words that `found` answers. */
  query: string;
  failure: Failure | null;
}

const NOTHING: SearchState = { found: null, query: '', failure: null };

/** What words find, as they are typed. @param version another one after each change of the library */
export function useSearch(query: string, limit: number, catalogue: Catalogue | null, version: number): SearchState {
  const [state, setState] = useState(NOTHING);
  const [indexed, setIndexed] = useState(0);
  useEffect(() => {
    const lifetime = new AbortController();
    onSearchIndexed(() => setIndexed((turn) => turn + 1), lifetime.signal);
    return () => lifetime.abort();
  }, []);
  const words = query.trim();
  useEffect(() => {
    if (words === '' || !catalogue) return setState(NOTHING);
    const lifetime = new AbortController();
    const { signal } = lifetime;
    findInLibrary(words, { limit, signal, catalogue }).then(
      (found) => {
        if (signal.aborted) return;
        if (!found.isComplete) hastenIndexing();
        setState({ found, query: words, failure: null });
      },
      (thrown) => {
        if (!signal.aborted) setState((now) => ({ ...now, query: words, failure: toFailure(thrown) }));
      },
    );
    return () => lifetime.abort();
  }, [words, limit, catalogue, version, indexed]);
  return words === '' ? NOTHING : state;
}
