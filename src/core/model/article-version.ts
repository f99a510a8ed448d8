import type { ArticleBody } from './article.ts';

/** An older copy of an article that changed on its site and was saved again. The newest stands in `bodies`. */
export interface ArticleVersion extends ArticleBody {
  id: string;
  title: string;
  lead: string;
  publishedAt: string | null;
  modifiedAt: string | null;
  /** When this copy was taken, milliseconds since the epoch. */
  savedAt: number;
}
