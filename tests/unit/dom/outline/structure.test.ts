// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../../src/core/model/outline.ts';
import { blockText } from '../../../../src/dom/extract/blocks.ts';
import { buildOutline } from '../../../../src/dom/outline/build-outline.ts';
import { readLabel } from '../../../../src/dom/outline/labels.ts';
import { parsePage } from '../fixture-pages.ts';

/** "Chương I(Điều 1(1 2(a b)) Điều 2)": labels and nesting at a glance; a heading without a label shows its title. */
function sketch(outline: Outline): string {
  return outline
    .map(({ label, title, children }) => (label || `‹${title}›`) + (children.length > 0 ? `(${sketch(children)})` : ''))
    .join(' ');
}

/** One paragraph a line; a line in asterisks is bold and centred. */
function page(text: string): Document {
  const lines = text.trim().split(/\n\s*/);
  return parsePage(
    lines
      .map((line) => (line.startsWith('*') ? `<p align="center"><b>${line.slice(1)}</b></p>` : `<p>${line}</p>`))
      .join('')
      .replaceAll('<p align="center">', '<p data-align="center">'),
  );
}

const outlineIn = (text: string) => buildOutline(page(text).body, { isDocument: true });

describe('laws', () => {
  test('an amending law has its own articles only, whether it quotes the others over one line or over many', () => {
    const outline = outlineIn(`
      *Điều 1. Sửa đổi, bổ sung một số điều của Luật Tủ sách
      1. Sửa đổi Điều 2 như sau:
      “Điều 2. Người giữ sách
      1. Người giữ sách ghi sổ.
      a) Sổ mượn;
      b) Sổ trả.
      *Điều 2a. Người mượn sách
      2. Người mượn sách trả đúng hẹn.”.
      2. Bổ sung khoản 3 Điều 4 như sau: “3. Sách hiếm đọc tại chỗ.
      4. Sách ảnh cũng vậy.”;
      3. Thay thế cụm từ “tủ sách” bằng cụm từ “thư viện”.
      *Điều 2. Hiệu lực thi hành
      1. Luật này có hiệu lực từ ngày 01 tháng 7 năm 2024.
      2. Luật Tủ sách số 12 hết hiệu lực.`);
    expect(sketch(outline)).toBe('Điều 1(1 2 3) Điều 2(1 2)');
  });

  test('articles quoted without quotation marks break the numbering', () => {
    const outline = outlineIn(`
      *Điều 1. Sửa đổi, bổ sung một số điều của Luật Tủ sách
      Sửa đổi Điều 5 như sau:
      *Điều 5. Người giữ sách
      Người giữ sách ghi sổ.
      *Điều 9. Người mượn sách
      Người mượn sách trả đúng hẹn.
      *Điều 2. Hiệu lực thi hành
      Luật này có hiệu lực từ ngày ký.`);
    expect(sketch(outline)).toBe('Điều 1 Điều 2');
  });

  test('one misprinted number, one left out and one inserted lose no article', () => {
    const outline = outlineIn(
      ['1', '2', '33', '4', '4a', '4b', '6', '7'].map((number) => `*Điều ${number}. Việc thứ ${number}`).join('\n'),
    );
    expect(outline.map((node) => node.label.replace('Điều ', ''))).toEqual(['1', '2', '33', '4', '4a', '4b', '6', '7']);
  });

  test('a sentence that begins with a label is no entry', () => {
    const outline = outlineIn(`
      *Chương I
      *QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      Điều 1 của Luật này không áp dụng cho trường học.
      Điều 3 Luật Thư viện quy định khác thì theo luật ấy.
      Điều 5, Điều 6 và khoản 2 Điều 7 cũng vậy.
      Khoản 1 Điều 5 nói về sách.
      Chương II của Luật này nói về người.
      Chương II Luật Thư viện nói về nhà.
      Phần thứ hai và phần thứ ba nói về việc khác.
      Mục 1 Chương II Nghị định này nói về giá.
      Điều 5-7 bị bãi bỏ.
      Điều 2. Đối tượng`);
    expect(sketch(outline)).toBe('Chương I(Điều 1 Điều 2)');
    expect(outline[0]?.title).toBe('QUY ĐỊNH CHUNG');
  });

  test('sections by number, by letter, by roman number, and subsections', () => {
    const outline = outlineIn(`
      *Chương I
      *TÀI SẢN
      *Mục 1. QUYỀN
      *Tiểu mục 1. QUYỀN CHUNG
      Điều 1. Một
      *Tiểu mục 2. QUYỀN RIÊNG
      Điều 2. Hai
      *Mục 2
      *NGHĨA VỤ
      Điều 3. Ba
      *Chương II
      *HỢP ĐỒNG
      *A. THÔNG THƯỜNG
      Điều 4. Bốn
      *B. ĐẶC BIỆT
      Điều 5. Năm
      *Mục C
      Điều 6. Sáu
      *Chương III
      *HIỆU LỰC
      *I. CHUYỂN TIẾP
      Điều 7. Bảy
      1. Việc thứ nhất.
      *II. THI HÀNH
      Điều 8. Tám`);
    expect(sketch(outline)).toBe(
      'Chương I(Mục 1(Tiểu mục 1(Điều 1) Tiểu mục 2(Điều 2)) Mục 2(Điều 3)) ' +
        'Chương II(A(Điều 4) B(Điều 5) Mục C(Điều 6)) Chương III(I(Điều 7(1)) II(Điều 8))',
    );
  });

  test('a decision that holds a whole programme in one article, and rules that it puts in force', () => {
    const text = `
      *QUYẾT ĐỊNH:
      Điều 1. Phê duyệt Chương trình đọc sách với nội dung sau đây:
      I. QUAN ĐIỂM
      1. Đọc để làm.
      2. Làm để đọc.
      II. MỤC TIÊU
      1. Đến năm 2030:
      a) Mỗi khu phố một tủ sách.
      Điều 2. Hiệu lực thi hành.
      *Nơi nhận:
      - Như Điều 2;
      1. Lưu: VT.
      *TM. ỦY BAN NHÂN DÂN
      *CHỦ TỊCH
      *QUY ĐỊNH
      *VỀ TỦ SÁCH CHUNG
      (Ban hành kèm theo Quyết định số 15/2021/QĐ-UBND)
      Điều 1. Phạm vi
      1. Tủ sách của khu phố.
      Điều 2. Đối tượng
      *PHỤ LỤC I
      *MẪU SỔ MƯỢN
      1. Họ tên
      2. Ngày mượn`;
    const outline = outlineIn(text);
    expect(sketch(outline)).toBe('Điều 1(I(1 2) II(1(a))) Điều 2 Quy định(Điều 1(1) Điều 2) PHỤ LỤC I(1 2)');
    const all = blockText(page(text).body);
    expect(outline.map(({ start, end }) => all.slice(start, end).split('\n').at(-1))).toEqual([
      'a) Mỗi khu phố một tủ sách.',
      'Điều 2. Hiệu lực thi hành.',
      'Điều 2. Đối tượng',
      '2. Ngày mượn',
    ]);
    expect(outline[2]?.title).toBe('VỀ TỦ SÁCH CHUNG');
  });

  test('the formula of adoption and the signature end the last article', () => {
    const text = `
      *Điều 1. Thi hành
      Chính phủ quy định chi tiết.
      Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV thông qua ngày 18 tháng 01 năm 2024.
      *CHỦ TỊCH QUỐC HỘI`;
    const [last] = outlineIn(text);
    expect(blockText(page(text).body).slice(last?.start, last?.end)).toMatch(/chi tiết\.$/);
  });

  test('notes at the foot of a page interrupt an article without ending it', () => {
    const outline = outlineIn(`
      *Điều 1.[1] Mượn
      1.[2] Mượn một cuốn.
      [1] Điều này được sửa đổi năm 2017.
      [2] Khoản này cũng vậy.
      2. Mượn hai cuốn.
      *Điều 2. Trả`);
    expect(sketch(outline)).toBe('Điều 1(1 2) Điều 2');
    expect(outline[0]).toMatchObject({ title: 'Mượn', children: [{ title: 'Mượn một cuốn' }, {}] });
  });

  test('the first clause may stand on the line of its article', () => {
    const text = 'Điều 2. 1. Nhà nước của Nhân dân.\n2. Quyền lực là thống nhất.\nĐiều 3. Bảo đảm';
    const outline = outlineIn(text);
    expect(sketch(outline)).toBe('Điều 2(1 2) Điều 3');
    const first = outline[0]?.children[0];
    expect(blockText(page(text).body).slice(first?.start, first?.end)).toBe('1. Nhà nước của Nhân dân.');
  });

  test('inserted clauses and points, clauses and points by name', () => {
    const outline = outlineIn('Điều 1. Một\nKhoản 1. Đọc\nĐiểm a) Ở nhà\nđ1) Ở chợ\nKhoản 2: Viết\n2a. Vẽ\n3. Hát');
    expect(sketch(outline)).toBe('Điều 1(Khoản 1(Điểm a đ1) Khoản 2 2a 3)');
    expect(outline[0]?.children.map((node) => node.level)).toEqual(['clause', 'clause', 'clause', 'clause']);
  });

  test('a heading between two clauses does not part them from their article', () => {
    const { body } = parsePage(
      '<h4>Điều 1. Một</h4><p>1. Đọc</p><h3>Tin đang đọc</h3><p>2. Viết</p><h4>Điều 2. Hai</h4>',
    );
    expect(sketch(buildOutline(body, { isDocument: true }))).toBe('Điều 1(1 2) Điều 2');
  });

  test('rows of a table are no clauses', () => {
    const { body } = parsePage(
      '<p><b>Điều 1. Một</b></p><table><tr><td>1. Sách</td><td>I. Kho</td></tr><tr><td>2. Báo</td><td>Điều 5. Kho</td></tr></table><p><b>Điều 2. Hai</b></p>',
    );
    expect(sketch(buildOutline(body, { isDocument: true }))).toBe('Điều 1 Điều 2');
  });

  test('a text without titles keeps short first sentences out of the labels', () => {
    const [first, second] = outlineIn('Điều 1\nTủ sách là của chung.\nĐiều 2\nPhạm vi điều chỉnh\n1. Sách.');
    expect(first).toMatchObject({ label: 'Điều 1', title: '' });
    expect(second).toMatchObject({ label: 'Điều 2', title: 'Phạm vi điều chỉnh' });
  });
});

