import { isKeptForGood } from '../kept-for-good.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

export interface DataFacts {
  articles: number;
  passages: number;
  /** Bytes; 0 where the browser does not tell. */
  size: number;
  /** The browser does not clear it by itself when the disk fills up. */
  isKept: boolean;
}

const REST = 120;

async function readFacts(): Promise<DataFacts> {
  const [saved, { usage = 0 }, isKept] = await Promise.all([
    library.countSaved(),
    navigator.storage.estimate(),
    isKeptForGood(),
  ]);
  return { ...saved, size: usage, isKept };
}

/** How much is saved, in step with other tabs. Null until it is counted. */
export function useDataFacts() {
  return useLibraryFacts(readFacts, REST);
}
