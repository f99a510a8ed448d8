import type { CountedTag } from '../core/tags/tag-tree.ts';
import { addUse, type TaggedRow, type TagUse } from '../core/tags/tag-use.ts';
import type { LibraryDatabase } from './database.ts';

/**
 * Counts tags anew where rows of the shelf became others, came or went, within the transaction that does it. They are
 * counted beside the shelf because the distinct keys of an index take seconds at 200,000 passages (`docs/adr/0015`).
 */
export async function recount(
  db: LibraryDatabase,
  before: readonly (TaggedRow | undefined)[],
  after: readonly (TaggedRow | undefined)[],
): Promise<void> {
  const change = new Map<string, TagUse>();
  for (const row of before) addUse(change, row, -1);
  for (const row of after) addUse(change, row);
  const changed = [...change].filter(([, use]) => use.own !== 0 || use.articles !== 0 || use.passages !== 0);
  if (changed.length === 0) return;
  const known = await db.tagCounts.bulkGet(changed.map(([tag]) => tag));
  const next = changed.map(([tag, use], index): CountedTag => {
    const { own = 0, articles = 0, passages = 0 } = known[index] ?? {};
    return { tag, own: own + use.own, articles: articles + use.articles, passages: passages + use.passages };
  });
  const [used, unused] = [next.filter(isUsed), next.filter((one) => !isUsed(one))];
  await db.tagCounts.bulkPut(used);
  await db.tagCounts.bulkDelete(unused.map(({ tag }) => tag));
}

/** Counts all tags anew from the shelf: after rows were put there by other ways than one article's change. */
export async function recountAll(db: LibraryDatabase): Promise<CountedTag[]> {
  return db.transaction('rw', db.shelf, db.tagCounts, async () => {
    const counted = new Map<string, TagUse>();
    for (const row of await db.shelf.toArray()) addUse(counted, row);
    const counts = [...counted].map(([tag, use]) => ({ tag, ...use }));
    await db.tagCounts.clear();
    await db.tagCounts.bulkPut(counts);
    return counts;
  });
}

function isUsed({ own, articles, passages }: CountedTag): boolean {
  return own > 0 || articles > 0 || passages > 0;
}
