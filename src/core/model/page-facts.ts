import { type Article, CORRECTABLE_FIELDS, type Corrections } from './article.ts';
import type { PageFacts } from './article-version.ts';
import { correctArticle } from './correct-article.ts';

/** What the page said of an article, with all that its reader corrected taken back. */
export function pageFactsOf(article: Article): PageFacts {
  const asRead = correctArticle(article, { takeBack: [...CORRECTABLE_FIELDS] });
  const { title, byline, publishedAt, modifiedAt, siteName, lead, lang, kind, documentRef } = asRead;
  const { imageUrl, canonicalUrl, origins, textFault, wordCount } = asRead;
  return {
    ...{ title, byline, publishedAt, modifiedAt, siteName, lead, lang, kind, documentRef },
    ...{ imageUrl, canonicalUrl, origins, textFault, wordCount },
  };
}

/** An article with what the page says of it at another time. What its reader corrected stays as they wrote it. */
export function withPageFacts(article: Article, facts: PageFacts): Article {
  const kept = CORRECTABLE_FIELDS.filter((field) => article.asRead[field] !== undefined);
  const corrections = Object.fromEntries(kept.map((field) => [field, article[field]])) as Corrections;
  return correctArticle({ ...article, ...facts, asRead: {} }, corrections);
}
