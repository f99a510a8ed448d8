import { LibraryDatabase } from '../../src/storage/database.ts';
import { generateLibrary } from './generate.mjs';

interface FillSettings {
  articles: number;
  seed?: number;
  /** Number of the first article: what is there already is not made again. */
  from?: number;
}

/** Puts a made-up library into this origin's database, a batch a transaction. Resolves to what it put there. */
async function fillLibrary(settings: FillSettings, onBatch?: (articles: number) => void) {
  const db = new LibraryDatabase();
  const pending = db.tables.find(({ name }) => name === 'pending');
  const count = { articles: 0, passages: 0, reflections: 0 };
  for await (const { articles, bodies, passages, reflections } of generateLibrary(settings)) {
    await db.transaction('rw', db.tables, async () => {
      await db.articles.bulkPut(articles);
      await db.bodies.bulkPut(bodies);
      await db.passages.bulkPut(passages);
      await db.reflections.bulkPut(reflections);
      await pending?.bulkPut(articles.map(({ id }) => ({ articleId: id, at: Date.now() })));
    });
    count.articles += articles.length;
    count.passages += passages.length;
    count.reflections += reflections.length;
    onBatch?.(count.articles);
  }
  db.close();
  return count;
}

Object.assign(globalThis, { fillLibrary });
