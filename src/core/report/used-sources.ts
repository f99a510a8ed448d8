import { foldBare } from '../text/fold.ts';
import { plainText, sourcesIn } from './plain-text.ts';
import type { ReportDoc } from './report-doc.ts';

export interface UsedSources {
  passageIds: ReadonlySet<string>;
  articleIds: ReadonlySet<string>;
  /** Whether the words stand in the paper, whatever was typed around them. */
  hasWords: (text: string) => boolean;
}

/** Enough of a text to know it by. */
const KNOWN_BY = 60;

/** What of the library stands in a paper already. */
export function usedSources(doc: ReportDoc): UsedSources {
  const sources = sourcesIn(doc);
  const text = plain(plainText(doc));
  return {
    passageIds: new Set(sources.flatMap(({ passageId }) => passageId ?? [])),
    articleIds: new Set(sources.flatMap(({ articleId }) => articleId ?? [])),
    hasWords: (words) => {
      const wanted = plain(words.trim().split('\n')[0] ?? '').slice(0, KNOWN_BY);
      return wanted !== '' && text.includes(wanted);
    },
  };
}

function plain(text: string): string {
  return foldBare(text).replace(/\s+/g, ' ').trim();
}