describe('texts of the Party', () => {
  test.each([
    ['I- QUAN ĐIỂM\n1- Về học\na- Học ở nhà\nb- Học ở chợ\n2- Về làm\nII- NHIỆM VỤ', 'I(1(a b) 2) II'],
    ['I/ QUAN ĐIỂM\n1/ Về học\na/ Học ở nhà\n2/ Về làm\nII/ NHIỆM VỤ', 'I(1(a) 2) II'],
    ['I. QUAN ĐIỂM\n1.1. Về học\n1.1.1 Ở nhà\n1.2 Về làm\nII. NHIỆM VỤ', 'I(1.1(1.1.1) 1.2) II'],
    ['I- QUAN ĐIỂM\n1- Chung\n1.1- Về học\na) Học ở nhà\n1.2- Về làm\n2- Riêng', 'I(1(1.1(a) 1.2) 2)'],
    ['I. QUAN ĐIỂM\n1. Về học\n(1) Học sách\n(2) Học người\n2. Về làm\n(1) Làm ngay', 'I(1(1 2) 2(1))'],
    ['I. QUAN ĐIỂM\n1. Về học\n1) Học sách\n2) Học người\n2. Về làm', 'I(1(1 2) 2)'],
    ['I. QUAN ĐIỂM\n(1) Học sách\n(2) Học người\nII. NHIỆM VỤ', 'I(1 2) II'],
    ['*A. TÌNH HÌNH\nI. Kết quả\n1. Một\nII. Hạn chế\n*B. NHIỆM VỤ\nI. Chung\nII. Riêng', 'A(I(1) II) B(I II)'],
    ['I. TÌNH HÌNH\n*A. Thuận lợi\n1. Một\n*B. Khó khăn\nII. NHIỆM VỤ', 'I(A(1) B) II'],
    ['*PHẦN I\n*TÌNH HÌNH\nI. Kết quả\n*PHẦN II\n*NHIỆM VỤ\nI. Chung', 'PHẦN I(I) PHẦN II(I)'],
    [
      '1- Điều 1 (Khoản 2): Tuổi đời\n1.1- Về tuổi\na) Đủ 18 tuổi\n2- Điều 3 : Về quyền\n2.1- (Khoản 1): Được biết',
      '1(1.1(a)) 2(2.1)',
    ],
    [
      'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một\na) Hai\nChương II\nTRÁCH NHIỆM\nĐiều 2. Chi bộ',
      'Chương I(Điều 1(1(a))) Chương II(Điều 2)',
    ],
  ])('%s', (text, expected) => {
    expect(sketch(outlineIn(text))).toBe(expected);
  });

  test('dashes, plus signs, dates, numbers and names open no entry', () => {
    const outline = outlineIn(`
      I- QUAN ĐIỂM
      - Gạch đầu dòng
      + Cộng đầu dòng
      25. 10. 2017
      18-NQ/TW là nghị quyết của Trung ương.
      12.500 đảng viên đã học.
      V.I. Lênin viết về sách.
      C. Mác và Ph. Ăngghen cũng vậy.
      L. Phoiơbắc thì khác.
      III và IV quý năm nay.
      2017 - Năm của sách.
      II- NHIỆM VỤ`);
    expect(sketch(outline)).toBe('I II');
  });

  test('a title over two lines, and the one after it', () => {
    const outline = outlineIn(
      '*I- QUAN ĐIỂM, MỤC TIÊU\n*VÀ NHIỆM VỤ\nĐọc để làm.\n*II- TỔ CHỨC THỰC HIỆN\nChi bộ làm.',
    );
    expect(outline.map((node) => node.title)).toEqual(['QUAN ĐIỂM, MỤC TIÊU VÀ NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN']);
  });
});

