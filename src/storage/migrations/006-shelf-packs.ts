import type { Migration } from './migration.ts';

/** The shelf packed, so that all of it is read at once, and what changed since. Empty until a page packs it. */
export const shelfPacks: Migration = {
  version: 6,
  stores: { shelfPacks: 'to, form', unpacked: 'articleId' },
};
