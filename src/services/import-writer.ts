import { hasPosition } from '../core/anchoring/describe-quote.ts';
import type { Selector } from '../core/anchoring/selector.ts';
import type { ImportChange } from '../core/import/import-record.ts';
import { type MergeChoice, mergeRow } from '../core/import/merge-row.ts';
import { count, type MergeState, type Tallies } from '../core/import/merge-state.ts';
import { type Row, rowPrint } from '../core/import/row-print.ts';
import type { LibraryDatabase } from '../storage/database.ts';

/** Writes what one chunk brings, within its transaction, and keeps what stood there. A dry one only counts. */
export class ImportWriter {
  readonly changes: ImportChange[] = [];
  readonly tallies: Tallies = {};
  readonly db: LibraryDatabase;
  readonly isDry: boolean;

  constructor(db: LibraryDatabase, isDry: boolean) {
    this.db = db;
    this.isDry = isDry;
  }

  count(table: string, state: MergeState): void {
    count(this.tallies, table, state);
  }

  /** @param before the row that stands there now */
  async put(table: string, row: object, before: unknown): Promise<void> {
    await this.putAll(table, [{ row, before }]);
  }

  async putAll(table: string, rows: readonly { row: object; before: unknown }[]): Promise<void> {
    if (rows.length === 0) return;
    for (const { row, before } of rows) {
      const change = { table, key: this.keyOf(table, row), before: before ?? null };
      this.changes.push({ ...change, after: rowPrint(row) });
    }
    if (!this.isDry) await this.db.table(table).bulkPut(rows.map(({ row }) => row));
  }

  /** Merges rows of one table, none of them twice, with what is here. Resolves to whether each is new. */
  async mergeAll(table: string, rows: readonly Row[], choice: MergeChoice): Promise<boolean[]> {
    if (rows.length === 0) return [];
    const here: (Row | undefined)[] = await this.db.table(table).bulkGet(rows.map((row) => this.keyOf(table, row)));
    const written: { row: Row; before: unknown }[] = [];
    for (const [index, arriving] of rows.entries()) {
      const known = here[index];
      const { state, row, copy } = mergeRow(table, known, likeHere(table, arriving, known), choice);
      const isCopied = copy !== undefined && (await this.db.table(table).get(this.keyOf(table, copy))) !== undefined;
      if (row) written.push({ row, before: known });
      if (copy && !isCopied) written.push({ row: copy, before: undefined });
      this.count(table, isCopied && !row ? 'newer-here' : state);
    }
    await this.putAll(table, written);
    return here.map((known) => known === undefined);
  }

  keyOf(table: string, row: object): string {
    return String((row as Row)[String(this.db.table(table).schema.primKey.keyPath)]);
  }
}

/** What is not the arriving row's to say: whose it is here, and the bytes that are here already. */
function likeHere(table: string, arriving: Row, here: Row | undefined): Row {
  if (!here) return arriving;
  const row = { ...arriving };
  if (table === 'passages' || table === 'reflections') row.articleId = here.articleId;
  if (table === 'passages' && isPlaced(here) && !isPlaced(row)) row.selector = here.selector;
  if (table === 'storyPictures') row.blob = here.blob;
  if (table === 'guestNotes') row.articleId = here.articleId;
  return row;
}

/** A passage that was found in its text loses its place to no other program, which knows its words alone. */
function isPlaced({ selector }: Row): boolean {
  return hasPosition(selector as Selector);
}
