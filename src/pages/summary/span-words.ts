import { kindOfSpan, type Span } from '../../core/summary/span.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What a span is called: "Quý III/2026", "6 tháng đầu năm 2026", or its days. */
export function spanName(span: Span): string {
  const { from, to } = span;
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  const kind = kindOfSpan(span);
  switch (kind) {
    case 'quarter':
      return t('summary.span.quarter', { part: ROMAN[(month - 1) / 3] ?? '', year });
    case 'half':
      return t(month === 1 ? 'summary.span.half1' : 'summary.span.half2', { year });
    case 'nine':
      return t('summary.span.nine', { year });
    case 'year':
      return t('summary.span.year', { year });
    case 'custom':
      return t('summary.span.custom', { from: formatDay(from, getLocale()), to: formatDay(to, getLocale()) });
  }
}

export function spanDays({ from, to }: Span): string {
  return t('summary.days', { from: formatDay(from, getLocale()), to: formatDay(to, getLocale()) });
}
