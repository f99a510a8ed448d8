import { citeDocument } from '../citation/cite-document.ts';
import { webAddress } from '../files/web-address.ts';
import type { Article } from '../model/article.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import type { ExportLabels } from './export-format.ts';

/** What the place where an article was found is called: its site, else its address, else its file. */
export function sourceName(article: Article): string {
  return article.siteName || webAddress(article) || article.file?.name || '';
}

/** The day of publication, with a word beside it where nobody vouches for it; empty without one. */
export function publishedWords(article: Article, labels: ExportLabels): string {
  if (article.publishedAt === null) return '';
  return `${article.publishedAt.slice(0, 10)}${isDateUnsure(article) ? ` (${labels.unverified})` : ''}`;
}

/** "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của …" of an article that is an issued text with a number; else empty. */
export function documentWords({ kind, documentRef }: Article): string {
  return kind === 'document' && documentRef && documentRef.number !== '' ? citeDocument(documentRef) : '';
}
