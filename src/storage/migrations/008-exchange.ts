import type { Migration } from './migration.ts';

/** Handouts, templates of exports, what was imported and how to take it back, study packets and notes of other people. */
export const exchange: Migration = {
  version: 8,
  stores: {
    handouts: 'id, updatedAt',
    exportTemplates: 'id, updatedAt',
    imports: 'id, at',
    importChanges: 'id, importId',
    guestNotes: 'id, articleId, packetId',
    packets: 'id, at',
    packetDrafts: 'id, updatedAt',
    packetKeys: 'id',
    knownKeys: 'id',
  },
};
