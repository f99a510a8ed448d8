import type { Article } from '../model/article.ts';
import { formatDay } from '../text/dates.ts';
import { citeDocument } from './cite-document.ts';

/** Where a passage was taken from: what must stand beside a quotation. */
export interface PassageSource
  extends Pick<Article, 'title' | 'url' | 'siteName' | 'publishedAt' | 'documentRef' | 'circulation'> {
  /** Its place as `citePlace` words it; empty outside every labelled entry. */
  place: string;
}

/** Place and document on one line: "Khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày 25/10/2017". May be empty. */
export function citeAddress({ place, documentRef }: Pick<PassageSource, 'place' | 'documentRef'>): string {
  const address = [place, documentRef && citeDocument(documentRef)].filter(Boolean).join(', ');
  return address.charAt(0).toUpperCase() + address.slice(1);
}

/** A quotation with its full source, four lines at most, as it is pasted into a paper. */
export function citePassage(quote: string, source: PassageSource): string {
  const { title, siteName, publishedAt, url } = source;
  const day = publishedAt && formatDay(publishedAt.slice(0, 10), 'vi');
  const address = citeAddress(source);
  const publication = [title && `“${title}”`, siteName, day].filter(Boolean).join(', ');
  return [`“${quote}”`, address && `— ${address}`, publication, url].filter(Boolean).join('\n');
}
