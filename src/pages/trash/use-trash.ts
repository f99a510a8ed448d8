import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

const REST = 120;

/** What is in the trash, in step with other tabs. Null until it is read. */
export function useTrash() {
  const { facts: entries, failure, reload } = useLibraryFacts(library.listTrash, REST);
  return { entries, failure, reload };
}
