import type { Migration } from './migration.ts';

/** Reflections. `dueOn` is indexed where there is one: reviews ask for what is due. Trash of before holds none. */
export const reflections: Migration = {
  version: 3,
  stores: { reflections: 'id, articleId, passageId, dueOn, updatedAt' },
};
