import { Index, IndexedDB } from 'flexsearch';
import { parseQuery } from '../../src/core/search/parse-query.ts';
import type { Contestant } from './contestant.ts';
import { unitsOf, wordsOf } from './texts.ts';

const OPTIONS = {
  tokenize: 'strict' as const,
  // Both spellings side by side.
  encode: (text: string) => {
    const { full, bare } = wordsOf(text);
    return full.flatMap((word, index) => (word === bare[index] ? [word] : [word, bare[index] as string]));
  },
};

let articles: Index;
let passages: Index;

async function open(): Promise<void> {
  articles = new Index(OPTIONS);
  passages = new Index(OPTIONS);
  await articles.mount(new IndexedDB('flex-articles'));
  await passages.mount(new IndexedDB('flex-passages'));
}

/** FlexSearch with its IndexedDB store: whole words, no phrases, no count of all that was found. */
export const flex: Contestant = {
  open,
  async build(batches) {
    await open();
    let id = 0;
    const ids: string[] = [];
    for await (const batch of batches) {
      for (const unit of unitsOf(batch)) {
        const text = `${unit.title} ${unit.number} ${unit.tags} ${unit.note} ${unit.body}`;
        const index = unit.isPassage ? passages : articles;
        index.add(unit.isPassage ? id : unit.articleId, text);
        id += 1;
        if (!unit.isPassage) ids.push(unit.articleId);
      }
      await articles.commit();
      await passages.commit();
    }
  },
  async search(typed) {
    const { clauses } = parseQuery(typed);
    const words = clauses.flatMap((clause) =>
      clause.kind === 'text' && !clause.isNegated && clause.words.length === 1 ? clause.words : [],
    );
    if (words.length === 0 || words.length !== clauses.length) return null;
    const text = words.map(({ full, bare }) => full ?? bare).join(' ');
    const [found, others] = await Promise.all([
      articles.search(text, { limit: 20 }),
      passages.search(text, { limit: 20 }),
    ]);
    return { articles: found.map(String), total: -1, passages: others.length > 0 ? -1 : 0 };
  },
};
