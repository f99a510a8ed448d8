import { describe, expect, it } from 'vitest';
import { isSameText, parsePlan } from '../../../../src/core/plan/parse-plan.ts';
import type { PlannedText } from '../../../../src/core/plan/study-plan.ts';

const TODAY = '2026-08-20';
const one = (line: string): PlannedText | undefined => parsePlan(line, TODAY)[0];

describe('a line', () => {
  it.each<[string, Partial<PlannedText>]>([
    [
      'Nghị quyết số 18-NQ/TW về đổi mới tổ chức bộ máy, trước 30/9/2026',
      { title: 'Nghị quyết số 18-NQ/TW về đổi mới tổ chức bộ máy', number: '18-NQ/TW', dueOn: '2026-09-30' },
    ],
    [
      '1. Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Mẫu về giáo dục - hạn 15/10/2026',
      {
        title: 'Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Mẫu về giáo dục',
        number: '29-NQ/TW',
        issuedOn: '2013-11-04',
        dueOn: '2026-10-15',
      },
    ],
    [
      '- Chỉ thị 05-CT/TW (15/5/2016), học xong trước ngày 30 tháng 9 năm 2026.',
      { title: 'Chỉ thị 05-CT/TW (15/5/2016)', number: '05-CT/TW', issuedOn: '2016-05-15', dueOn: '2026-09-30' },
    ],
    [
      '• 30/9/2026: Kết luận số 21-KL/TW, ngày 25-10-2021',
      { title: 'Kết luận số 21-KL/TW, ngày 25-10-2021', issuedOn: '2021-10-25', dueOn: '2026-09-30' },
    ],
    [
      'Quy định số 37-QĐ/TW. Thời hạn: 31.12.2026',
      { title: 'Quy định số 37-QĐ/TW', number: '37-QĐ/TW', dueOn: '2026-12-31' },
    ],
    [
      'Hướng dẫn 12-HD/BTGTW – chậm nhất ngày 5/9/2026',
      { title: 'Hướng dẫn 12-HD/BTGTW', dueOn: '2026-09-05', issuedOn: null },
    ],
    [
      'Nghị định 30/2020/NĐ-CP ngày 5/3/2020 về công tác văn thư (xong trước 1/12/2026)',
      {
        title: 'Nghị định 30/2020/NĐ-CP ngày 5/3/2020 về công tác văn thư',
        number: '30/2020/NĐ-CP',
        issuedOn: '2020-03-05',
        dueOn: '2026-12-01',
      },
    ],
    ['Học tập chuyên đề năm 2026 trước 30/9', { title: 'Học tập chuyên đề năm 2026', dueOn: '2026-09-30' }],
    ['Bài viết về đoàn kết, hạn 15/2', { title: 'Bài viết về đoàn kết', dueOn: '2027-02-15' }],
    ['Chỉ thị 06-CT/TU: hoàn thành trong quý IV/2026', { title: 'Chỉ thị 06-CT/TU', dueOn: '2026-12-31' }],
    ['Nghị quyết 26-NQ/ĐU trước quý 3 năm 2026', { number: '26-NQ/ĐU', dueOn: '2026-09-30' }],
    ['Tài liệu hỏi đáp, xong trong tháng 9/2026', { title: 'Tài liệu hỏi đáp', dueOn: '2026-09-30' }],
    ['Đề án chuyển đổi số, trong năm 2026', { title: 'Đề án chuyển đổi số', dueOn: '2026-12-31' }],
    [
      'Kế hoạch 15-KH/HU từ ngày 01/9/2026 đến 30/9/2026',
      { title: 'Kế hoạch 15-KH/HU', issuedOn: null, dueOn: '2026-09-30' },
    ],
    ['Luật mẫu số 59/2020/QH14, 25/12/2026', { number: '59/2020/QH14', issuedOn: null, dueOn: '2026-12-25' }],
    ['Quyết định 757/QĐ-UBND ngày 20/8/2026', { number: '757/QĐ-UBND', issuedOn: '2026-08-20', dueOn: null }],
    [
      'Bài “Chi bộ làm gì khi đảng viên ngại học?” https://bao-mau.example/chi-bo-lam-gi. Đọc xong trước 05-09-2026',
      {
        title: 'Bài “Chi bộ làm gì khi đảng viên ngại học?”',
        url: 'https://bao-mau.example/chi-bo-lam-gi',
        dueOn: '2026-09-05',
      },
    ],
    [
      '[Đổi mới sinh hoạt](https://bao-mau.example/doi-moi) hạn chót 05-09-2026',
      { title: 'Đổi mới sinh hoạt', url: 'https://bao-mau.example/doi-moi', dueOn: '2026-09-05' },
    ],
    ['www.bao-mau.example/bai-2', { title: '', url: 'https://www.bao-mau.example/bai-2' }],
    ['18-NQ/TW trước 1/10/2026', { title: '18-NQ/TW', number: '18-NQ/TW', dueOn: '2026-10-01' }],
    ['☐ 2) Phát biểu khai mạc ngày 3/2/2025', { title: 'Phát biểu khai mạc ngày 3/2/2025', dueOn: null }],
    ['Chuyên đề quý (15/7/2026)', { title: 'Chuyên đề quý', dueOn: '2026-07-15' }],
    ['a) Thông tri số 22-TT/TU; 12/9/2026', { title: 'Thông tri số 22-TT/TU', dueOn: '2026-09-12' }],
    ['Nghị quyết 18 – NQ/TW, đọc trước 12/9/2026', { number: '18-NQ/TW', dueOn: '2026-09-12' }],
    ['Resolution on training, due 30 September 2026', { title: 'Resolution on training', dueOn: '2026-09-30' }],
    ['Nghị quyết số 10-NQ/TW hạn 31/2/2026', { title: 'Nghị quyết số 10-NQ/TW hạn 31/2/2026', dueOn: null }],
  ])('%s', (line, expected) => {
    expect(one(line)).toMatchObject(expected);
  });

  it('reads letters apart from their marks as it reads whole ones', () => {
    expect(one('Nghị quyết số 18-NQ/TW, trước 30/9/2026'.normalize('NFD'))).toMatchObject({
      title: 'Nghị quyết số 18-NQ/TW',
      dueOn: '2026-09-30',
    });
  });
});

