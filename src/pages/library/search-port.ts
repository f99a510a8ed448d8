import type { Passage } from '../../core/model/passage.ts';
import type { ShelfRow } from '../../core/model/shelf-item.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import { findTitles, markTitle } from '../../core/shelf/find-titles.ts';
import { inSlices } from './in-slices.ts';

/** A piece of a text as it was written; those that match are drawn in a `mark`. */
export interface MarkedText {
  text: string;
  isMatch: boolean;
}

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
  /** Every article that was found, also beyond those that are shown. */
  ids: ReadonlySet<string>;
  /** False while articles wait to be indexed: more may be found soon. */
  isComplete: boolean;
}

export interface SearchSettings {
  /** How many articles are shown, and as many passages. */
  limit: number;
  signal: AbortSignal;
  catalogue: Catalogue;
}

/** What words find in the library. */
export async function findInLibrary(words: string, { limit, signal, catalogue }: SearchSettings): Promise<Found> {
  const items = (await inSlices(findTitles(catalogue.items(), words), signal)) ?? [];
  items.sort((a, b) => b.savedAt - a.savedAt);
  return {
    articles: items.slice(0, limit).map((item) => ({ item, title: markTitle(item, words), snippets: [] })),
    passages: [],
    total: { articles: items.length, passages: 0 },
    ids: new Set(items.map(({ id }) => id)),
    isComplete: true,
  };
}
