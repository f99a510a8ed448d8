import { expect, test } from 'vitest';
import { citeDocument } from '../../../../src/core/citation/cite-document.ts';

test.each([
  [
    { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: 'Ban Chấp hành Trung ương' },
    'Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương',
  ],
  [
    { type: 'Luật', number: '31/2024/QH15', date: '2024-01-18', body: 'Quốc hội' },
    'Luật số 31/2024/QH15 ngày 18/01/2024 của Quốc hội',
  ],
  [{ type: 'Hiến pháp', number: '', date: '2013-11-28', body: '' }, 'Hiến pháp ngày 28/11/2013'],
  [{ type: '', number: '12-ABC/TW', date: null, body: '' }, 'Văn bản số 12-ABC/TW'],
])('%j', (ref, citation) => {
  expect(citeDocument(ref)).toBe(citation);
});
