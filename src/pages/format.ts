import type { Article } from '../core/model/article.ts';
import { isDateUnsure } from '../core/model/is-date-unsure.ts';
import { formatDay } from '../core/text/dates.ts';
import { readingMinutes } from '../core/text/words.ts';
import { getLocale, t } from '../i18n/t.ts';

/** In figures in Vietnamese, as `formatDay` writes a day: "thg 11" is nobody's way to write it. */
export function formatTime(at: number): string {
  const locale = getLocale();
  const figures = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  const usual = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale, locale === 'vi' ? figures : usual).format(at);
}

export type DescribedFacts = Pick<
  Article,
  'siteName' | 'byline' | 'publishedAt' | 'kind' | 'documentRef' | 'origins' | 'wordCount' | 'lang' | 'file'
>;

export function dateLabel({ publishedAt }: Pick<Article, 'publishedAt'>): string {
  return publishedAt ? formatDay(publishedAt, getLocale()) : t('article.noDate');
}

/** "Nghị quyết 18-NQ/TW" of an issued document; empty for anything else. */
export function documentLabel({ kind, documentRef }: Pick<Article, 'kind' | 'documentRef'>): string {
  if (kind !== 'document' || !documentRef) return '';
  return [documentRef.type, documentRef.number].filter(Boolean).join(' ');
}

export function minutesLabel({ wordCount, lang, kind }: Pick<Article, 'wordCount' | 'lang' | 'kind'>): string {
  return wordCount > 0 ? t('article.minutes', { count: readingMinutes(wordCount, lang, kind) }) : '';
}

/** Site, document, author, date, reading time: in this order, what is unknown left out. */
export function articleDetails(article: DescribedFacts): string[] {
  const date = dateLabel(article);
  return [
    article.siteName,
    documentLabel(article),
    article.byline.join(', '),
    isDateUnsure(article) ? `${date} (${t('article.unverified')})` : date,
    minutesLabel(article),
  ].filter(Boolean);
}
