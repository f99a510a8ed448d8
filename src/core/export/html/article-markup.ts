import type { Article, ArticleBody } from '../../model/article.ts';
import type { Passage } from '../../model/passage.ts';
import type { Role } from '../../model/role.ts';

/** Markup as it stands · where a picture goes · where the notes of passages go, by the passages' ids. */
export type MarkupPart = string | { picture: string; alt: string } | { notes: string[] };

/** A heading of the body that a contents list can lead to. */
export interface MarkupHeading {
  /** Of its element. */
  id: string;
  /** 0 for the outermost. */
  depth: number;
  text: string;
}

/**
 * A saved copy as markup that is safe to stand in a page of ours, its passages drawn in as `mark` elements. A passage's
 * own element has the id `${prefix}d${number}`; numbers begin at 1 and follow `drawn`.
 */
export interface ArticleMarkup {
  /** Headline without its heading element. */
  title: string;
  /** Summary without its element; empty where the body begins with it, or there is none. */
  lead: string;
  body: MarkupPart[];
  /** Ids of the passages that the copy has, in its order. */
  drawn: string[];
  headings: MarkupHeading[];
}

export interface MarkupOptions {
  /** Begins every id in the article: no two of one page may be the same. */
  prefix: string;
  /** Of the article's own headline, 1 or 2: those of the body stand below it. */
  level: number;
  /** Of a headline that is empty. */
  untitled: string;
  /** What a table's own scroll box is called. */
  table: string;
  /** What the link behind a passage is called, to who does not see its colour. */
  nameMark(number: number, role: Role): string;
}

/** Of a note, what its markup is made of. */
export interface MarkedUp {
  article: Article;
  passages: Passage[];
  body: ArticleBody | null;
}

/** Made by `dom/study-page`: the core has no DOM. Null where the article has no saved copy. */
export type MarkUp = (note: MarkedUp, options: MarkupOptions) => ArticleMarkup | null | Promise<ArticleMarkup | null>;
