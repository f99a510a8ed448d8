import type { Article, ArticleBody } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reflection } from '../core/model/reflection.ts';

/**
 * What was deleted, whole, so that an undo brings back exactly what stood there. An article and a passage take their
 * reflections with them; entries made before there were any have none.
 */
export type TrashEntry = { id: string; deletedAt: number } & (
  | {
      kind: 'article';
      article: Article;
      body: ArticleBody | undefined;
      passages: Passage[];
      reflections?: Reflection[];
    }
  | { kind: 'passage'; passage: Passage; reflections?: Reflection[] }
  | { kind: 'reflection'; reflection: Reflection }
);
