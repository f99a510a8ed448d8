// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { documentTitle } from '../../../../src/dom/extract/document-title.ts';
import { withoutSite } from '../../../../src/dom/extract/without-site.ts';
import { ENGLISH_PROSE, jsonLd, PROSE, read } from './read.ts';

const name = 'Khu phố bảy mở tủ sách chung ở cuối hẻm';

describe('the title', () => {
  test.each<[string, string, string]>([
    ['is the headline', `<title>${name} | Báo Sông Lụa</title>`, `<h1>${name}</h1>`],
    ['is no logo', `<title>${name} - Báo Sông Lụa</title>`, `<h1><a href="/">Báo Sông Lụa</a></h1><h2>${name}</h2>`],
    ['is no section', `<title>${name} - Báo Sông Lụa</title>`, `<h1>Xây dựng Đảng - Báo Sông Lụa</h1><h2>${name}</h2>`],
    [
      'is the printed one where the head says it in other words',
      '<title>Khu phố bảy mở tủ sách | Báo Sông Lụa</title>',
      `<h1>${name}</h1>`,
    ],
    [
      'is the declared one where the headline says something else',
      `<meta property="og:title" content="${name}"><title>${name}</title>`,
      '<h1>Đăng ký nhận bản tin mỗi sáng</h1>',
    ],
    ['is structured', jsonLd({ '@type': 'NewsArticle', headline: name.replace('ở', '&#7903;') }), ''],
    [
      'is marked by a class alone',
      '<title>Cổng thông tin điện tử Tỉnh ủy Sông Lụa</title>',
      `<table><tr><td class="tieude">${name}</td></tr></table>`,
    ],
    ['is a line like any other', `<title>${name}</title>`, `<div><b>${name}</b></div>`],
    ['has no kicker', `<title>${name}</title>`, `<h1><small>Chuyện ở phố</small> ${name}</h1>`],
    [
      'is not in capitals where the page has it otherwise',
      `<meta property="og:title" content="${name}">`,
      `<h1>${name.toUpperCase()}</h1>`,
    ],
    ['is in NFC', '', `<h1>${name.normalize('NFD')}</h1>`],
  ])('%s', (_, head, headline) => {
    expect(
      read(`<article>${headline}${PROSE}</article>`, {
        head: `<meta property="og:site_name" content="Báo Sông Lụa">${head}`,
      }).title,
    ).toBe(name);
  });

  test('has no word that names the kind of text', () => {
    const head = '<meta property="og:title" content="Best agencies in the valley, ranked | Silverback">';
    const url = 'https://www.silverback.com/lists/best-agencies';
    expect(read(`<h1><b>Blog:</b> Best agencies in the valley, ranked</h1>${ENGLISH_PROSE}`, { head, url }).title).toBe(
      'Best agencies in the valley, ranked',
    );
  });
});

test.each([
  ['Bài viết hay về tủ sách chung | Thời sự | Báo Bến Lúa', 'Báo Bến Lúa', 'Bài viết hay về tủ sách chung'],
  ['Bài viết hay - VnExpress', '', 'Bài viết hay'],
  ['Bài viết hay - Báo VnExpress Đời sống', '', 'Bài viết hay'],
  ['VnExpress: Bài viết hay', '', 'VnExpress: Bài viết hay'],
  ['VnExpress - Bài viết hay', '', 'Bài viết hay'],
  ['Bài viết hay - Cổng thông tin điện tử tỉnh Sông Lụa', '', 'Bài viết hay'],
  ['Học để làm - làm để học', '', 'Học để làm - làm để học'],
  ['Bài viết hay - VnExpress - VnExpress', '', 'Bài viết hay'],
  ['vnexpress.net Bài viết hay', '', 'Bài viết hay'],
  ['Báo cáo kết quả – Báo cáo số 2', '', 'Báo cáo kết quả – Báo cáo số 2'],
])('%s', (title, site, rest) => {
  expect(withoutSite(title, site, 'https://vnexpress.net/bai-viet-1.html')).toBe(rest);
});

describe('the title of a document', () => {
  const frame = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 18-NQ/TW', 'Hà Nội, ngày 25 tháng 10 năm 2017'];
  test.each<[string, string[], string | null]>([
    ['18-NQ/TW', [...frame, 'NGHỊ QUYẾT', 'về đổi mới cách học tập', '-----'], 'Nghị quyết về đổi mới cách học tập'],
    [
      'Nghị quyết số 18-NQ/TW',
      [...frame, 'NGHỊ QUYẾT', 'VỀ ĐỔI MỚI CÁCH HỌC TẬP TRONG ĐẢNG', 'Ở VIỆT NAM', '*'],
      'Nghị quyết về đổi mới cách học tập trong Đảng ở Việt Nam',
    ],
    [
      '',
      [
        'NGHỊ QUYẾT',
        'HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH TRUNG ƯƠNG KHOÁ XII',
        'Một số vấn đề về đổi mới',
        'Căn cứ Điều lệ Đảng',
      ],
      'Nghị quyết một số vấn đề về đổi mới',
    ],
    [
      'QUYẾT ĐỊNH',
      ['QUYẾT ĐỊNH', 'Phê duyệt Đề án trồng cây', 'Căn cứ Luật Tổ chức Chính phủ'],
      'Quyết định phê duyệt Đề án trồng cây',
    ],
    [
      'Chi tiết văn bản',
      ['Chi tiết văn bản', 'Trích yếu', 'Kế hoạch đưa sách về bến bãi', 'Loại văn bản', 'Kế hoạch'],
      'Kế hoạch đưa sách về bến bãi',
    ],
    ['Văn bản', ['LUẬT', 'ĐẤT ĐAI', 'Căn cứ Hiến pháp'], 'Luật Đất đai'],
    [
      'Thư viện văn bản',
      ['Quy định số 212-QĐ/TW của Bộ Chính trị về trách nhiệm đọc và tự học'],
      'Quy định số 212-QĐ/TW của Bộ Chính trị về trách nhiệm đọc và tự học',
    ],
    ['Nghị quyết số 18-NQ/TW về đổi mới', ['NGHỊ QUYẾT', 'về đổi mới'], null],
    ['18-NQ/TW', ['Không có gì ở đây'], null],
  ])('%s', (title, lines, own) => {
    expect(documentTitle(title, lines)).toBe(own);
  });
});
