import type { LibraryDatabase } from '../../../src/storage/database.ts';

/** Tables that say what is still to be done, not what the library holds. */
const WAITING = ['pending', 'unpacked', 'unjournaled'];
/** When anything changed last. */
const CHANGED_AT = 'changed-at';

/** Every row that the library holds, by table, so that a test can say that it is the same again. */
export async function libraryRows(db: LibraryDatabase, but: string[] = []): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => ![...WAITING, ...but].includes(name));
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(
    rows.map(([name, all]) => [name, name === 'meta' ? all.filter(({ key }) => key !== CHANGED_AT) : all]),
  );
}
