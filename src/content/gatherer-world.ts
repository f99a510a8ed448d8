import type { ExtractedArticle } from '../core/model/article.ts';
import type { TextPrint } from '../core/text/text-print.ts';
import type { Joined, JoinTools } from './join-pages.ts';

export interface Gatherer {
  /** An extraction within the sizes that the library takes. */
  clampExtracted(extracted: ExtractedArticle): ExtractedArticle;
  textPrint(text: string): TextPrint;
  /** What can be said of a page whose text cannot be read. */
  bareArticle(document: Document): ExtractedArticle;
  /** An article with the pages of the same site that follow it. */
  joinPages(first: ExtractedArticle, url: string, tools: Omit<JoinTools, 'load'>): Promise<Joined>;
}

/** Our isolated world's global, where `gather.iife.ts` leaves its functions beside the extractor's. */
export type GathererWorld = typeof globalThis & { thuHoachGatherer?: Gatherer };
