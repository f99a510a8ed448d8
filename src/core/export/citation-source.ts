import { webAddress } from '../files/web-address.ts';
import type { Article } from '../model/article.ts';
import type { DocumentRef } from '../model/document-ref.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import { localDay } from '../text/local-day.ts';

/**
 * What programs that keep references are told of an article. `document`: an issued text with a number or a body;
 * `newspaper`: something that a named site published; `page`: anything else on the web; `file`: what came from no page.
 */
export interface CitationSource {
  kind: 'document' | 'newspaper' | 'page' | 'file';
  title: string;
  /** People, each as the name is written. Vietnamese names begin with the family's: no program may part them. */
  people: string[];
  /** Of a document. */
  documentRef: DocumentRef | null;
  siteName: string;
  url: string;
  /** `YYYY-MM-DD`: of issue for a document, else of publication; null where there is none. */
  day: string | null;
  /** Nobody vouches for the day. */
  isDayUnsure: boolean;
  /** When it was saved, `YYYY-MM-DD`. */
  seenOn: string;
}

function dayOf(time: string | null): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(time ?? '')?.[0] ?? null;
}

export function citationSource(article: Article): CitationSource {
  const { title, byline, kind, siteName, publishedAt, savedAt } = article;
  const ref = kind === 'document' ? article.documentRef : null;
  const documentRef = ref && (ref.number !== '' || ref.body !== '') ? ref : null;
  const url = webAddress(article);
  const isIssued = documentRef !== null && documentRef.date !== null;
  return {
    kind: documentRef ? 'document' : url === '' ? 'file' : kind === 'news' && siteName !== '' ? 'newspaper' : 'page',
    title,
    people: byline,
    documentRef,
    siteName,
    url,
    day: isIssued ? documentRef.date : dayOf(publishedAt),
    isDayUnsure: isIssued ? article.origins.documentRef.certainty === 'unsure' : isDateUnsure(article),
    seenOn: localDay(savedAt),
  };
}
