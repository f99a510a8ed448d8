import { describe, expect, test } from 'vitest';
import { documentSigns, looksIssued } from '../../../../src/dom/detect/document-signs.ts';

const isIssued = (...lines: string[]) => looksIssued(documentSigns(lines));

describe('an issued document', () => {
  test('shows its frame', () => {
    expect(isIssued('Số 25-NQ/TW', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Hà Nội, ngày 05 tháng 02 năm 2018')).toBe(true);
    expect(isIssued('Số: 115/2026/NĐ-CP', 'NGHỊ ĐỊNH', 'Căn cứ Luật Tổ chức Chính phủ;')).toBe(true);
    expect(isIssued('CHỈ THỊ', 'Nơi nhận:', 'Cần Thơ, ngày 9 tháng 5 năm 2025')).toBe(true);
  });

  test('shows its frame decomposed', () => {
    const lines = ['Số: 12-KH/ĐU', 'KẾ HOẠCH', 'T/M ĐẢNG UỶ'].map((line) => line.normalize('NFD'));
    expect(isIssued(...lines)).toBe(true);
  });

  test('or its structure', () => {
    expect(isIssued('Điều 1. Phạm vi', 'Điều 2. Đối tượng', 'Điều 3. Hiệu lực')).toBe(true);
    expect(isIssued('NGHỊ QUYẾT', 'I. TÌNH HÌNH', 'II. MỤC TIÊU')).toBe(true);
  });
});

describe('an article about one', () => {
  test('quotes it, under the clock of its site', () => {
    expect(
      isIssued(
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'Thứ ba, ngày 24 tháng 11 năm 2026',
        'Nghị quyết số 18-NQ/TW nêu ba nhóm việc.',
        'Điều 5 của Quy định nói rõ ai phải làm.',
        'Số ca mắc giảm còn 12 ca.',
      ),
    ).toBe(false);
  });

  test('has parts and a conclusion', () => {
    expect(isIssued('I. Đặt vấn đề', 'II. Thực trạng', 'III. Giải pháp', 'KẾT LUẬN')).toBe(false);
  });
});
