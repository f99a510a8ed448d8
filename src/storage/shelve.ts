import type { ArticleBody } from '../core/model/article.ts';
import { type ShelfItem, type ShelfSize, shelfItem } from '../core/model/shelf-item.ts';
import type { LibraryDatabase } from './database.ts';
import { recount } from './tag-count.ts';

/**
 * Makes the shelf rows of articles anew, or takes them away with their articles, and counts tags with them. All are read
 * side by side: one after another, fifty take ten times as long.
 * @param resized those whose text, pictures or file changed
 */
export async function shelve(db: LibraryDatabase, ids: string[], resized: ReadonlySet<string>): Promise<void> {
  if (ids.length === 0) return;
  const before = await db.shelf.bulkGet(ids);
  const after = await Promise.all(ids.map((id, index) => rowOf(db, id, resized.has(id) ? undefined : before[index])));
  await db.shelf.bulkPut(after.filter((row) => row !== undefined));
  await db.shelf.bulkDelete(ids.filter((_, index) => after[index] === undefined));
  await recount(db, before, after);
}

/** Undefined where there is no such article. @param known its row of before, where its size is still the same */
async function rowOf(db: LibraryDatabase, id: string, known: ShelfItem | undefined): Promise<ShelfItem | undefined> {
  const [article, passages, reflectionCount, reading] = await Promise.all([
    db.articles.get(id),
    db.passages.where('articleId').equals(id).toArray(),
    db.reflections.where('articleId').equals(id).count(),
    db.readings.get(id),
  ]);
  if (!article) return undefined;
  return shelfItem({ article, passages, reflectionCount, reading, size: known?.size ?? (await measure(db, id)) });
}

/** UTF-8 of Vietnamese text takes some 1.4 bytes a unit: rough, as sizes on a page for freeing room may be. */
const BYTES_A_UNIT = 1.4;

async function measure(db: LibraryDatabase, id: string): Promise<ShelfSize> {
  const [body, versions, images, file] = await Promise.all([
    db.bodies.get(id),
    db.versions.where('articleId').equals(id).toArray(),
    db.images.where('articleId').equals(id).toArray(),
    db.files.get(id),
  ]);
  const unitsOf = (copies: readonly (ArticleBody | undefined)[]): number =>
    copies.reduce((sum, copy) => sum + (copy ? copy.html.length + copy.text.length : 0), 0);
  const older = Math.round(unitsOf(versions) * BYTES_A_UNIT);
  const pictures = images.reduce((sum, { bytes }) => sum + bytes, 0);
  const original = file?.blob.size ?? 0;
  return {
    text: Math.round(unitsOf([body]) * BYTES_A_UNIT) + older,
    media: pictures + original,
    versions: older,
    images: pictures,
    file: original,
  };
}
