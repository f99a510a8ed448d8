import type { DocumentRef } from '../model/document-ref.ts';
import { formatDay } from '../text/dates.ts';

/** A document as texts refer to it: "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương". */
export function citeDocument({ type, number, date, body }: DocumentRef): string {
  return [type || 'Văn bản', number && `số ${number}`, date && `ngày ${formatDay(date, 'vi')}`, body && `của ${body}`]
    .filter(Boolean)
    .join(' ');
}