describe('several lines', () => {
  it('leaves out those that say nothing', () => {
    const texts = parsePlan('Kế hoạch học tập\r\n\r\n---\n  \n2. Chỉ thị 05-CT/TW\n•', TODAY);
    expect(texts.map(({ title }) => title)).toEqual(['Kế hoạch học tập', 'Chỉ thị 05-CT/TW']);
  });
});

describe('a table', () => {
  it('goes by its head, whatever the order of the columns', () => {
    const rows = [
      'STT\tTên văn bản\tSố, ký hiệu\tNgày ban hành\tThời hạn học\tĐường dẫn',
      '1\tNghị quyết về xây dựng Đảng\t18 - NQ/TW\t25/10/2017\ttrước 30/9/2026\thttps://vb-mau.example/18',
      '2\tChỉ thị về học tập\t05-CT/TW\t15/05/2016\tQuý IV/2026\t',
      '3\tBài đọc thêm\t\t\t\t',
    ].join('\n');
    expect(parsePlan(rows, TODAY)).toEqual([
      {
        title: 'Nghị quyết về xây dựng Đảng',
        number: '18-NQ/TW',
        issuedOn: '2017-10-25',
        dueOn: '2026-09-30',
        url: 'https://vb-mau.example/18',
      },
      { title: 'Chỉ thị về học tập', number: '05-CT/TW', issuedOn: '2016-05-15', dueOn: '2026-12-31', url: '' },
      { title: 'Bài đọc thêm', number: '', issuedOn: null, dueOn: null, url: '' },
    ]);
  });

  it('without a head goes by what stands in the cells', () => {
    expect(parsePlan('1\tNghị quyết\t18-NQ/TW\t25/10/2017\tVề tổ chức bộ máy\t30/9/2026', TODAY)).toEqual([
      {
        title: 'Nghị quyết số 18-NQ/TW Về tổ chức bộ máy',
        number: '18-NQ/TW',
        issuedOn: '2017-10-25',
        dueOn: '2026-09-30',
        url: '',
      },
    ]);
    expect(parsePlan('Chỉ thị 05-CT/TW\t15/05/2016', TODAY)[0]).toMatchObject({
      issuedOn: '2016-05-15',
      dueOn: null,
    });
  });

  it('keeps a cell of several lines, and quotes that belong to the words', () => {
    expect(parsePlan('"Nghị quyết 18-NQ/TW\nvề ""bộ máy"""\t30/9/2026\n"Nói" và làm\t1/9/2026', TODAY)).toMatchObject([
      { title: 'Nghị quyết 18-NQ/TW về "bộ máy"', dueOn: '2026-09-30' },
      { title: '"Nói" và làm', dueOn: '2026-09-01' },
    ]);
  });
});

describe('one text twice', () => {
  const text = { title: 'Một', url: '', number: '', issuedOn: null, dueOn: null };
  it.each([
    [{ ...text, url: 'https://a.example/1' }, { ...text, title: 'Hai', url: 'https://a.example/1' }, true],
    [{ ...text, number: '18-NQ/TW' }, { ...text, title: 'Hai', number: '18-NQ/TW', issuedOn: '2017-10-25' }, true],
    [
      { ...text, number: '18-NQ/TW', issuedOn: '2012-01-01' },
      { ...text, number: '18-NQ/TW', issuedOn: '2017-10-25' },
      false,
    ],
    [text, { ...text, dueOn: '2026-01-01' }, true],
    [text, { ...text, title: 'Hai' }, false],
  ])('%#', (a, b, same) => expect(isSameText(a, b)).toBe(same));
});
