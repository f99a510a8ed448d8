import { formatDay } from '../core/text/dates.ts';
import { daysFrom } from '../core/text/local-day.ts';
import { getLocale, t } from '../i18n/t.ts';
import { today } from './today.ts';

/** Nearer days are counted, further ones are named. */
const SOON = 7;

/** How a day by which something is to be studied stands to today, in a few words. */
export function dueWords(dueOn: string): string {
  const left = daysFrom(today(), dueOn);
  if (left < 0) return t('plan.due.late', { count: -left });
  if (left === 0) return t('plan.due.today');
  return left <= SOON ? t('plan.due.soon', { count: left }) : t('plan.due.on', { day: formatDay(dueOn, getLocale()) });
}
