import { changeLibrary } from '../storage/change-library.ts';
import type { ServiceContext } from './context.ts';
import { type BulkRun, inChunks } from './in-chunks.ts';
import { restoreTrash } from './restore-trash.ts';
import { removeArticle } from './trash.ts';

/** Bodies and pictures move with their article: more of them at once would be felt by whoever saves in between. */
const CHUNK = 20;

/** Of each chunk others are told once, not of each article. */
function quietly(context: ServiceContext): ServiceContext {
  return { ...context, announce: () => undefined };
}

/**
 * Moves articles to the trash; one that is gone already is passed over. Ids of trash entries are given to `onRemoved` a
 * chunk at a time, so that what was deleted before a failure can be brought back.
 */
export async function removeArticles(
  context: ServiceContext,
  ids: string[],
  onRemoved: (trashIds: string[]) => void,
  run?: BulkRun,
): Promise<void> {
  const { db } = context;
  const remove = async (chunk: string[]): Promise<void> => {
    const trashIds = await changeLibrary(db, context.now(), async () => {
      const known = await db.articles.where('id').anyOf(chunk).primaryKeys();
      const made: string[] = [];
      for (const id of known) made.push(await removeArticle(quietly(context), id));
      return made;
    });
    onRemoved(trashIds);
  };
  await inChunks(context, ids, CHUNK, remove, run);
}

/** Brings back what was deleted. What was brought back already is passed over. */
export async function restoreArticles(context: ServiceContext, trashIds: string[], run?: BulkRun): Promise<void> {
  const { db } = context;
  const restore = (chunk: string[]) =>
    changeLibrary(db, context.now(), async () => {
      for (const id of chunk) await restoreTrash(quietly(context), id);
    });
  await inChunks(context, trashIds, CHUNK, restore, run);
}
