import type { ExtractedArticle } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { call } from '../messaging/wire.ts';

export interface Extractor {
  extract(): ExtractedArticle | null;
  isArticle(): boolean;
  countWords(text: string, lang: string): number;
}

/** Our isolated world's global: the page never sees it. */
export type ExtractorWorld = typeof globalThis & { thuHoachExtractor?: Extractor };

export function urlOfPage(): string {
  return location.href;
}

/** The extractor of this page, injected at the first need. @throws FailureError where the page may no longer be entered */
export async function loadExtractor(): Promise<Extractor> {
  const world = globalThis as ExtractorWorld;
  if (!world.thuHoachExtractor) await call('page.extractor', {});
  if (!world.thuHoachExtractor) throw new FailureError('page-gone', 'extractor');
  return world.thuHoachExtractor;
}
