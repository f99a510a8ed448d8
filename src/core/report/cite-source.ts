import { citeDocument } from '../citation/cite-document.ts';
import type { PassageSource } from '../citation/cite-passage.ts';
import { formatDay } from '../text/dates.ts';

/**
 * Where a quotation was taken from, as it stands in brackets behind it: "khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày
 * 25/10/2017 của Ban Chấp hành Trung ương"; of anything but a document its title, site and day.
 */
export function citeSource(source: Omit<PassageSource, 'circulation' | 'url'>): string {
  const { title, siteName, publishedAt, documentRef, place, page, fileName } = source;
  const sheet = page === undefined ? '' : `tr. ${page}`;
  if (documentRef) return [place, citeDocument(documentRef), sheet].filter(Boolean).join(', ');
  const day = publishedAt && `ngày ${formatDay(publishedAt.slice(0, 10), 'vi')}`;
  const name = title ? `“${title}”` : (fileName ?? '');
  return [place, name, siteName, day, sheet].filter(Boolean).join(', ');
}
