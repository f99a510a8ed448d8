import type { ImportChange } from '../core/import/import-record.ts';
import { namedIds } from '../core/import/named-ids.ts';
import { type Row, rowPrint } from '../core/import/row-print.ts';
import type { LibraryDatabase } from '../storage/database.ts';

/** What was done since with what an import brought. */
export interface Use {
  /**
   * Of the parts of articles that a chunk wrote, those that stay: `<table>:<key>` of articles, passages and reflections that
   * are in use or were changed, `part:<table>:<key>` of what belongs to an article that stays.
   */
  staying(parts: readonly ImportChange[]): Promise<Set<string>>;
  /** Whether a picture or a version belongs to a work that stays because it was changed. */
  isOwnerKept(table: string, row: Row): boolean;
}

const OWNERS: Record<string, { table: string; field: string }> = {
  storyPictures: { table: 'stories', field: 'storyId' },
  reportVersions: { table: 'reports', field: 'reportId' },
};

/**
 * @param chunkIds of all that the import wrote
 * @param at when it did
 */
export async function openUse(db: LibraryDatabase, chunkIds: readonly string[], at: number): Promise<Use> {
  const keptOwners = await findKeptOwners(db, chunkIds);
  let named: Set<string> | null = null;
  return {
    async staying(parts) {
      if (parts.length === 0) return new Set();
      // Once, when the import's own works are gone: they come after the articles that they name.
      named ??= await findNamed(db, at);
      return findStaying(db, parts, named, at);
    },
    isOwnerKept(table, row) {
      const owner = OWNERS[table];
      return owner !== undefined && keptOwners.has(`${owner.table}:${String(row[owner.field])}`);
    },
  };
}

async function findKeptOwners(db: LibraryDatabase, chunkIds: readonly string[]): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const id of chunkIds) {
    const { changes = [] } = (await db.importChanges.get(id)) ?? {};
    for (const { table, key, before, after } of changes) {
      if (before !== null || (table !== 'stories' && table !== 'reports')) continue;
      const now = await db.table(table).get(key);
      if (now && rowPrint(now) !== after) kept.add(`${table}:${key}`);
    }
  }
  return kept;
}

/**
 * Ids of all that topics, plans, papers, stories and handouts name which changed since. Others named them before, when they
 * were not there.
 */
async function findNamed(db: LibraryDatabase, at: number): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of ['topics', 'plans', 'reports', 'stories', 'handouts']) {
    await db.table(table).each((row: Row) => Number(row.updatedAt ?? at) >= at && namedIds(row, ids));
  }
  return ids;
}

async function findStaying(
  db: LibraryDatabase,
  parts: readonly ImportChange[],
  named: ReadonlySet<string>,
  at: number,
) {
  const staying = new Set<string>();
  const mine = new Map(parts.map(({ table, key, after }) => [`${table}:${key}`, after]));
  /** Brought by this import, and as it was then. */
  const isUntouched = (table: string, row: { id: string }): boolean => mine.get(`${table}:${row.id}`) === rowPrint(row);
  const isStaying = (table: string, row: { id: string }): boolean => staying.has(`${table}:${row.id}`);
  for (const { table, key, before } of [...parts].reverse()) {
    if (before !== null) continue;
    const row: Row | undefined = await db.table(table).get(key);
    if (!row) continue;
    if (table === 'reflections' && !isUntouched(table, row as { id: string })) staying.add(`${table}:${key}`);
    if (table === 'passages') {
      const answers = await db.reflections.where('passageId').equals(key).toArray();
      const isReviewed = ((await db.reviewCards.get(key))?.lastReviewAt ?? 0) >= at;
      const isUsed = isReviewed || named.has(key) || answers.some((one) => !isUntouched('reflections', one));
      if (isUsed || !isUntouched(table, row as { id: string })) staying.add(`${table}:${key}`);
    }
  }
  for (const { table, key, before } of parts) {
    if (table !== 'articles' || before !== null) continue;
    const article = await db.articles.get(key);
    if (!article) continue;
    const of = (name: string): Promise<{ id: string }[]> =>
      db.table(name).where('articleId').equals(key).toArray() as unknown as Promise<{ id: string }[]>;
    const [passages, reflections, versions, notes] = await Promise.all(
      ['passages', 'reflections', 'versions', 'guestNotes'].map(of),
    );
    const isUsed =
      named.has(key) ||
      !isUntouched('articles', article) ||
      passages?.some((row) => isStaying('passages', row) || !isUntouched('passages', row)) ||
      reflections?.some((row) => isStaying('reflections', row) || !isUntouched('reflections', row)) ||
      versions?.some((row) => !isUntouched('versions', row)) ||
      (notes?.length ?? 0) > 0;
    if (!isUsed) continue;
    staying.add(`articles:${key}`);
    for (const change of parts) {
      if (['bodies', 'files', 'readings'].includes(change.table) && change.key === key) {
        staying.add(`part:${change.table}:${key}`);
      }
    }
    const images = await db.images.where('articleId').equals(key).primaryKeys();
    for (const id of images) staying.add(`part:images:${id}`);
    for (const version of versions ?? []) staying.add(`part:versions:${version.id}`);
  }
  return staying;
}
