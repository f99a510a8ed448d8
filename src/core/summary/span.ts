import { isoDay } from '../text/dates.ts';
import { addDays, addMonths, daysFrom, lastOfMonth } from '../text/local-day.ts';

/** First and last day, `YYYY-MM-DD`, both counted. */
export interface Span {
  from: string;
  to: string;
}

/** What a summary is made for: 3, 6, 9, 12 months of the calendar, or any days. */
export const SPAN_KINDS = ['quarter', 'half', 'nine', 'year', 'custom'] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

const MONTHS: Record<Exclude<SpanKind, 'custom'>, number> = { quarter: 3, half: 6, nine: 9, year: 12 };

/** The span of the calendar in which a day is: its quarter, its half, the first nine months of its year, its year. */
export function calendarSpan(kind: Exclude<SpanKind, 'custom'>, day: string): Span {
  const months = MONTHS[kind];
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const first = kind === 'nine' || kind === 'year' ? 1 : month - ((month - 1) % months);
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { from, to: lastOfMonth(addMonths(from, months - 1)) };
}

/** The span before or after: of the calendar one of the same kind, of any other as many days. */
export function stepSpan({ from, to }: Span, kind: SpanKind, step: 1 | -1): Span {
  if (kind === 'custom') {
    const days = daysFrom(from, to) + 1;
    return { from: addDays(from, step * days), to: addDays(to, step * days) };
  }
  const months = kind === 'nine' ? 12 : MONTHS[kind];
  const first = addMonths(from, step * months);
  return { from: first, to: lastOfMonth(addMonths(first, MONTHS[kind] - 1)) };
}

/** What kind of span it is: whole months of the calendar as `calendarSpan` gives them, or any days. */
export function kindOfSpan({ from, to }: Span): SpanKind {
  const isSame = (kind: Exclude<SpanKind, 'custom'>): boolean => {
    const span = calendarSpan(kind, from);
    return span.from === from && span.to === to;
  };
  return (Object.keys(MONTHS) as Exclude<SpanKind, 'custom'>[]).find(isSame) ?? 'custom';
}

/** A span that is none is null: a day that does not exist, the end before the beginning, or more than ten years. */
export function checkSpan(from: string, to: string): Span | null {
  const isDay = (text: string): boolean => {
    const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
    return isoDay(Number(year), Number(month), Number(date)) !== null;
  };
  if (!isDay(from) || !isDay(to) || from > to) return null;
  return daysFrom(from, to) > 3_660 ? null : { from, to };
}

/** The months that a span touches, `YYYY-MM`, in order. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

export function isIn(day: string, { from, to }: Span): boolean {
  return day >= from && day <= to;
}
