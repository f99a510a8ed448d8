import MiniSearch, { type Options } from 'minisearch';
import { parseQuery } from '../../src/core/search/parse-query.ts';
import { wordForms } from '../../src/core/search/term-key.ts';
import type { Contestant } from './contestant.ts';
import { type BenchUnit, unitsOf, wordsOf } from './texts.ts';

type MiniUnit = BenchUnit & { id: number };

const OPTIONS: Options<MiniUnit> = {
  fields: ['title', 'number', 'tags', 'note', 'body'],
  storeFields: ['articleId', 'isPassage'],
  tokenize: (text) => wordsOf(text).full,
  // Both spellings; a word with diacritics finds its own above the bare one.
  processTerm: (word) => [...new Set([word, wordForms(word).bare])],
  searchOptions: {
    combineWith: 'AND',
    boost: { title: 8, number: 6, tags: 4, note: 4 },
    processTerm: (word) => word,
  },
};

let mini: MiniSearch<MiniUnit>;

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('mini', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('index');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** MiniSearch, in memory and stored as JSON. @param hasBodies false: titles, numbers, tags, notes and passages alone */
export function miniSearch(hasBodies: boolean): Contestant {
  return {
    async build(batches) {
      mini = new MiniSearch(OPTIONS);
      let id = 0;
      for await (const batch of batches) {
        for (const unit of unitsOf(batch)) {
          mini.add({ ...unit, id: id++, body: hasBodies || unit.isPassage ? unit.body : '' });
        }
      }
      const store = await openStore();
      const transaction = store.transaction('index', 'readwrite');
      transaction.objectStore('index').put(JSON.stringify(mini), 'json');
      await done(transaction);
      store.close();
    },
    async open() {
      const store = await openStore();
      const request = store.transaction('index').objectStore('index').get('json');
      const json = await new Promise<string>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      store.close();
      mini = MiniSearch.loadJSON(json, OPTIONS);
    },
    async search(typed) {
      const { clauses } = parseQuery(typed);
      const words = clauses.flatMap((clause) =>
        clause.kind === 'text' && !clause.isNegated && clause.words.length === 1 ? clause.words : [],
      );
      if (words.length === 0 || words.length !== clauses.length) return null;
      const found = mini.search({
        combineWith: 'AND',
        queries: words.map(({ bare, full, isPrefix }) => ({
          combineWith: 'OR',
          queries: full === null ? [bare] : [full, bare],
          prefix: isPrefix,
        })),
      });
      const articles = found.filter(({ isPassage }) => !isPassage);
      return {
        articles: articles.slice(0, 20).map(({ articleId }) => articleId),
        total: articles.length,
        passages: found.length - articles.length,
      };
    },
  };
}
