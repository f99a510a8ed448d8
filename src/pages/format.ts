import type { Article } from '../core/model/article.ts';
import { formatDay } from '../core/text/dates.ts';
import { readingMinutes } from '../core/text/words.ts';
import { getLocale, t } from '../i18n/t.ts';

export function formatTime(at: number): string {
  return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

type Described = Pick<Article, 'siteName' | 'byline' | 'publishedAt' | 'wordCount' | 'lang'>;

/** Site, author, date, reading time: in this order, what is unknown left out. */
export function articleDetails(article: Described): string[] {
  const { siteName, byline, publishedAt, wordCount, lang } = article;
  return [
    siteName,
    byline.join(', '),
    publishedAt ? formatDay(publishedAt, getLocale()) : t('article.noDate'),
    wordCount > 0 ? t('article.minutes', { count: readingMinutes(wordCount, lang) }) : '',
  ].filter(Boolean);
}
