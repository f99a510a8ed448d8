// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../../../src/dom/detect/index.ts';
import { cards, portalPage, prose, repeat } from './portal-page.ts';

const SITE = 'Phường Bến Lúa';
const HEADLINE = 'Khu phố 4 bàn việc dọn kênh trước mùa mưa';
const OG_ARTICLE = '<meta property="og:type" content="article">';

interface Case {
  name: string;
  url: string;
  title: string;
  main: string;
  head?: string;
}

const NEWS: Case[] = [
  {
    name: 'short news in paragraphs, its headline no h1',
    url: 'https://benlua.example/tin-tuc/khu-pho-4-ban-viec-don-kenh-5521.html',
    title: `${HEADLINE} - ${SITE}`,
    main: `<div class="tieude">${HEADLINE}</div><div>24/11/2026 08:15</div><p>${prose(1)}</p><p>${prose(2, 1)}</p><p>${prose(1, 3)}</p>`,
  },
  {
    name: 'short news in one cell broken by br, at an address with numbers only',
    url: 'https://benlua.example/Default.aspx?tabid=120&id=8841',
    title: HEADLINE,
    main: `<table><tr><td>${HEADLINE}</td></tr><tr><td>Cập nhật: 24/11/2026</td></tr><tr><td>${prose(1)}<br><br>${prose(2, 1)}<br><br>${prose(1, 3)}<br>Lan Anh</td></tr></table>`,
  },
  {
    name: 'short news in divs',
    url: 'https://benlua.example/news/detail/8841',
    title: `${HEADLINE} | ${SITE}`,
    main: `<h2>${HEADLINE}</h2><span>Ngày đăng: 24/11/2026</span><div>${prose(2)}</div><div>${prose(1, 2)}</div><div>${prose(1, 3)}</div>`,
  },
  {
    name: 'news under a window title that names the site alone',
    url: 'https://benlua.example/tin-tuc/khu-pho-4-ban-viec-don-kenh-5521',
    title: SITE,
    main: `<h1>${HEADLINE}</h1><p>24/11/2026</p><p>${prose(2)}</p><p>${prose(2, 2)}</p><p>${prose(2, 4)}</p>`,
  },
  {
    name: 'news on a resolution, with numbered parts',
    url: 'https://benlua.example/tin-tuc/quan-triet-nghi-quyet-so-18-7781.html',
    title: 'Phường Bến Lúa quán triệt Nghị quyết số 18-NQ/TW',
    main: `<h1>Phường Bến Lúa quán triệt Nghị quyết số 18-NQ/TW</h1><p>24/11/2026</p><p>Nghị quyết số 18-NQ/TW nêu ba nhóm việc. ${prose(2)}</p><p><b>I. Việc của khu phố</b></p><p>${prose(3, 1)}</p><p><b>II. Việc của phường</b></p><p>${prose(3, 2)}</p><p><b>KẾT LUẬN</b></p><p>${prose(2, 3)}</p>`,
  },
];

const DOCUMENTS: Case[] = [
  {
    name: 'a resolution of very short lines broken by br',
    url: 'https://benlua.example/van-ban/nghi-quyet-12.aspx',
    title: `Nghị quyết số 12-NQ/ĐU - ${SITE}`,
    main: `<div>ĐẢNG BỘ PHƯỜNG BẾN LÚA<br>Số 12-NQ/ĐU<br>ĐẢNG CỘNG SẢN VIỆT NAM<br>Bến Lúa, ngày 05 tháng 11 năm 2026<br><br><b>NGHỊ QUYẾT</b><br>về việc dọn kênh<br>I. TÌNH HÌNH<br>1. Kênh bẩn.<br>2. Nước đọng.<br>3. Dân kêu.<br>II. MỤC TIÊU<br>1. Kênh sạch trước tết.<br>2. Mỗi hẻm một tổ.<br>3. Không ai ngoài cuộc.<br>III. NHIỆM VỤ<br>1. Chi bộ khu phố họp dân.<br>2. Đoàn thanh niên vớt rác sáng chủ nhật.<br>3. Cấp uỷ kiểm tra hằng tháng.<br>Nơi nhận:<br>- Các chi bộ,<br>- Lưu.<br>T/M ĐẢNG UỶ<br>BÍ THƯ</div>`,
  },
  {
    name: 'a decree, its head in a table',
    url: 'https://benlua.example/van-ban/115-2026-nd-cp',
    title: 'Nghị định 115/2026/NĐ-CP',
    main: `<table><tr><td>CHÍNH PHỦ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td>Số: 115/2026/NĐ-CP</td><td>Hà Nội, ngày 05 tháng 11 năm 2026</td></tr></table><p>NGHỊ ĐỊNH</p><p>Căn cứ Luật Tổ chức Chính phủ;</p>${repeat(6, (index) => `<p><b>Điều ${index + 1}. Phạm vi</b></p><p>1. ${prose(1, index)}</p><p>2. Lưu hồ sơ.</p>`)}`,
  },
  {
    name: 'a law, every line a row',
    url: 'https://benlua.example/law?id=5',
    title: 'Luật Kênh rạch',
    main: `<table>${repeat(9, (index) => `<tr><td>Điều ${index + 1}. Tên điều</td></tr><tr><td>${prose(1, index)}</td></tr>`)}</table>`,
  },
];

