import { expect, test } from 'vitest';
import { citeInPaper } from '../../../../src/core/report/cite-in-paper.ts';
import { listSources } from '../../../../src/core/report/paper-sources.ts';
import type { ReportBlock } from '../../../../src/core/report/report-doc.ts';
import { docOf, makeSource, paragraph } from '../../make-report.ts';

const resolution = { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: 'Ban Chấp hành Trung ương' };

const cites = (citation: string, articleId: string | null = null): ReportBlock =>
  paragraph('Như đã nêu', { type: 'citation', attrs: { citation, articleId, passageId: null } });

test('a document is cited with number, day, body and place', () => {
  const source = makeSource({ documentRef: resolution });
  expect(citeInPaper({ ...source, place: 'khoản 2, Điều 5' })).toBe(
    'Nghị quyết số 18-NQ/TW, ngày 25/10/2017, của Ban Chấp hành Trung ương, khoản 2, Điều 5',
  );
  expect(citeInPaper({ ...source, documentRef: { ...resolution, date: null, body: '' }, page: 3 })).toBe(
    'Nghị quyết số 18-NQ/TW, tr. 3',
  );
});

test('a document without a number is known by its title', () => {
  const documentRef = { type: 'Hướng dẫn', number: '', date: null, body: 'Đảng uỷ xã Bến Lúa' };
  expect(citeInPaper(makeSource({ documentRef, title: 'Hướng dẫn sinh hoạt chuyên đề' }))).toBe(
    'Hướng dẫn sinh hoạt chuyên đề, của Đảng uỷ xã Bến Lúa',
  );
  expect(citeInPaper(makeSource({ documentRef: { ...documentRef, type: '' }, title: 'Sổ tay chi bộ' }))).toBe(
    'Văn bản “Sổ tay chi bộ”, của Đảng uỷ xã Bến Lúa',
  );
});

test('an article is cited by author, title, site and day; a file by its name', () => {
  const news = {
    title: 'Cổng một cửa',
    byline: ['Lê An'],
    siteName: 'Báo Mẫu',
    publishedAt: '2020-08-15T07:00:00+07:00',
  };
  expect(citeInPaper({ ...news, documentRef: null })).toBe('Lê An: “Cổng một cửa”, Báo Mẫu, ngày 15/08/2020');
  expect(citeInPaper({ ...news, byline: [], siteName: '', publishedAt: null, documentRef: null })).toBe(
    '“Cổng một cửa”',
  );
  expect(
    citeInPaper({
      ...news,
      byline: [],
      siteName: '',
      publishedAt: null,
      documentRef: null,
      fileName: 'bai.pdf',
      page: 2,
    }),
  ).toBe('“Cổng một cửa”, tệp bai.pdf, tr. 2');
});

test('a source that is studied, quoted and cited stands once', () => {
  const source = makeSource({ documentRef: resolution });
  const whole = 'Nghị quyết số 18-NQ/TW, ngày 25/10/2017, của Ban Chấp hành Trung ương';
  const doc = docOf(
    cites(`${whole}, Điều 1`, source.id),
    cites(`khoản 2, ${whole}`),
    cites(`${whole}, Điều 7`, source.id),
  );
  const saved = makeSource({ id: 'article-again', documentRef: resolution, url: 'https://khac.example/18' });
  expect(listSources(doc, [source.id, saved.id], [source, saved])).toEqual({
    entries: [whole],
    isCited: true,
    barred: [],
  });
});

test('a number that only begins alike is another document', () => {
  const source = makeSource({ documentRef: { ...resolution, number: '8-NQ/TW' } });
  const other = 'Nghị quyết số 18-NQ/TW, ngày 25/10/2017';
  expect(listSources(docOf(cites(other)), [source.id], [source]).entries).toContain(other);
});

test('the Party’s documents come first, then the State’s, each by date, then authors by given name', () => {
  const state = { type: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05', body: 'Chính phủ' };
  const local = { type: 'Nghị quyết', number: '05-NQ/ĐU', date: '2015-06-01', body: 'Đảng uỷ xã Bến Lúa' };
  const news = (id: string, author: string) =>
    makeSource({ id, documentRef: null, title: `Bài của ${author}`, byline: [author], siteName: 'Báo Mẫu', url: '' });
  const known = [
    news('a', 'Nguyễn Văn Dũng'),
    makeSource({ id: 'b', documentRef: state }),
    news('c', 'Đỗ Thị Đào'),
    makeSource({ id: 'd', documentRef: resolution }),
    news('e', 'Lê An'),
    makeSource({ id: 'f', documentRef: local }),
  ];
  const ids = known.map(({ id }) => id);
  const { entries, isCited } = listSources(docOf(), ids, known);
  expect(isCited).toBe(false);
  expect(entries.map((entry) => /05-NQ|18-NQ|30\/2020|An|Dũng|Đào/.exec(entry)?.[0])).toEqual([
    '05-NQ',
    '18-NQ',
    '30/2020',
    'An',
    'Dũng',
    'Đào',
  ]);
});

test('what a marking bars is named in no list, however it is cited, and what left the library stays as it was cited', () => {
  const secret = makeSource({
    documentRef: resolution,
    circulation: 'internal',
  });
  const doc = docOf(
    cites('Nghị quyết số 18-NQ/TW, Điều 1', secret.id),
    cites('Theo 18-NQ/TW'),
    cites('Bài cũ, tr. 1', 'gone'),
    cites('Bài cũ, tr. 9', 'gone'),
    cites('Luật mẫu, khoản 2, Điều 5'),
  );
  expect(listSources(doc, [secret.id], [secret])).toEqual({
    entries: ['Bài cũ', 'Luật mẫu'],
    isCited: true,
    barred: [secret.id],
  });
});

test('an address of the web is given for an article, none for a file or a page of this computer', () => {
  const entry = (url: string): string | undefined =>
    listSources(docOf(), ['a'], [makeSource({ id: 'a', documentRef: null, byline: [], url })]).entries[0];
  expect(entry('https://bao-mau.example/a')).toContain(', https://bao-mau.example/a');
  expect(entry('file:///home/toi/bai.html')).not.toContain('file:');
});
