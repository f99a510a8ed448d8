import type { ExtractedArticle } from './article.ts';

/** A date that nobody vouches for is never shown or handed on without saying so. */
export function isDateUnsure({ publishedAt, origins }: Pick<ExtractedArticle, 'publishedAt' | 'origins'>): boolean {
  return publishedAt !== null && origins.publishedAt.certainty === 'unsure';
}
