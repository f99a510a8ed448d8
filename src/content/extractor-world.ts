import type { ExtractedArticle } from '../core/model/article.ts';

/** A page's article, or why there is none. */
export type PageReading = { article: ExtractedArticle } | { refusal: 'no-text' | 'too-large' };

export interface Extractor {
  /** @param options `navigated`: the address has changed since the document was loaded, so its head may be another's */
  read(document: Document, url: string, options?: { navigated?: boolean }): PageReading;
  countWords(text: string, lang: string): number;
}

/** Our isolated world's global, where injected scripts leave their functions: the page never sees it. */
export type ExtractorWorld = typeof globalThis & {
  thuHoachExtractor?: Extractor;
  /** Whether the page looks like an article. */
  thuHoachJudge?: () => boolean;
};
