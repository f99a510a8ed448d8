import type { ExtractedArticle } from '../core/model/article.ts';
import type { Joined, JoinTools } from './join-pages.ts';

/** A page's article, or why there is none. */
export type PageReading = { article: ExtractedArticle } | { refusal: 'no-text' | 'too-large' };

export interface Extractor {
  /** @param options `navigated`: the address has changed since the document was loaded, so its head may be another's */
  read(document: Document, url: string, options?: { navigated?: boolean }): PageReading;
  countWords(text: string, lang: string): number;
}

export interface Gatherer {
  /** An extraction within the sizes that the library takes. */
  clampExtracted(extracted: ExtractedArticle): ExtractedArticle;
  /** What can be said of a page whose text cannot be read. */
  bareArticle(document: Document): ExtractedArticle;
  /** An article with the pages of the same site that follow it. */
  joinPages(first: ExtractedArticle, url: string, tools: Omit<JoinTools, 'load'>): Promise<Joined>;
}

/** Our isolated world's global, where injected scripts leave their functions: the page never sees it. */
export type ExtractorWorld = typeof globalThis & {
  thuHoachExtractor?: Extractor;
  thuHoachGatherer?: Gatherer;
  /** Whether the page looks like an article. */
  thuHoachJudge?: () => boolean;
};
