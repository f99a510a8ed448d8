import { expect, test } from 'vitest';
import { citeAddress, citePassage, type PassageSource } from '../../../../src/core/citation/cite-passage.ts';

const source: PassageSource = {
  title: 'Toàn văn Nghị quyết',
  url: 'https://bao-mau.example/nq',
  siteName: 'Báo Mẫu',
  publishedAt: '2026-03-07T08:00:00+07:00',
  documentRef: { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: 'Ban Chấp hành Trung ương' },
  circulation: null,
  place: 'khoản 2, Điều 5, Chương II',
};

test('a quotation stands with its place, its document, its publication and its address', () => {
  expect(citePassage('Mỗi đảng viên một việc.', source)).toBe(
    [
      '“Mỗi đảng viên một việc.”',
      '— Khoản 2, Điều 5, Chương II, Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương',
      '“Toàn văn Nghị quyết”, Báo Mẫu, 07/03/2026',
      'https://bao-mau.example/nq',
    ].join('\n'),
  );
});

test('what is not known is left out, with its line', () => {
  const bare = { ...source, documentRef: null, place: '', siteName: '', publishedAt: null };
  expect(citePassage('Câu.', bare)).toBe('“Câu.”\n“Toàn văn Nghị quyết”\nhttps://bao-mau.example/nq');
  expect(citeAddress(bare)).toBe('');
  expect(citeAddress({ place: 'điểm a, mục II', documentRef: null })).toBe('Điểm a, mục II');
});

test('of a file it names the page, and the file where that has no address', () => {
  const file = { ...source, url: '', siteName: '', publishedAt: null, fileName: 'nghi-quyet.pdf', page: 5 };
  expect(citePassage('Câu.', file)).toBe(
    [
      '“Câu.”',
      '— Khoản 2, Điều 5, Chương II, Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương, tr. 5',
      '“Toàn văn Nghị quyết”',
      'Tệp: nghi-quyet.pdf',
    ].join('\n'),
  );
  expect(citeAddress({ place: '', documentRef: null, page: 5 })).toBe('Tr. 5');
});
