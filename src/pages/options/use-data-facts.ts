import { useEffect, useState } from 'preact/hooks';
import { library, onLibraryChange } from '../page-library.ts';

export interface DataFacts {
  articles: number;
  passages: number;
  /** Bytes, or null where the browser does not tell. */
  size: number | null;
  /** The browser promised not to clear it by itself. */
  isKept: boolean;
}

async function readFacts(): Promise<DataFacts> {
  const [items, estimate, isKept] = await Promise.all([
    library.listArticles(),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  const passages = items.reduce((sum, item) => sum + item.passageCount, 0);
  return { articles: items.length, passages, size: estimate.usage ?? null, isKept };
}

/** How much is saved, in step with other tabs. Null until it is counted. */
export function useDataFacts(onFailed: (thrown: unknown) => void): DataFacts | null {
  const [facts, setFacts] = useState<DataFacts | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const look = (): void => {
      readFacts().then((read) => {
        if (!lifetime.signal.aborted) setFacts(read);
      }, onFailed);
    };
    look();
    onLibraryChange(look, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return facts;
}