const CARD_TYPES = `<script type="application/ld+json">[${Array(12).fill('{"@type":"NewsArticle","headline":"x"}').join()}]</script>`;
const OTHERS: Case[] = [
  { name: 'a home page of long summaries', url: 'https://benlua.example/', title: SITE, main: cards(14, 2) },
  {
    name: 'a home page declared an article',
    url: 'https://benlua.example/trang-chu',
    title: SITE,
    main: cards(14, 2),
    head: OG_ARTICLE,
  },
  {
    name: 'a category declared an article',
    url: 'https://benlua.example/xay-dung-dang',
    title: `Xây dựng Đảng - ${SITE}`,
    main: `<h1>Xây dựng Đảng</h1>${cards(12, 1)}`,
    head: OG_ARTICLE,
  },
  {
    name: 'a category that declares each of its cards',
    url: 'https://benlua.example/xay-dung-dang',
    title: `Xây dựng Đảng - ${SITE}`,
    main: `<h1>Xây dựng Đảng</h1>${cards(12, 2)}`,
    head: OG_ARTICLE + CARD_TYPES,
  },
  {
    name: 'a category as one list',
    url: 'https://benlua.example/Default.aspx?tabid=44',
    title: 'Tin hoạt động',
    main: `<ul>${repeat(15, (index) => `<li><a href="?id=${index}">Bài số ${index} về chuyện bên kênh</a> <span>(${index + 1}/11/2026)</span><p>${prose(1, index)}</p></li>`)}</ul>`,
  },
  {
    name: 'a table of documents',
    url: 'https://benlua.example/van-ban',
    title: 'Văn bản',
    main: `<table><tr><th>Số ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th></tr>${repeat(20, (index) => `<tr><td>${index + 1}-NQ/ĐU</td><td>0${(index % 9) + 1}/11/2026</td><td>Nghị quyết về việc nâng cao chất lượng sinh hoạt chi bộ khu phố năm ${2000 + index}</td></tr>`)}</table>`,
  },
  {
    name: 'results of a search',
    url: 'https://benlua.example/tim-kiem?q=k%C3%AAnh',
    title: 'Kết quả tìm kiếm: kênh',
    main: `<h1>Kết quả tìm kiếm</h1>${cards(10, 1)}`,
  },
  {
    name: 'a tag that reads like a headline',
    url: 'https://benlua.example/tag/hoc-tap-nguoi-tot',
    title: 'Học tập và làm theo người tốt trong xóm',
    main: `<h1>Học tập và làm theo người tốt trong xóm</h1>${cards(10, 1, 'h2')}`,
    head: OG_ARTICLE,
  },
  {
    name: 'a thread of a forum',
    url: 'https://diendan.example/threads/hoi-ve-kenh.55/',
    title: 'Hỏi về kênh nhà mình mùa này thế nào',
    main: `<h1>Hỏi về kênh nhà mình mùa này thế nào</h1>${repeat(8, (index) => `<div id="post-${index}" class="message"><div><a href="/members/${index}">thanhvien${index}</a> ${index + 1}/11/2026</div><div class="bbWrapper">${prose(2, index)}</div><a>Trả lời</a></div>`)}`,
  },
  {
    name: 'a product',
    url: 'https://shop.example/san-pham/so-tay-a5',
    title: 'Sổ tay A5',
    main: `<h1>Sổ tay A5</h1><div>85.000 đ</div><button>Thêm vào giỏ hàng</button><p>${prose(2)}</p><p>${prose(1, 3)}</p>`,
  },
  {
    name: 'pictures',
    url: 'https://benlua.example/thu-vien-anh',
    title: 'Thư viện ảnh',
    main: repeat(
      20,
      (index) => `<a href="/a/${index}"><img src="${index}.jpg"></a><a href="/a/${index}">Ảnh ${index}</a>`,
    ),
  },
  {
    name: 'where to find the office',
    url: 'https://benlua.example/lien-he',
    title: `Liên hệ - ${SITE}`,
    main: '<h1>Liên hệ</h1><p>Trụ sở: 12 đường Bờ Kênh, phường Bến Lúa. Giờ làm việc từ thứ hai đến thứ sáu, sáng từ bảy giờ rưỡi.</p><p>Điện thoại: 0283 000 000</p><input><textarea></textarea><button>Gửi</button>',
  },
];

const findingOf = (one: Case) => detectArticle(portalPage(one), one.url);

describe('pages of a Vietnamese portal', () => {
  test.each(NEWS)('$name: news', (one) => {
    expect(findingOf(one)).toMatchObject({ isArticle: true, kind: 'news' });
  });

  test.each(NEWS)('$name: news also where it is declared', (one) => {
    expect(findingOf({ ...one, head: OG_ARTICLE })).toMatchObject({ isArticle: true, kind: 'news' });
  });

  test.each(DOCUMENTS)('$name: a document', (one) => {
    expect(findingOf(one)).toMatchObject({ isArticle: true, kind: 'document' });
  });

  test.each(OTHERS)('$name: neither', (one) => {
    expect(findingOf(one)).toMatchObject({ isArticle: false, kind: 'other' });
  });
});
