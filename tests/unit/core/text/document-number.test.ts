import { expect, test } from 'vitest';
import { findDocumentNumbers, parseDocumentNumber } from '../../../../src/core/text/document-number.ts';
import { printedDocumentType } from '../../../../src/core/text/document-type.ts';

test.each([
  ['Nghị quyết số 18-NQ/TW ngày 25/10/2017', '18-NQ/TW', '18', null, 'Nghị quyết'],
  ['Số: 18 - NQ / TW', '18-NQ/TW', '18', null, 'Nghị quyết'],
  ['Nghị định 30/2020/NĐ-CP', '30/2020/NĐ-CP', '30', 2020, 'Nghị định'],
  ['757/NQ-UBTVQH15', '757/NQ-UBTVQH15', '757', null, 'Nghị quyết'],
  ['Luật số 52/2019/QH14', '52/2019/QH14', '52', 2019, 'Luật'],
  ['Chương trình số 25-CTr/TU', '25-CTr/TU', '25', null, 'Chương trình'],
  ['số 02/2014/TTLT-BCA-BQP', '02/2014/TTLT-BCA-BQP', '02', 2014, 'Thông tư liên tịch'],
  ['Quyết định 1234/QĐ-TTg', '1234/QĐ-TTg', '1234', null, ''],
  ['12–NQ/ĐU'.normalize('NFD'), '12-NQ/ĐU', '12', null, 'Nghị quyết'],
])('%s', (text, number, serial, year, type) => {
  expect(parseDocumentNumber(text)).toMatchObject({ number, serial, year, type });
});

test.each([['15/8/2020'], ['12/A5'], ['tỷ lệ 3/4'], ['7-8 giờ/ngày']])('%s is no number', (text) => {
  expect(parseDocumentNumber(text)).toBeNull();
});

test('several numbers keep their order', () => {
  const text = 'Kết luận 12-KL/TW và 30/2020/NĐ-CP';
  expect(findDocumentNumbers(text).map((found) => text.slice(found.start, found.end))).toEqual([
    '12-KL/TW',
    '30/2020/NĐ-CP',
  ]);
});

test('the kind as a heading prints it', () => {
  expect(printedDocumentType('NGHỊ QUYẾT')).toBe('Nghị quyết');
  expect(printedDocumentType('Thông tư liên tịch quy định')).toBe('Thông tư liên tịch');
  expect(printedDocumentType('LUẬT XÂY DỰNG')).toBe('Luật');
  expect(printedDocumentType('Hội nghị')).toBe('');
});
