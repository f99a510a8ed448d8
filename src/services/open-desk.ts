import { LibraryDatabase } from '../storage/database.ts';
import { SearchIndex } from '../storage/search-index.ts';
import { OriginalityDesk } from './originality.ts';

/** The desk of a worker, which has its own way to the library: nothing of the browser's extension API is there. */
export function openDesk(): OriginalityDesk {
  return new OriginalityDesk(new LibraryDatabase(), new SearchIndex().db);
}
