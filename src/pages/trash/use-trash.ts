import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { TrashedItem } from '../../services/trash-list.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** Changes that come in a row are looked at once, milliseconds. */
const REST = 120;

/** What is in the trash, in step with other tabs. Null until it is read. */
export function useTrash() {
  const [entries, setEntries] = useState<TrashedItem[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    library.listTrash().then(
      (list) => {
        if (!isCurrent) return;
        setEntries(list);
        setFailure(null);
      },
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [turn]);

  useEffect(() => {
    const lifetime = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange(() => {
      clearTimeout(rest);
      rest = setTimeout(() => setTurn((last) => last + 1), REST);
    }, lifetime.signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, []);

  return { entries, failure, reload: () => setTurn((last) => last + 1) };
}
