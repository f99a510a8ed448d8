import { calendarSpan, checkSpan, kindOfSpan, SPAN_KINDS, type Span, type SpanKind } from '../../core/summary/span.ts';
import { today } from '../today.ts';

/** What the page shows, as its address says it. */
export interface SummaryPlace {
  view: 'own' | 'group';
  kind: SpanKind;
  span: Span;
}

/** Without an address: the quarter of today. */
export function readPlace(): SummaryPlace {
  const query = new URLSearchParams(location.search);
  const span = checkSpan(query.get('from') ?? '', query.get('to') ?? '') ?? calendarSpan('quarter', today());
  const kind = SPAN_KINDS.find((one) => one === query.get('kind')) ?? kindOfSpan(span);
  return { view: query.get('view') === 'group' ? 'group' : 'own', kind, span };
}

export function writePlace({ view, kind, span }: SummaryPlace): void {
  history.replaceState(null, '', `?${new URLSearchParams({ view, kind, ...span })}`);
}
