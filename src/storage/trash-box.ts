import type { LibraryDatabase } from './database.ts';
import type { TrashEntry } from './trash-entry.ts';
import { summariseTrash } from './trash-summary.ts';

/** Puts an entry into the trash, with what lists show of it. Within the transaction of whoever deletes. */
export async function putInTrash(db: LibraryDatabase, entry: TrashEntry): Promise<void> {
  await db.trash.add(entry);
  await db.trashed.put(summariseTrash(entry));
}

/** Takes an entry out of the trash, for good or because it goes back to where it was. */
export async function dropFromTrash(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  await db.trash.bulkDelete([...ids]);
  await db.trashed.bulkDelete([...ids]);
}

/**
 * Drops entries for good. What other people wrote to an article lies in no entry: it waits where it is until the last entry
 * of its article goes, unless that is in the library again.
 * @returns how many notes of other people went
 */
export async function dropForGood(db: LibraryDatabase, ids: readonly string[]): Promise<number> {
  const entries = await db.trashed.bulkGet([...ids]);
  const deleted = new Set(entries.flatMap((entry) => (entry?.kind === 'article' ? [entry.subject] : [])));
  await dropFromTrash(db, ids);
  if (deleted.size === 0) return 0;
  const here = await db.articles.bulkGet([...deleted]);
  for (const article of here) if (article) deleted.delete(article.id);
  const left = await db.trashed
    .where('subject')
    .anyOf([...deleted])
    .toArray();
  for (const { kind, subject } of left) if (kind === 'article') deleted.delete(subject);
  return db.guestNotes
    .where('articleId')
    .anyOf([...deleted])
    .delete();
}
