import { parsePage } from '../fixture-pages.ts';

/** What stands around every page of a small portal: a menu, a clock, columns and a foot, in tables inside one form. */
export interface PortalPage {
  title: string;
  main: string;
  head?: string;
}

export const SENTENCES = [
  'Sáng nay, khu phố đã tổ chức buổi gặp gỡ các hộ dân sống dọc bờ kênh để bàn việc dọn dẹp.',
  'Hơn bốn mươi người có mặt, phần đông là các cô chú lớn tuổi trong xóm.',
  'Ý kiến nhiều nhất xoay quanh giờ thu gom rác và chỗ để xe của bà con buôn bán.',
  'Ban điều hành hứa trả lời từng việc một trong tuần sau và dán bảng tin ở đầu hẻm.',
  'Cuộc họp kết thúc lúc gần mười một giờ, không ai về sớm.',
  'Người trẻ nhất phát biểu là một học sinh lớp chín, xin thêm một bóng đèn ở góc sân.',
];

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Hỏi đáp', 'Liên hệ', 'Thư viện ảnh', 'Sơ đồ cổng'];

export function prose(sentences: number, from = 0): string {
  return Array.from({ length: sentences }, (_, index) => SENTENCES[(from + index) % SENTENCES.length]).join(' ');
}

export function portal({ title, main, head = '' }: PortalPage): Document {
  const menu = MENU.map((name, index) => `<td><a href="/muc-${index}">${name}</a></td>`).join('');
  const side = Array.from(
    { length: 8 },
    (_, index) => `<tr><td><a href="/tin-${index}.aspx">Tin cũ số ${index} của phường bên sông</a></td></tr>`,
  ).join('');
  return parsePage(
    `<html lang="vi"><head><title>${title}</title>${head}</head><body><form action="Default.aspx">
    <table><tr><td>ĐẢNG BỘ PHƯỜNG BẾN LÚA</td><td>Thứ ba, ngày 24 tháng 11 năm 2026</td></tr><tr>${menu}</tr></table>
    <table><tr><td width="75%">${main}</td><td width="25%"><table><tr><td>TIN MỚI</td></tr>${side}</table></td></tr></table>
    <table><tr><td>Trang thông tin điện tử Đảng bộ phường Bến Lúa. Điện thoại: 0283 000 000. Ghi rõ nguồn khi dùng lại tin.</td></tr></table>
    </form></body></html>`,
  );
}
