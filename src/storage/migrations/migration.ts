import type { Transaction } from 'dexie';

/**
 * One step of the database's life. A released step is never edited: data outlives code.
 * `stores` names only the tables that the step adds or changes.
 */
export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}
