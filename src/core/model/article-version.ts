import type { Article, ArticleBody, ExtractedArticle } from './article.ts';

/**
 * What the page itself said of an article at one time, before anything its reader corrected. A marking that bars sharing
 * is none of it: that is never taken back.
 */
export type PageFacts = Omit<ExtractedArticle, 'html' | 'text' | 'outline' | 'nextPageUrl' | 'circulation'> &
  Pick<Article, 'wordCount'>;

/** An older copy of an article that changed on its site and was saved again. The newest stands in `bodies`. */
export interface ArticleVersion extends ArticleBody {
  id: string;
  title: string;
  lead: string;
  publishedAt: string | null;
  modifiedAt: string | null;
  /** When this copy was taken, milliseconds since the epoch. */
  savedAt: number;
  /** Absent where the copy comes from elsewhere: then the facts of the article stay as they are. */
  facts?: PageFacts;
}

/** Older copies kept of one article. None goes by itself: the reader chooses which. */
export const MOST_VERSIONS = 30;
