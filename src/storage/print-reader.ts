import type { PrintRow, SearchDatabase } from './search-database.ts';

/** Rows read at once: some 3 MB. */
const PAGE = 2_000;

/** Fingerprints of the library, read as a whole or from a version of the index on. */
export class PrintReader {
  readonly #db: SearchDatabase;

  constructor(db: SearchDatabase) {
    this.#db = db;
  }

  /** Version of the index; -1 where there is none. */
  async version(): Promise<number> {
    return (await this.#db.state.get('state'))?.version ?? -1;
  }

  async count(): Promise<number> {
    return this.#db.prints.count();
  }

  /** Every row, a page at a time. What is written meanwhile may be in it or not. */
  async *all(): AsyncGenerator<PrintRow[]> {
    for (let after: string | null = null; ; ) {
      const rows: PrintRow[] =
        after === null
          ? await this.#db.prints.orderBy('articleId').limit(PAGE).toArray()
          : await this.#db.prints.where('articleId').above(after).limit(PAGE).toArray();
      if (rows.length > 0) yield rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.articleId ?? null;
    }
  }

  /** What was written after a version. */
  async since(version: number): Promise<PrintRow[]> {
    return this.#db.prints.where('at').above(version).toArray();
  }
}
