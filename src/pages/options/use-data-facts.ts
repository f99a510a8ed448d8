import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { isKeptForGood } from '../kept-for-good.ts';
import { library, onLibraryChange } from '../page-library.ts';

export interface DataFacts {
  articles: number;
  passages: number;
  /** Bytes; 0 where the browser does not tell. */
  size: number;
  /** The browser does not clear it by itself when the disk fills up. */
  isKept: boolean;
}

async function readFacts(): Promise<DataFacts> {
  const [items, estimate, isKept] = await Promise.all([
    library.listArticles(),
    navigator.storage.estimate(),
    isKeptForGood(),
  ]);
  const passages = items.reduce((sum, item) => sum + item.passageCount, 0);
  return { articles: items.length, passages, size: estimate.usage ?? 0, isKept };
}

/** How much is saved, in step with other tabs. Null until it is counted. */
export function useDataFacts(): { facts: DataFacts | null; failure: Failure | null } {
  const [facts, setFacts] = useState<DataFacts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const look = (): void => {
      readFacts().then(
        (read) => {
          if (lifetime.signal.aborted) return;
          setFacts(read);
          setFailure(null);
        },
        (thrown) => setFailure(toFailure(thrown)),
      );
    };
    look();
    onLibraryChange(look, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return { facts, failure };
}
