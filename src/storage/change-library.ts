import { type ShelfSize, shelfItem } from '../core/model/shelf-item.ts';
import type { LibraryDatabase } from './database.ts';
import { guarded } from './storage-failure.ts';

/** What a change touched: named by the work, so that what is derived from it is written with it. */
export interface Touched {
  /** An article whose facts, passages, reflections or reading changed, came or went. */
  article(id: string): void;
  /** The same, where its text, pictures or file did, and so the room that it takes. */
  contents(id: string): void;
  /** The same, where only how far it was read did: nothing that is searched, and it comes every few seconds. */
  reading(id: string): void;
}

/** All that a change may write. One writer at a time is no loss: a strict write takes a few milliseconds. */
const CHANGED = [
  ...['articles', 'bodies', 'images', 'versions', 'files', 'readings'],
  ...['passages', 'reflections', 'topics', 'trash', 'shelf', 'pending'],
];

/**
 * One strict transaction that changes articles or what belongs to them. Before it ends, the shelf rows of all that
 * `work` names are made anew, and the articles wait to be indexed: a shelf that lags behind cannot be committed.
 *
 * @throws FailureError
 */
export function changeLibrary<T>(
  db: LibraryDatabase,
  now: number,
  work: (touched: Touched) => PromiseLike<T>,
): Promise<T> {
  return guarded(() =>
    db.transaction('rw', CHANGED, async () => {
      const ids = new Set<string>();
      const resized = new Set<string>();
      const read = new Set<string>();
      const result = await work({
        article: (id) => ids.add(id),
        contents: (id) => {
          ids.add(id);
          resized.add(id);
        },
        reading: (id) => read.add(id),
      });
      for (const id of new Set([...ids, ...read])) await shelve(db, id, resized.has(id));
      await db.pending.bulkPut([...ids].map((articleId) => ({ articleId, at: now })));
      return result;
    }),
  );
}

/** Makes one article's shelf row anew, or takes it away with its article. */
async function shelve(db: LibraryDatabase, id: string, isResized: boolean): Promise<void> {
  const article = await db.articles.get(id);
  if (!article) return db.shelf.delete(id);
  const [passages, reflectionCount, reading, before] = await Promise.all([
    db.passages.where('articleId').equals(id).toArray(),
    db.reflections.where('articleId').equals(id).count(),
    db.readings.get(id),
    isResized ? undefined : db.shelf.get(id),
  ]);
  const size = before?.size ?? (await measure(db, id));
  await db.shelf.put(shelfItem({ article, passages, reflectionCount, reading, size }));
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
  const units = [body, ...versions].reduce((sum, copy) => sum + (copy ? copy.html.length + copy.text.length : 0), 0);
  const media = images.reduce((sum, { bytes }) => sum + bytes, file?.blob.size ?? 0);
  return { text: Math.round(units * BYTES_A_UNIT), media };
}
