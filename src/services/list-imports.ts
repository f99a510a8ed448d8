import type { ImportRecord } from '../core/import/import-record.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** Everything that was taken in, the newest first. */
export async function listImports({ db }: ServiceContext): Promise<ImportRecord[]> {
  return guarded(() => db.imports.orderBy('at').reverse().toArray());
}

/** What an undo needs takes room: it goes after as many days as the trash keeps. */
const KEPT = 30 * 24 * 60 * 60 * 1_000;

/** Drops what imports of more than 30 days ago replaced. The list of imports stays. */
export async function expireImports(context: ServiceContext): Promise<void> {
  const { db } = context;
  const before = context.now() - KEPT;
  const old = await guarded(() => db.imports.where('at').below(before).toArray());
  for (const { id } of old.filter(({ canUndo }) => canUndo)) {
    await changeLibrary(db, context.now(), async () => {
      await db.importChanges.where('importId').equals(id).delete();
      await db.imports.update(id, { canUndo: false });
    });
  }
}
