import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

const REST = 150;

const readImports = () => library.listImports();

/** What was taken in until now, newest first, in step with other tabs. */
export function useImports() {
  return useLibraryFacts(readImports, REST);
}
