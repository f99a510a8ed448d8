import type { Migration } from './migration.ts';

/** Rows that changed since they were last written into the journal. */
export const journal: Migration = {
  version: 9,
  stores: { unjournaled: 'key' },
};
