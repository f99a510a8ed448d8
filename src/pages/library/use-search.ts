import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import { hastenIndexing, onSearchIndexed } from '../page-library.ts';
import { type Found, findInLibrary, withIds } from './search-port.ts';

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
    const settings = { limit, signal, catalogue };
    const show = (found: Found): void => setState({ found, query: words, failure: null });
    const find = async (): Promise<void> => {
      const answer = await findInLibrary(words, settings);
      const { found } = answer;
      if (signal.aborted) return;
      if (!found.isComplete) hastenIndexing();
      // Where titles may have to make up for the index, nothing is shown before they were looked at: "nothing found"
      // would be taken back a moment later.
      if (found.isComplete) show(found);
      const whole = await withIds(answer, words, settings);
      if (!signal.aborted) show(whole);
    };
    find().catch((thrown) => {
      if (!signal.aborted) setState((now) => ({ ...now, query: words, failure: toFailure(thrown) }));
    });
    return () => lifetime.abort();
  }, [words, limit, catalogue, version, indexed]);
  return words === '' ? NOTHING : state;
}
