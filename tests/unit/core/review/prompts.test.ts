import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { choosePrompt } from '../../../../src/core/review/choose-prompt.ts';
import { blankOut, hideAnswer } from '../../../../src/core/review/cloze.ts';
import { findFigures } from '../../../../src/core/review/find-figures.ts';

const figuresOf = (text: string): string[] => findFigures(text).map(({ start, end }) => text.slice(start, end));

describe('figures of a quotation', () => {
  test.each([
    ['Giảm tối thiểu 15% số đầu mối', ['15']],
    ['tiết kiệm 1.200 tỷ đồng, tăng 0,5 điểm phần trăm', ['1.200', '0,5']],
    ['phấn đấu đến năm 2030', ['2030']],
    ['theo Nghị quyết số 18-NQ/TW ngày 25/10/2017', ['18-NQ/TW', '25/10/2017']],
    ['Nghị định 30/2020/NĐ-CP, ban hành ngày 05 tháng 3 năm 2020', ['30/2020/NĐ-CP', '05 tháng 3 năm 2020']],
    ['giai đoạn 2021 – 2030, quý III/2025', ['2021 – 2030', 'III/2025']],
    ['trong tháng 10 năm 2017', ['10 năm 2017']],
    ['giảm 10-15% biên chế của 63 tỉnh', ['10-15', '63']],
    ['3 đột phá, 5 nhiệm vụ', ['3', '5']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  test.each([
    '1. Nâng cao chất lượng sinh hoạt',
    'Mở đầu:\n2) Đổi mới cách làm',
    '3.1. Về tổ chức',
    'a) Điểm a khoản 2, 3 và 4 Điều 5, Chương II',
    'Hội nghị Trung ương 6 khoá XII, lần thứ 13',
    'như đã nêu [3] và (2)',
    'dịch Covid-19, nhóm G20, công nghiệp 4.0',
    'mỗi chi bộ có 1 mô hình',
    'xem trang 12, phụ lục 3, bảng 4',
    'gọi số 0912345678',
  ])('none of note in: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
});

describe('a blank', () => {
  it('stands wherever the answer does, and not within a longer number', () => {
    const text = 'Từ 15% lên 15.000, rồi lại 15 % năm 2015';
    const [figure] = findFigures(text);
    if (!figure) throw new Error('no figure');
    expect(
      blankOut(text, figure)
        .parts.map(({ text: part, isBlank }) => (isBlank ? '…' : part))
        .join(''),
    ).toBe('Từ …% lên 15.000, rồi lại … % năm 2015');
    expect(hideAnswer('Nghị quyết 18-NQ/TW', '18-NQ/TW')).toEqual([
      { text: 'Nghị quyết ', isBlank: false },
      { text: '18-NQ/TW', isBlank: true },
    ]);
  });

  it('never shows its answer, and loses no letter of the text', () => {
    const word = fc.constantFrom(
      ...[
        'giảm',
        'đến năm',
        'tỷ đồng',
        'Điều',
        'khoản',
        'và',
        ',',
        '%',
        '\n1.',
        '(',
        ')',
        '2030',
        '15',
        '15%',
        '1.200',
      ],
      ...['0,5', '10-15', '2021-2030', '18-NQ/TW', '25/10/2017', 'số', '2015', 'tháng 10 năm 2017', '15.000', 'ngày'],
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.nat(20), (words, turn) => {
        const text = words.join(' ');
        const figures = findFigures(text);
        const figure = figures[turn % Math.max(1, figures.length)];
        if (!figure) return;
        const { answer, parts } = blankOut(text, figure);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.some(({ isBlank }) => isBlank)).toBe(true);
        const shown = parts.map((part) => (part.isBlank ? '…' : part.text)).join('');
        const numbers = shown.split(/[^\p{L}\p{N}.,/-]+/u).map((token) => token.replace(/^[.,%]+|[.,%]+$/g, ''));
        expect(numbers).not.toContain(answer);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the prompt', () => {
  const FIGURES = 'Đến năm 2030 giảm 15% đầu mối và tiết kiệm 1.200 tỷ đồng chi thường xuyên của cả tỉnh.';
  const PLAIN = 'Chi bộ phải đổi mới nội dung sinh hoạt, gắn với việc thật ở cơ quan và ở từng khu dân cư.';
  const kinds = (role: 'figure' | 'viewpoint' | 'practice', quote: string): string[] =>
    [0, 1, 2, 3, 4].map((reps) => {
      const prompt = choosePrompt({ role, quote }, reps);
      return prompt.kind === 'cloze' ? prompt.answer : prompt.kind;
    });

  it('asks the figures of a figure in turn, those of a view now and then, and never of one’s own practice', () => {
    expect(kinds('figure', FIGURES)).toEqual(['2030', '15', '1.200', '2030', '15']);
    expect(kinds('viewpoint', FIGURES)).toEqual(['reread', 'gist', '2030', 'gist', '15']);
    expect(kinds('practice', FIGURES)).toEqual(Array(5).fill('reread'));
  });

  it('asks for the gist where there is no figure, and only reads what is short', () => {
    expect(kinds('figure', PLAIN)).toEqual(['reread', 'gist', 'gist', 'gist', 'gist']);
    expect(kinds('viewpoint', 'Đoàn kết là sức mạnh.')).toEqual(Array(5).fill('reread'));
  });
});
