import { isoDay, parseDay } from './dates.ts';

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d?)(:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i;

/** `YYYY-MM-DD`, or the full ISO 8601 time where one is given with it; null for what is no date. */
export function isoTime(value: string, lang?: string): string | null {
  const [, year, month, day, hour, minutes, zone = ''] = TIME.exec(value.trim()) ?? [];
  if (!year) return parseDay(value, lang);
  const iso = isoDay(Number(year), Number(month), Number(day));
  if (!iso || !hour) return iso;
  const offset = zone.replace(/^[a-z]+$/i, 'Z').replace(/(\d\d):?(\d\d)/, '$1:$2');
  return `${iso}T${hour.padStart(2, '0')}${minutes}${offset}`;
}
