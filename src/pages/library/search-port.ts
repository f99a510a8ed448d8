import type { Passage } from '../../core/model/passage.ts';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import type { MarkedText } from '../../core/search/mark-text.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import { findTitles, markTitle } from '../../core/shelf/find-titles.ts';
import { library } from '../page-library.ts';
import { inSlices } from './in-slices.ts';

export interface FoundSnippet {
  field: string;
  text: MarkedText[];
}

export interface FoundArticle {
  item: ShelfRow;
  title: MarkedText[];
  snippets: FoundSnippet[];
}

export interface FoundPassage {
  passage: Passage;
  /** Its article. */
  item: ShelfRow;
  quote: MarkedText[];
  snippets: FoundSnippet[];
}

export interface Found {
  articles: FoundArticle[];
  passages: FoundPassage[];
  total: { articles: number; passages: number };
  /** Every article that was found, also beyond those that are shown; null while they are gathered. */
  ids: ReadonlySet<string> | null;
  /** False while articles wait to be indexed: more may be found soon. */
  isComplete: boolean;
}

export interface SearchSettings {
  /** How many articles are shown, and as many passages. */
  limit: number;
  signal: AbortSignal;
  catalogue: Catalogue;
}

/** What was found, with the way to all of it. */
export interface Answer {
  found: Found;
  articleIds: () => string[];
}

/** What words find in the library, with what is shown of it. */
export async function findInLibrary(words: string, { limit, signal }: SearchSettings): Promise<Answer> {
  const { articleIds, ...found } = await library.searchLibrary(words, { limit, signal });
  return { found: { ...found, ids: null }, articleIds };
}

/**
 * The same with the ids of all that was found, which lists and facets ask for and results do not wait for. Titles that
 * the index does not know yet are found among the rows of the shelf: of a library that is still being indexed, no title
 * is missing.
 */
export async function withIds(
  { found, articleIds }: Answer,
  words: string,
  { limit, signal, catalogue }: SearchSettings,
): Promise<Found> {
  const ids = new Set(articleIds());
  if (found.isComplete) return { ...found, ids };
  const items = (await inSlices(findTitles(catalogue.items(), words), signal)) ?? [];
  const missing = items.filter(({ id }) => !ids.has(id)).sort((a, b) => b.savedAt - a.savedAt);
  const shown = missing.slice(0, Math.max(0, limit - found.articles.length));
  return {
    ...found,
    articles: [...found.articles, ...shown.map((item) => ({ item, title: markTitle(item, words), snippets: [] }))],
    total: { ...found.total, articles: found.total.articles + missing.length },
    ids: new Set([...ids, ...missing.map(({ id }) => id)]),
  };
}
