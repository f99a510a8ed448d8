import type { ShelfRow } from '../../core/model/shelf-item.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { dateLabel, minutesLabel } from '../format.ts';

/** As `articleDetails` of the article itself, of what the shelf knows. */
export function shelfDetails(item: ShelfRow): string[] {
  return [item.siteName, item.number, item.byline.join(', '), dateLabel(item), minutesLabel(item)].filter(Boolean);
}

/** How far it was read; nothing of one that was not begun. */
export function readLabel({ readState, furthest }: ShelfRow): string {
  if (readState === 'unread') return '';
  return readState === 'read' ? t('read.read') : t('read.progress', { percent: percentOf(furthest) });
}

export function percentOf(furthest: number): number {
  return Math.max(1, Math.min(99, Math.round(furthest * 100)));
}

/** A moment as the day where the reader is, `YYYY-MM-DD`. By hand: a formatter made for every row is felt. */
export function dayOf(at: number): string {
  const day = new Date(at);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

let english: Intl.DateTimeFormat | undefined;

/** As short as a narrow column asks for: `07/03/2026`, or `7 Mar 2026` in English. */
export function shortDay(iso: string): string {
  const locale = getLocale();
  if (locale === 'vi') return formatDay(iso, locale);
  english ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? '' : english.format(time);
}
