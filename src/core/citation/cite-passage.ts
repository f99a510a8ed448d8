import type { Article } from '../model/article.ts';
import { formatDay } from '../text/dates.ts';
import { citeDocument } from './cite-document.ts';

/** Where a passage was taken from: what must stand beside a quotation. `url` is empty where it came from no page. */
export interface PassageSource
  extends Pick<Article, 'title' | 'url' | 'siteName' | 'publishedAt' | 'documentRef' | 'circulation'> {
  /** Its place as `citePlace` words it; empty outside every labelled entry. */
  place: string;
  /** Who wrote it, where somebody is named. */
  byline?: string[];
  /** Of an article that was read from a file: the file's name. */
  fileName?: string;
  /** Of a file with pages: the page that it begins on. */
  page?: number;
}

/** Place, document and page on one line: "Khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày 25/10/2017, tr. 3". May be empty. */
export function citeAddress({
  place,
  documentRef,
  page,
}: Pick<PassageSource, 'place' | 'documentRef' | 'page'>): string {
  const address = [place, documentRef && citeDocument(documentRef), page && `tr. ${page}`].filter(Boolean).join(', ');
  return address.charAt(0).toUpperCase() + address.slice(1);
}

/** A quotation with its full source, four lines at most, as it is pasted into a paper. */
export function citePassage(quote: string, source: PassageSource): string {
  const { title, siteName, publishedAt, url, fileName } = source;
  const day = publishedAt && formatDay(publishedAt.slice(0, 10), 'vi');
  const address = citeAddress(source);
  const publication = [title && `“${title}”`, siteName, day].filter(Boolean).join(', ');
  const where = url || (fileName && `Tệp: ${fileName}`);
  return [`“${quote}”`, address && `— ${address}`, publication, where].filter(Boolean).join('\n');
}
