import { shelfItem } from '../../src/core/model/shelf-item.ts';
import { LibraryDatabase } from '../../src/storage/database.ts';
import { recountAll } from '../../src/storage/tag-count.ts';
import { type Batch, generateLibrary } from './generate.mjs';

interface FillSettings {
  articles: number;
  seed?: number;
  /** Number of the first article: what is there already is not made again. */
  from?: number;
}

/** As sizes of a shelf are reckoned: UTF-8 of Vietnamese text takes some 1.4 bytes a unit. */
const BYTES_A_UNIT = 1.4;

/**
 * Puts made-up articles into this origin's database, a batch a transaction, its shelf rows with it, all of it waiting
 * to be indexed. Resolves to what it put there.
 */
export async function fillFrom(batches: AsyncIterable<Batch>) {
  const db = new LibraryDatabase();
  const count = { articles: 0, passages: 0, reflections: 0 };
  for await (const batch of batches) {
    const { articles, bodies, passages, reflections, readings } = batch;
    await db.transaction('rw', db.tables, async () => {
      await db.articles.bulkPut(articles);
      await db.bodies.bulkPut(bodies);
      await db.passages.bulkPut(passages);
      await db.reflections.bulkPut(reflections);
      await db.readings.bulkPut(readings);
      await db.shelf.bulkPut(shelfOf(batch));
      await db.pending.bulkPut(articles.map(({ id }) => ({ articleId: id, at: Date.now() })));
    });
    count.articles += articles.length;
    count.passages += passages.length;
    count.reflections += reflections.length;
  }
  await recountAll(db);
  // Rows that were put there by another way than a change: what was packed of them is no longer true.
  await db.shelfPacks.clear();
  db.close();
  return count;
}

function shelfOf({ articles, bodies, passages, reflections, readings }: Batch) {
  return articles.map((article, index) => {
    const { html = '', text = '' } = bodies[index] ?? {};
    return shelfItem({
      article,
      passages: passages.filter(({ articleId }) => articleId === article.id),
      reflectionCount: reflections.filter(({ articleId }) => articleId === article.id).length,
      reading: readings.find(({ articleId }) => articleId === article.id),
      size: { text: Math.round((html.length + text.length) * BYTES_A_UNIT), media: 0, versions: 0, images: 0, file: 0 },
    });
  });
}

Object.assign(globalThis, { fillLibrary: (settings: FillSettings) => fillFrom(generateLibrary(settings)) });