test.each([
  ['Điều 173.[5] Tội trộm sách', 'Điều 173', 'Tội trộm sách'],
  ['ĐIỀU 5: ĐỌC', 'ĐIỀU 5', 'ĐỌC'],
  ['Điều 5. – Về đong.', 'Điều 5', 'Về đong.'],
  ['Ðiều 5 . Ðọc', 'Điều 5', 'Ðọc'],
  ['Điều thứ 1', 'Điều thứ 1', ''],
  ['Phần thứ mười một. Đọc', 'Phần thứ mười một', 'Đọc'],
  ['CHƯƠNG II - ĐỌC', 'CHƯƠNG II', 'ĐỌC'],
  ['1.2.3 Đọc', '1.2.3', 'Đọc'],
  ['đ) 30 ngày', 'đ', '30 ngày'],
  ['IV/ ĐỌC', 'IV', 'ĐỌC'],
])('%s', (line, label, title) => {
  expect(readLabel(line)).toMatchObject({ label, title });
});

test('lists that alternate do not nest without end', () => {
  const depth = (outline: Outline): number => 1 + Math.max(0, ...outline.map((node) => depth(node.children)));
  const lines = ['1. Một', '1) Hai', '(1) Ba', 'a) Bốn', 'I. Năm', '*A. SÁU', 'Điều 1. Bảy'];
  const text = [...Array(400).keys()].map((index) => lines[(index * index + index) % lines.length]).join('\n');
  expect(depth(outlineIn(text))).toBeLessThan(10);
});

test('a hostile page of labels is read in time', () => {
  const labels = 'Điều 5. A<br>Điều 9. B<br>1. C<b>1. D</b><br>'.repeat(5_000);
  const { body } = parsePage(`<div>${labels}</div><p>Điều 1 ${'.'.repeat(200_000)}x</p>`);
  const start = performance.now();
  buildOutline(body, { isDocument: true });
  expect(performance.now() - start).toBeLessThan(5_000);
});
