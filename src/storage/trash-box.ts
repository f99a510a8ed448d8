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
