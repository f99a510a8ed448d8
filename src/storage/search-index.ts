import { SearchDatabase } from './search-database.ts';
import { SearchReader } from './search-reader.ts';
import { SearchWriter } from './search-writer.ts';

/** The full-text index of a library. Nothing is opened before it is asked. */
export class SearchIndex {
  readonly db: SearchDatabase;
  readonly reader: SearchReader;
  readonly writer: SearchWriter;

  constructor(name?: string) {
    this.db = new SearchDatabase(name);
    this.reader = new SearchReader(this.db);
    this.writer = new SearchWriter(this.db);
  }
}
