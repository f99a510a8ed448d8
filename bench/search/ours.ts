import type { ServiceContext } from '../../src/services/context.ts';
import { indexLibrary } from '../../src/services/index-library.ts';
import { searchLibrary } from '../../src/services/search.ts';
import { LibraryDatabase } from '../../src/storage/database.ts';
import { SearchIndex } from '../../src/storage/search-index.ts';
import type { Contestant } from './contestant.ts';

let context: ServiceContext;

function openContext(): ServiceContext {
  return {
    db: new LibraryDatabase(),
    index: new SearchIndex(),
    lock: async (_name, work) => {
      await work();
      return true;
    },
    now: Date.now,
    newId: () => '',
    announce: () => undefined,
  };
}

/** The extension's own, over the extension's own database: reading bodies and snippets count. */
export const ours: Contestant = {
  name: 'ours',
  async build() {
    context = openContext();
    await indexLibrary(context);
  },
  async open() {
    context = openContext();
  },
  async search(query) {
    const { articles, total } = await searchLibrary(context, query);
    return { articles: articles.map(({ item }) => item.id), total: total.articles, passages: total.passages };
  },
  async close() {
    context.db.close();
    context.index.db.close();
  },
};
