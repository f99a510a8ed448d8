import { NO_JOURNAL } from '../../src/core/journal/journal-store.ts';
import { parseQuery } from '../../src/core/search/parse-query.ts';
import { rankHits } from '../../src/core/search/rank-hits.ts';
import type { ServiceContext } from '../../src/services/context.ts';
import { indexLibrary } from '../../src/services/index-library.ts';
import { searchLibrary } from '../../src/services/search.ts';
import { LibraryDatabase } from '../../src/storage/database.ts';
import { SearchIndex } from '../../src/storage/search-index.ts';
import type { Contestant } from './contestant.ts';

let context: ServiceContext;

async function open(): Promise<void> {
  context = {
    db: new LibraryDatabase(),
    journal: NO_JOURNAL,
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

/** The extension's own, over its own database: reading what is shown and marking it count. */
export const ours: Contestant = {
  open,
  async build() {
    await open();
    await indexLibrary(context);
  },
  async search(typed) {
    const { articles, total } = await searchLibrary(context, typed);
    return { articles: articles.map(({ item }) => item.id), total: total.articles, passages: total.passages };
  },
  async lookUp(typed) {
    const found = await context.index.reader.search(parseQuery(typed));
    return rankHits(found ?? [], { order: 'relevance', articles: 20, passages: 20 });
  },
};
