import { formatDay } from '../../core/text/dates.ts';
import { localDay } from '../../core/text/local-day.ts';
import { getLocale } from '../../i18n/t.ts';

/** A moment as the reader's own day, in words. */
export function dayLabel(at: number): string {
  return formatDay(localDay(at), getLocale());
}
