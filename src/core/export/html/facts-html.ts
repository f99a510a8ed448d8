import { webAddress } from '../../files/web-address.ts';
import { isDateUnsure } from '../../model/is-date-unsure.ts';
import { formatDay } from '../../text/dates.ts';
import { localDay } from '../../text/local-day.ts';
import { escapeHtml } from '../escape-html.ts';
import type { StudyNote } from '../export-format.ts';
import { linkHtml, type NoteWords, tagsHtml } from './note-html.ts';

/** What is known of an article: where it is from, who wrote it, which document it is, when it was saved. */
export function factsHtml({ article }: StudyNote, { settings, labels }: NoteWords): string {
  const { labels: own, locale } = settings;
  const day = (iso: string | null): string => (iso === null ? '' : formatDay(iso.slice(0, 10), locale));
  const doubt = isDateUnsure(article) ? ` (${own.unverified})` : '';
  const published = day(article.publishedAt);
  const ref = article.kind === 'document' ? article.documentRef : null;
  const address = webAddress(article);
  const source = article.siteName || shortAddress(address) || article.file?.name || '';
  const facts = [
    fact(labels.documentNumber, ref ? [ref.type, ref.number].filter(Boolean).join(' ') : ''),
    fact(labels.issuedOn, day(ref?.date ?? null)),
    fact(labels.issuedBy, ref?.body ?? ''),
    markupFact(own.source, linkHtml(address, source, 'source') || escapeHtml(source)),
    fact(labels.file, article.file && article.file.name !== source ? article.file.name : ''),
    fact(own.author, article.byline.join(', ')),
    fact(own.published, published && `${published}${doubt}`),
    fact(labels.updated, day(article.modifiedAt)),
    fact(own.saved, formatDay(localDay(article.savedAt), locale)),
  ];
  return `<dl class="facts">${facts.join('')}</dl>${tagsHtml(article.tags, labels)}`;
}

function fact(label: string, text: string): string {
  return markupFact(label, escapeHtml(text));
}

function markupFact(label: string, markup: string): string {
  return markup === '' ? '' : `<div><dt>${escapeHtml(label)}</dt><dd dir="auto">${markup}</dd></div>`;
}

function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, '');
}
