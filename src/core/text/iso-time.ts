import { isoDay, parseDay } from './dates.ts';

const TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(:?\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/** `YYYY-MM-DD`, or the full ISO 8601 time where one is given with it; null for what is no date. */
export function isoTime(value: string, lang?: string): string | null {
  const [, year, month, day, hour, minute, second, zone] = TIME.exec(value.trim()) ?? [];
  if (!year) return parseDay(value, lang);
  const iso = isoDay(Number(year), Number(month), Number(day));
  if (!iso || !hour) return iso;
  const offset = /^[a-z]/i.test(zone ?? '') ? 'Z' : (zone ?? '').replace(/^(.\d{2})(\d{2})$/, '$1:$2');
  return `${iso}T${hour.padStart(2, '0')}:${minute}${(second ?? '').replace(/^(\d)/, ':$1')}${offset}`;
}
