import { parsePage } from '../fixture-pages.ts';

export interface PortalPage {
  title: string;
  /** Markup of the middle column. */
  main: string;
  head?: string;
}

const SENTENCES = [
  'Sáng nay, khu phố đã tổ chức buổi gặp gỡ các hộ dân sống dọc bờ kênh để bàn việc dọn dẹp.',
  'Hơn bốn mươi người có mặt, phần đông là các cô chú lớn tuổi trong xóm.',
  'Ý kiến nhiều nhất xoay quanh giờ thu gom rác và chỗ để xe của bà con buôn bán.',
  'Ban điều hành hứa trả lời từng việc một trong tuần sau và dán bảng tin ở đầu hẻm.',
  'Cuộc họp kết thúc lúc gần mười một giờ, không ai về sớm.',
  'Người trẻ nhất phát biểu là một học sinh lớp chín, xin thêm một bóng đèn ở góc sân.',
];
const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Hỏi đáp', 'Liên hệ', 'Thư viện ảnh', 'Sơ đồ cổng'];

/** Running text; another one for every `from`. */
export function prose(sentences: number, from = 0): string {
  return repeat(sentences, (index) => `${SENTENCES[(from + index) % SENTENCES.length]} `).trim();
}

export function repeat(times: number, make: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => make(index)).join('');
}

/** Headline with a link, picture, date and summary, as lists show an article. */
export function cards(count: number, sentences: number, tag = 'h3'): string {
  return repeat(count, (index) => {
    const link = `<a href="/tin/chuyen-xom-gieng-ben-kenh-so-12${index}.html">`;
    return `<div class="item">${link}<img src="a${index}.jpg"></a><${tag}>${link}Bài số ${index} về chuyện xóm giềng bên kênh</a></${tag}>
      <span>${10 + index}/11/2026</span><p>${prose(sentences, index)}</p></div>`;
  });
}

/** A small portal with menu, clock, columns and foot in tables inside one form, and whatever stands in its middle. */
export function portalPage({ title, main, head = '' }: PortalPage): Document {
  const menu = MENU.map((name, index) => `<td><a href="/muc-${index}">${name}</a></td>`).join('');
  const side = repeat(
    8,
    (index) => `<tr><td><a href="/tin-${index}.aspx">Tin cũ số ${index} của phường bên sông</a></td></tr>`,
  );
  return parsePage(
    `<html lang="vi"><head><title>${title}</title>${head}</head><body><form action="Default.aspx">
    <table><tr><td>ĐẢNG BỘ PHƯỜNG BẾN LÚA</td><td>Thứ ba, ngày 24 tháng 11 năm 2026</td></tr><tr>${menu}</tr></table>
    <table><tr><td width="75%">${main}</td><td width="25%"><table><tr><td>TIN MỚI</td></tr>${side}</table></td></tr></table>
    <table><tr><td>Trang thông tin điện tử Đảng bộ phường Bến Lúa. Điện thoại: 0283 000 000. Ghi rõ nguồn khi dùng lại tin.</td></tr></table>
    </form></body></html>`,
  );
}
