import { intervalOf } from '../../core/review/interval.ts';
import { getLocale, t } from '../../i18n/t.ts';

/** "ngày mai", "3 ngày", "2 tuần", "1,5 năm". */
export function intervalWords(days: number): string {
  if (days <= 1) return t('review.in.tomorrow');
  const { unit, count } = intervalOf(days);
  const shown = new Intl.NumberFormat(getLocale()).format(count);
  // The count chooses the form; what is shown has its comma.
  return t(`review.in.${unit}`, { count }).replace(String(count), shown);
}

/** "Gặp lại sau 3 ngày". */
export function nextWords(days: number): string {
  return days <= 1 ? t('review.nextTomorrow') : t('review.next', { when: intervalWords(days) });
}
