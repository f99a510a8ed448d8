import type { Article, ArticleBody } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';

/** What was deleted, whole, so that an undo brings back exactly what stood there. */
export type TrashEntry = { id: string; deletedAt: number } & (
  | { kind: 'article'; article: Article; body: ArticleBody | undefined; passages: Passage[] }
  | { kind: 'passage'; passage: Passage }
);
