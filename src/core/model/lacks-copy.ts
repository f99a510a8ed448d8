import type { Article } from './article.ts';

/**
 * Whether nothing of an article's text is saved: only its address and facts came from another program, or its page could
 * not be read when a passage of it was marked. It gets its text when its page is opened and saved.
 */
export function lacksCopy({ wordCount, file }: Pick<Article, 'wordCount' | 'file'>): boolean {
  return wordCount === 0 && file === undefined;
}
