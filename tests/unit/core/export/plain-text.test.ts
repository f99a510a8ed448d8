import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteText, plainText } from '../../../../src/core/export/plain-text.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import { anyNote, carried, makeNote, notesOf, SETTINGS, written } from './any-note.ts';

test('a note reads as it would be told, with its sources', () => {
  expect(noteText(sampleNote(), SETTINGS).replace(/#:~:text=\S+/g, '#…')).toBe(
    `HƯỚNG DẪN ĐỔI MỚI SINH HOẠT CHI BỘ (BÀI VÍ DỤ)
Nguồn: Trang Ví Dụ, https://vi-du.example/chi-bo-doi-moi-sinh-hoat
Văn bản: Hướng dẫn số 00-HD/VD ngày 05/03/2026 của Đảng ủy Ví Dụ
Tác giả: Nguyễn Văn Mẫu, Trần Thị Thử
Ngày đăng: 07/03/2026
Thẻ: xây-dựng-đảng/sinh-hoạt-chi-bộ, nên đọc lại

Bớt đọc, thêm bàn: chi bộ chỉ giữ lại những việc làm được trong tháng.

GHI CHÚ CỦA TÔI
Đọc cùng tổ đảng 2 trước buổi họp tháng Ba.

Liên hệ thực tế · Bản thân
Thực tế: Tôi mới phát biểu một lần trong năm buổi.
Việc sẽ làm: Chuẩn bị một ý về tổ mình cho mỗi buổi.

ĐOẠN TRÍCH

1. Nhiệm vụ
“Mỗi chi bộ chọn một việc khó nhất của đơn vị để bàn cho ra, và giao rõ ai làm, bao giờ xong.”
(Khoản 1, Điều 1, Hướng dẫn số 00-HD/VD ngày 05/03/2026 của Đảng ủy Ví Dụ)
Ghi chú: Đơn vị mình: sổ trực ca là việc khó nhất.
Thẻ: việc
Liên hệ thực tế · Tập thể, đơn vị
Thực tế: Quý I, ba trong năm buổi họp chỉ nghe đọc báo cáo.
Hạn chế: Chưa có việc nào được giao kèm ngày hoàn thành.
Nguyên nhân (chủ quan): Tài liệu gửi muộn, mọi người không kịp đọc.
Việc sẽ làm: Gửi tài liệu trước ba ngày, mỗi buổi chỉ bàn một việc. (Hạn: 15/04/2026)
Mở đúng đoạn: https://vi-du.example/chi-bo-doi-moi-sinh-hoat#…

2. Số liệu
“Giảm một nửa số báo cáo đọc tại cuộc họp; tài liệu gửi trước ba ngày.”
(Khoản 2, Điều 1, Hướng dẫn số 00-HD/VD ngày 05/03/2026 của Đảng ủy Ví Dụ)
Mở đúng đoạn: https://vi-du.example/chi-bo-doi-moi-sinh-hoat#…

3. Liên hệ
“Bí thư nêu câu hỏi, mọi người nói về việc của mình trước, về nghị quyết sau.”
(Khoản 1, Điều 2, Hướng dẫn số 00-HD/VD ngày 05/03/2026 của Đảng ủy Ví Dụ)
Ghi chú: Hỏi bí thư: ai ghi lại lời từng người?
Mở đúng đoạn: https://vi-du.example/chi-bo-doi-moi-sinh-hoat#…
`,
  );
});

test('marks of notes are left out, lists and addresses stay; an action says how it stands', () => {
  const text = noteText(
    makeNote(
      { note: '**Việc** cần làm:\n* một\n2) hai\nXem [bài](https://a.example/x_y_z) nhé', origins: noOrigins() },
      [],
      [
        { action: 'Mở *lớp*', droppedAt: 5, dropReason: 'Đã có' },
        { action: 'Họp', doneAt: 5, dueOn: '2026-12-31' },
      ],
    ),
    SETTINGS,
  );
  expect(text).toContain('Việc cần làm:\n- một\n2) hai\nXem bài (https://a.example/x_y_z) nhé');
  expect(text).toContain('Ngày đăng: 07/03/2026 (chưa xác minh)');
  expect(text).toContain('Việc sẽ làm: Mở *lớp*\nKhông làm nữa: Đã có');
  expect(text).toContain('Việc sẽ làm: Họp (Hạn: 31/12/2026)\nĐã làm');
});

test('a file opens in any Notepad: a mark of its encoding, and every line ends in CR LF', async () => {
  const text = await written(
    plainText.write(notesOf(sampleNote(), makeNote()), { ...SETTINGS, title: 'Chuyên đề quý IV' }),
  );
  expect(text.startsWith('\ufeffCHUYÊN ĐỀ QUÝ IV\r\nXuất ngày 24/11/2026\r\n\r\n-----')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.match(/HƯỚNG DẪN ĐỔI MỚI/g)).toHaveLength(2);
});

test('quotations of any kind are there as they were, but for what no text file carries', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const text = noteText(note, SETTINGS);
      for (const { quote } of note.passages) expect(text).toContain(`“${carried(quote).trim()}”`);
      expect(text).toBe(carried(text));
    }),
  );
});
