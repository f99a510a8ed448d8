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

/** A moment as the day where the reader is. */
export function momentDay(at: number): string {
  const day = new Date(at);
  // By hand: a formatter made for every row of a table is what scrolling would wait for.
  const iso = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return formatDay(iso, getLocale());
}
