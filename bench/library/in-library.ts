import { NO_JOURNAL } from '../../src/core/journal/journal-store.ts';
import { withLock } from '../../src/platform/lock.ts';
import { indexLibrary } from '../../src/services/index-library.ts';
import { searchLibrary } from '../../src/services/search.ts';
import { packShelf } from '../../src/services/shelf.ts';
import { LibraryDatabase } from '../../src/storage/database.ts';
import { SearchIndex } from '../../src/storage/search-index.ts';
import { fillFrom } from './fill.ts';
import { generateLibrary } from './generate.mjs';

/** The library of this origin, asked without the pages that show it. */
function open() {
  const context = {
    db: new LibraryDatabase(),
    journal: NO_JOURNAL,
    index: new SearchIndex(),
    lock: withLock,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    announce: () => undefined,
  };
  return context;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

Object.assign(globalThis, {
  fillLibrary: (articles: number) => fillFrom(generateLibrary({ articles, batch: 200 })),
  /** How many articles wait to be indexed. */
  waiting: () => open().db.pending.count(),
  /** Milliseconds. The background may be at it already: then it is waited for. */
  indexAll: () =>
    timed(async () => {
      const context = open();
      while ((await context.db.pending.count()) > 0) {
        if (!(await indexLibrary(context))) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }),
  packAll: () => timed(() => packShelf(open(), new AbortController().signal)),
  /** Milliseconds of each query until what is shown of it is there. */
  async searchAll(queries: string[], rounds: number) {
    const context = open();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const typed of queries) {
        times.push(await timed(() => searchLibrary(context, typed)));
      }
    }
    return times;
  },
  /** Ids of a few articles of usual length. */
  async someArticles(count: number) {
    const { db } = open();
    const articles = await db.articles.orderBy('savedAt').limit(200).toArray();
    return articles
      .filter(({ wordCount }) => wordCount > 900 && wordCount < 1_600)
      .slice(0, count)
      .map(({ id }) => id);
  },
});
