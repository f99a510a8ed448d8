import { expect, test } from 'vitest';
import { findDocumentNumbers, parseDocumentNumber } from '../../../../src/core/text/document-number.ts';
import { chooseDocumentType, printedDocumentType } from '../../../../src/core/text/document-type.ts';

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
  ['Nghị quyết số 18 NQ/TW', '18-NQ/TW', '18', null, 'Nghị quyết'],
  ['Số 18 -NQ/TW', '18-NQ/TW', '18', null, 'Nghị quyết'],
  ['Số 18\u2011NQ/TW', '18-NQ/TW', '18', null, 'Nghị quyết'],
  ['Chỉ thị 05-CT/TW', '05-CT/TW', '05', null, 'Chỉ thị'],
  ['Kết luận 21 – KL / TW', '21-KL/TW', '21', null, 'Kết luận'],
  ['Quy định 37-QĐ/TW', '37-QĐ/TW', '37', null, ''],
  ['Hướng dẫn 12-HD/BTGTW', '12-HD/BTGTW', '12', null, 'Hướng dẫn'],
  ['Nghị quyết 03-NQ/TU', '03-NQ/TU', '03', null, 'Nghị quyết'],
  ['Quy định 22-QyĐ/TU', '22-QyĐ/TU', '22', null, 'Quy định'],
  ['số 30 /2020/NĐ-CP', '30/2020/NĐ-CP', '30', 2020, 'Nghị định'],
  ['Số: 15/2021/Q\u00d0-UBND', '15/2021/QĐ-UBND', '15', 2021, ''],
  ['Lệnh số 10/2013/L-CTN', '10/2013/L-CTN', '10', 2013, 'Lệnh'],
  ['Luật số 29-LCT/HĐNN7', '29-LCT/HĐNN7', '29', null, 'Luật'],
  ['Thông tư 08/2022/TT-BGDĐT', '08/2022/TT-BGDĐT', '08', 2022, ''],
])('%s', (text, number, serial, year, type) => {
  expect(parseDocumentNumber(text)).toMatchObject({ number, serial, year, type });
});

test.each([
  ['15/8/2020'],
  ['12/A5'],
  ['tỷ lệ 3/4'],
  ['7-8 giờ/ngày'],
  ['1-MỤC TIÊU'],
  ['5 NQ'],
  ['3-Bài/Ảnh'],
  ['COVID-19/SARS-COV'],
])('%s is no number', (text) => {
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

test.each([
  ['QĐ/TW', ['Quy định'], 'Quy định'],
  ['QĐ-UBND', ['Hướng dẫn', 'Quyết định'], 'Quyết định'],
  ['TT/TW', ['Thông tri'], 'Thông tri'],
  ['QH14', ['Bộ luật'], 'Bộ luật'],
  ['QH14', [], 'Luật'],
  ['NQ/TW', ['Hướng dẫn'], 'Nghị quyết'],
  ['', ['Hiến pháp'], 'Hiến pháp'],
  ['XYZ/TW', [], ''],
])('kind of %s on a page that prints %j', (symbol, printed, type) => {
  expect(chooseDocumentType(symbol, printed)).toBe(type);
});
