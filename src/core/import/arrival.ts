import type { Article, ArticleBody } from '../model/article.ts';
import type { ArticleVersion } from '../model/article-version.ts';
import type { Passage } from '../model/passage.ts';
import type { Reading } from '../model/reading.ts';
import type { Reflection } from '../model/reflection.ts';

/** Bytes that come with an article, read only when they are written. */
export interface ArrivingPicture {
  id: string;
  /** As it stands in the body's `src`, absolute. */
  url: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  read(): Promise<Uint8Array>;
}

/**
 * An article from outside with all that belongs to it. Its id is that of where it comes from: where a page of the same
 * `urlKey` is here already, that one stays and what belongs to it comes to it.
 */
export interface ArticleArrival {
  kind: 'article';
  article: Article;
  /** Null: address and facts only. It gets its text when the page is opened and saved. */
  body: ArticleBody | null;
  passages: Passage[];
  reflections: Reflection[];
  versions: ArticleVersion[];
  reading: Reading | null;
  pictures: ArrivingPicture[];
  file: { name: string; mediaType: string; bytes: number; read(): Promise<Uint8Array> } | null;
}

/** Bytes that belong into a row. */
export interface ArrivingBlob {
  /** Where in the row: keys and places in lists. */
  path: readonly (string | number)[];
  mediaType: string;
  bytes: number;
  read(): Promise<Uint8Array>;
}

/** A row of any other table, as it is stored; bytes come apart and are put where they belong. */
export interface RowArrival {
  kind: 'row';
  table: string;
  row: Record<string, unknown>;
  blobs?: ArrivingBlob[];
}

/**
 * What comes into the library from outside, in any order but that an article comes before rows that name it. All of it
 * has been checked by whoever read it: shapes, lengths, no unknown keys.
 */
export type Arrival = ArticleArrival | RowArrival;
