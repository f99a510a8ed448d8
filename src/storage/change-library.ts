import type { LibraryDatabase } from './database.ts';
import { shelve } from './shelve.ts';
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
  ...['passages', 'reflections', 'topics', 'trash', 'trashed', 'shelf', 'unpacked', 'tagCounts', 'pending'],
  ...['tagActs', 'tagActChunks', 'meta'],
  ...['reviewCards', 'reviewEvents', 'stories', 'storyPictures', 'reports', 'reportVersions', 'reportTemplates'],
  ...['plans', 'memberCounts'],
  'unjournaled',
  ...['handouts', 'exportTemplates', 'imports', 'importChanges', 'guestNotes'],
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
      const shown = [...new Set([...ids, ...read])];
      await shelve(db, shown, resized);
      await db.unpacked.bulkPut(shown.map((articleId) => ({ articleId })));
      await db.pending.bulkPut([...ids].map((articleId) => ({ articleId, at: now })));
      return result;
    }),
  );
}
