import { foldBare } from './fold.ts';
import { MONTH_PATTERN, monthNumber } from './month-names.ts';

/** A calendar day found in running text. */
export interface FoundDay {
  /** `YYYY-MM-DD`. */
  iso: string;
  /** Offsets in the NFC form of the text that was searched. */
  start: number;
  end: number;
}

const ALONE = '(?<![\\d/.-])';
const DAY = '(?<day>\\d{1,2})';
const MONTH = '(?<month>\\d{1,2})';
const YEAR = '(?<year>\\d{4})(?!\\d)';
const NAMED_MONTH = `(?<month>${MONTH_PATTERN})(?![a-z\\d])\\.?`;

/**
 * Every visible form of a day, in lower case and without diacritics. The day stands before the month in numbers:
 * `8/15/2020` is no date in Vietnamese rather than a guess, and `5/2/2018` is the fifth of February.
 */
// Pure: who only prints a day does without it.
const FORMS = /* @__PURE__ */ [
  // 2020-08-15, 2020/8/15, also as the head of a full ISO time
  `${ALONE}${YEAR}[-/]${MONTH}[-/]${DAY}(?!\\d|[-/]\\d)`,
  // 15/8/2020, 15-8-2020, 15.8.2020, 15 / 8 / 2020
  `${ALONE}${DAY}(?<sep>\\s?[/.-]\\s?)${MONTH}\\k<sep>${YEAR}(?![-/][a-z])`,
  // 15/08/20: only fully padded, since 1/2/20 may be anything
  `${ALONE}(?<day>\\d\\d)(?<sep>/)(?<month>\\d\\d)/(?<year>\\d\\d)(?![\\d/]|[.-]\\d)`,
  // ngày 15-8, năm 2020 and ngày 15/8 năm 2020
  `${ALONE}${DAY}[/-]${MONTH},?\\s+nam\\s+${YEAR}`,
  // ngày 15 tháng 8 năm 2020, 15 tháng Tám, 2020, 15 thg 8 2020, 15 Th8, 2020; 15th of August, 2020, 15-Aug-2020
  `(?<!\\d)${DAY}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${NAMED_MONTH}[\\s,/-]+(?:nam\\s+)?${YEAR}`,
  // August 15, 2020, Aug. 15th 2020, Sat Aug 15 2020; Tháng Tám 15, 2020, as WordPress prints it
  `\\b${NAMED_MONTH}\\s+${DAY}(?:st|nd|rd|th)?[\\s,]+${YEAR}`,
].map((source) => new RegExp(source, 'g'));

/**
 * All days in the text, in order; where two forms cover one place, the longer stands. In English a number such as
 * `3/7/2026` may be either day and counts for none, while `8/15/2020` can be read one way only.
 */
export function findDays(text: string, lang = 'vi'): FoundDay[] {
  const found: FoundDay[] = [];
  if (!/\d\d/.test(text)) return found;
  const source = foldBare(text);
  for (const form of FORMS) {
    for (const match of source.matchAll(form)) {
      const iso = toIso(match.groups ?? {}, lang);
      if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((day, index) => index === 0 || day.start >= (found[index - 1]?.end ?? 0));
}

/** The first day in the text as `YYYY-MM-DD`, or null. A day without its year is no day. */
export function parseDay(text: string, lang?: string): string | null {
  return findDays(text, lang)[0]?.iso ?? null;
}

/** `YYYY-MM-DD` when the three make a real day of the last century or this. */
export function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return /^(?:19|20)\d\d-/.test(iso) && new Date(iso).toJSON()?.startsWith(iso) ? iso : null;
}

/** `15/08/2020` in Vietnamese, `15 August 2020` in English. A full ISO time shows the day it is written with. */
export function formatDay(iso: string, lang: 'vi' | 'en'): string {
  const parts = splitIso(iso);
  if (!parts) return '';
  const { year, month, day } = parts;
  if (lang === 'vi') return `${pad(day)}/${pad(month)}/${year}`;
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', style);
}

/** `ngày 05 tháng 02 năm 2018`: issued documents pad days under 10 and months 1 and 2 only, against forgery. */
export function formatOfficialDay(iso: string): string {
  const parts = splitIso(iso);
  if (!parts) return '';
  const month = parts.month <= 2 ? pad(parts.month) : String(parts.month);
  return `ngày ${pad(parts.day)} tháng ${month} năm ${parts.year}`;
}

function toIso(groups: Record<string, string>, lang: string): string | null {
  const [day, year] = [Number(groups.day), Number(groups.year)];
  const month = monthNumber(groups.month ?? '');
  const written = isoDay(year < 100 ? year + 2000 : year, month, day);
  if (lang !== 'en' || !groups.sep) return written;
  const swapped = isoDay(year, day, month);
  return written && swapped && day !== month ? null : (written ?? swapped);
}

function splitIso(iso: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
