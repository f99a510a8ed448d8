import type { Migration } from './migration.ts';

/**
 * The first tables. Metadata, bodies and images are apart so that lists stay light with years of reading in them.
 * `&urlKey` makes a second copy of one page impossible, whatever two tabs do at the same time.
 */
export const library: Migration = {
  version: 1,
  stores: {
    articles: 'id, &urlKey, savedAt, *tags',
    bodies: 'articleId',
    images: 'id, articleId',
    passages: 'id, articleId, createdAt, role, *tags',
    trash: 'id, deletedAt',
    meta: 'key',
  },
};
