import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRow, guardCell, unguardCell } from '../../../../src/core/export/csv/cell.ts';
import { CSV_COLUMNS } from '../../../../src/core/export/csv/csv-labels.ts';
import { csv } from '../../../../src/core/export/csv.ts';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { csvLabels } from '../../../../src/i18n/csv-labels.ts';
import { hostileText } from './hostile-text.ts';
import {
  bareNote,
  documentNote,
  each,
  newsNote,
  SETTINGS,
  sampleArticle,
  sampleReflection,
  written,
} from './sample-notes.ts';

const settings = { ...SETTINGS, csv: csvLabels() };
type Row = Record<(typeof CSV_COLUMNS)[number], string>;

/** As another program reads it, apostrophes taken off again. */
async function rowsOf(...notes: StudyNote[]): Promise<Row[]> {
  const text = await written(csv.write(each(...notes), settings));
  const [head, ...rows] = parseCsv(text, { bom: true }) as string[][];
  expect(head).toEqual(CSV_COLUMNS.map((column) => settings.csv.columns[column]));
  return rows.map(
    (row) => Object.fromEntries(CSV_COLUMNS.map((column, at) => [column, unguardCell(row[at] ?? '')])) as Row,
  );
}

test('a row a passage, a row a reflection that repeats its words, a row for an article only where it has its own to say', async () => {
  const rows = await rowsOf(documentNote(), newsNote(), bareNote());
  expect(rows.map(({ kind, quote, role }) => [kind, quote.slice(0, 16), role])).toEqual([
    ['Bài', '', ''],
    ['Liên hệ', '', ''],
    ['Đoạn trích', 'áp dụng từ ngày ', 'Số liệu, chỉ tiêu'],
    ['Đoạn trích', 'Học đi đôi với l', 'Quan điểm'],
    ['Đoạn trích', 'có người chịu tr', 'Nhiệm vụ, giải pháp'],
    ['Đoạn trích', 'Không giao việc ', 'Liên hệ'],
    ['Liên hệ', 'Không giao việc ', 'Liên hệ'],
    ['Đoạn trích', '90% hồ sơ của ng', 'Cần hỏi'],
    ['Đoạn trích', 'ít đọc, nhiều hỏ', 'Quan điểm'],
    ['Đoạn trích', 'Có 12 câu hỏi đư', 'Số liệu, chỉ tiêu'],
    ['Đoạn trích', 'Sửa cống đầu thô', 'Nhiệm vụ, giải pháp'],
    ['Đoạn trích', 'Câu này đã bị gỡ', 'Cần hỏi'],
    ['Đoạn trích', 'nói ít, làm nhiề', 'Quan điểm'],
  ]);
  expect(rows[2]).toMatchObject({
    title: 'Quy định về học tập và thực hiện nghị quyết ở chi bộ',
    place: 'Điều 1, Chương I',
    documentNumber: '07-QĐ/ĐU',
    documentDate: '2026-06-15',
    publishedAt: '2026-03-07',
    isUnsure: '',
    url: 'https://bao-mau.example/bai?id=7&trang=2',
    articleTags: 'xây-dựng-đảng/kỷ-luật',
    savedOn: '2026-11-23',
    createdOn: '2026-11-23',
    passageId: 'doan-1',
  });
  expect(rows[2]?.link).toContain('#:~:text=');
  expect(rows[6]).toMatchObject({
    scope: 'Tập thể, đơn vị',
    evidence: 'Chi bộ 4: 3 buổi họp, vắng 5 lượt.\nBiên bản ghi đủ.',
    causeKind: 'Khách quan',
    dueOn: '2026-12-31',
    state: 'Chưa xong',
    note: '',
  });
  expect(rows[8]).toMatchObject({ isUnsure: 'chưa xác minh', note: 'Khẩu hiệu hay.' });
});

test('it begins with the mark that tells spreadsheets UTF-8, and every line ends as the standard says', async () => {
  const text = await written(csv.write(each(bareNote()), settings));
  expect(text.startsWith('\ufeff"')).toBe(true);
  expect(text.endsWith('"\r\n')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
});

test('an article with nothing written still has its row', async () => {
  const rows = await rowsOf({
    article: sampleArticle({ note: '' }),
    passages: [],
    reflections: [],
    body: null,
    pictures: [],
  });
  expect(rows.map(({ kind }) => kind)).toEqual(['Bài']);
});

test('a reflection whose passage is gone is not lost', async () => {
  const reflections = [sampleReflection({ passageId: 'da-xoa', evidence: 'Vẫn còn đây' })];
  const rows = await rowsOf({ article: sampleArticle(), passages: [], reflections, body: null, pictures: [] });
  expect(rows.map(({ kind, evidence }) => [kind, evidence])).toEqual([['Liên hệ', 'Vẫn còn đây']]);
});

/** Half a pair has no form in UTF-8. */
const asUtf8 = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

test('no cell begins as a formula does, and every text comes back the same', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (texts) => {
      const line = asUtf8(csvRow(texts));
      const parsers = [parseCsv(line) as string[][], Papa.parse<string[]>(line.slice(0, -2), { delimiter: ',' }).data];
      for (const rows of parsers) {
        expect(rows).toHaveLength(1);
        expect(rows[0]?.map(unguardCell)).toEqual(texts.map(asUtf8));
        for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['－1', "'－1"],
  ['\t=1', "'\t=1"],
  [' @x', "' @x"],
  ["'tư", "''tư"],
  ['- một việc', "'- một việc"],
  ['a=1', 'a=1'],
  ['', ''],
])('%j stands as %j', (text, cell) => {
  expect(guardCell(text)).toBe(cell);
  expect(unguardCell(cell)).toBe(text);
});
