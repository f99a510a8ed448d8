import type { ExtractedArticle } from '../core/model/article.ts';

export interface Extractor {
  extract(): ExtractedArticle | null;
  isArticle(): boolean;
  countWords(text: string, lang: string): number;
}

/** Our isolated world's global, where the extractor leaves its functions: the page never sees it. */
export type ExtractorWorld = typeof globalThis & { thuHoachExtractor?: Extractor };
