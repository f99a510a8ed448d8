import type { LibraryDatabase } from './database.ts';

/**
 * Of articles that bear a marking, what stands in handouts is withheld for good: also when the article is deleted later,
 * and nothing in the library says any more why. Within the transaction in which they changed.
 */
export async function withholdHandouts(db: LibraryDatabase, articleIds: string[]): Promise<void> {
  if (articleIds.length === 0) return;
  const rows = await db.shelf.bulkGet(articleIds);
  const barred = new Set(rows.flatMap((row) => (row && row.circulation !== null ? [row.id] : [])));
  if (barred.size === 0) return;
  const printed = await db.handouts
    .filter(({ sources }) => sources.some(({ articleId, isBarred }) => !isBarred && barred.has(articleId)))
    .toArray();
  const withheld = printed.map((handout) => ({
    ...handout,
    sources: handout.sources.map((source) => (barred.has(source.articleId) ? { ...source, isBarred: true } : source)),
  }));
  await db.handouts.bulkPut(withheld);
}
