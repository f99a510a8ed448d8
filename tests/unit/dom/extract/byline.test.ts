// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { ENGLISH_PROSE, jsonLd, PROSE, read } from './read.ts';

const site = '<meta property="og:site_name" content="Báo Sông Lụa">';
const h1 = '<h1>Khu phố bảy mở tủ sách chung ở cuối hẻm</h1>';

describe('a Vietnamese byline', () => {
  test.each<[string, string, string[]]>([
    [
      'right-aligned at the end',
      `${h1}${PROSE}<p style="text-align:right"><strong>Thùy Linh</strong></p>`,
      ['Thùy Linh'],
    ],
    ['bold at the end', `${h1}${PROSE}<p><b>Hà Thu</b></p>`, ['Hà Thu']],
    ['plain at the end', `${h1}${PROSE}<p>Hoàng Trang</p>`, ['Hoàng Trang']],
    ['in capitals', `${h1}${PROSE}<p align="right"><b>NGUYỄN TIẾN THÀNH</b></p>`, ['Nguyễn Tiến Thành']],
    ['compiled', `${h1}${PROSE}<p align="right"><b>Hà Thu (tổng hợp)</b></p>`, ['Hà Thu']],
    ['compiled, without brackets', `${h1}${PROSE}<p align="right"><b>Tổng hợp: Hà Thu</b></p>`, ['Hà Thu']],
    ['from an agency', `${h1}${PROSE}<p align="right"><b>Hà Thu (theo TTXVN)</b></p>`, ['Hà Thu']],
    ['with an agency after a stroke', `${h1}${PROSE}<p align="right"><b>Hà Thu/TTXVN</b></p>`, ['Hà Thu']],
    ['text and pictures', `${h1}${PROSE}<p align="right"><b>Bài, ảnh: Thùy Linh</b></p>`, ['Thùy Linh']],
    [
      'news and pictures',
      `${h1}${PROSE}<p align="right"><em>Tin, ảnh: Thùy Linh - Minh Hòa</em></p>`,
      ['Thùy Linh', 'Minh Hòa'],
    ],
    [
      'text and pictures without a colon',
      `${h1}${PROSE}<p align="right"><b>Bài và ảnh THÙY LINH</b></p>`,
      ['Thùy Linh'],
    ],
    [
      'two lines',
      `${h1}${PROSE}<p align="right"><b>Bài: Thùy Linh</b></p><p align="right"><b>Ảnh: Minh Hòa</b></p>`,
      ['Thùy Linh'],
    ],
    [
      'two authors in two lines',
      `${h1}${PROSE}<p align="right"><b>THÙY LINH</b><br><b>MINH HÒA</b></p>`,
      ['Thùy Linh', 'Minh Hòa'],
    ],
    ['a reporter', `${h1}${PROSE}<p align="right"><b>PV Hà Thu</b></p>`, ['Hà Thu']],
    ['a lecturer', `${h1}${PROSE}<p align="right"><b>ThS. Lê Văn Hoà</b></p>`, ['Lê Văn Hoà']],
    ['an officer', `${h1}${PROSE}<p align="right"><b>Đại tá Nguyễn Văn Bảo</b></p>`, ['Nguyễn Văn Bảo']],
    [
      'with an address for letters',
      `${h1}${PROSE}<p align="right"><b>Hà Thu</b> - hathu@baosonglua.vn</p>`,
      ['Hà Thu'],
    ],
    ['before a source', `${h1}${PROSE}<p align="right"><b>Hà Thu</b></p><p>Nguồn: TTXVN</p>`, ['Hà Thu']],
    ['one name set to the right', `${h1}${PROSE}<p align="right"><b>Linh</b></p>`, ['Linh']],
    ['a shortened name', `${h1}${PROSE}<p align="right"><b>T.Hà</b></p>`, ['T.Hà']],
    [
      'in a box of its own',
      `<article>${h1}<div class="detail-author"><a class="name">Thùy Linh</a></div>${PROSE}</article>`,
      ['Thùy Linh'],
    ],
    [
      'by a class in Vietnamese',
      `<article>${h1}<div class="tac-gia">Tác giả: Thùy Linh</div>${PROSE}</article>`,
      ['Thùy Linh'],
    ],
    [
      'scholars under the headline',
      `<article>${h1}<div>PGS, TS LÊ VĂN HOÀ - ThS TRẦN THỊ THẢO</div>${PROSE}</article>`,
      ['Lê Văn Hoà', 'Trần Thị Thảo'],
    ],
    [
      'in one line with the date',
      `<article>${h1}<div>Trần Lam Khuê&nbsp; 26 Tháng 10 2020 14:49</div>${PROSE}</article>`,
      ['Trần Lam Khuê'],
    ],
    ['in NFD', `${h1}${PROSE}<p align="right"><b>${'Thùy Linh'.normalize('NFD')}</b></p>`, ['Thùy Linh']],
  ])('%s', (_, html, names) => {
    expect(read(html, { head: site }).byline).toEqual(names);
  });

  test.each<[string, string]>([
    ['an agency', '<p align="right"><b>TTXVN</b></p>'],
    ['an agency with its site', '<p align="right"><b>TTXVN/Vietnam+</b></p>'],
    ['according to an agency', '<p align="right"><b>Theo TTXVN</b></p>'],
    ['according to papers', '<p align="right"><i>(Theo TTXVN/VnExpress)</i></p>'],
    ['according to another paper', '<p align="right"><b>Theo Tuổi Trẻ</b></p>'],
    ['according to a foreign one', '<p align="right"><b>Theo CNN</b></p>'],
    ['the site', '<p align="right"><b>Báo Sông Lụa</b></p>'],
    ['the site without its kind', '<p align="right"><b>Sông Lụa</b></p>'],
    ['the newsroom', '<p align="right"><b>Ban Biên tập</b></p>'],
    ['reporters', '<p align="right"><b>NHÓM PHÓNG VIÊN</b></p>'],
    ['a reporter without a name', '<p align="right"><b>PV</b></p>'],
    ['an account', '<p align="right"><b>@baosonglua</b></p>'],
    ['an address', '<p align="right"><b>facebook.com/baosonglua</b></p>'],
    ['the photographer alone', '<p align="right"><b>Ảnh: Minh Hòa</b></p>'],
    ['a heading of links', '<p><b>TIN LIÊN QUAN</b></p>'],
    ['an invitation', '<p><b>Xem Thêm</b></p>'],
    ['whom a caption names', '<p>Ông Nguyễn Văn Khê</p>'],
    ['a short sentence', '<p>Hà Nội sẽ mở thêm tủ sách.</p>'],
  ])('is not %s', (_, end) => {
    expect(read(`${h1}${PROSE}${end}`, { head: site }).byline).toEqual([]);
  });

  test('is not the section beside the date', () => {
    const line = '<div><a href="/giao-duc">Giáo Dục</a> 26/10/2020</div>';
    expect(read(`<article>${h1}${line}${PROSE}</article>`, { head: site }).byline).toEqual([]);
  });

  test('at the end counts for more than whoever posted it', () => {
    const head = `${site}<meta name="author" content="Quản Trị Viên">${jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Lê Văn Đăng' } })}`;
    const article = read(`${h1}${PROSE}<p align="right"><b>Thùy Linh</b></p>`, { head });
    expect(article.byline).toEqual(['Thùy Linh']);
    expect(article.origins.byline).toEqual({ source: 'body', certainty: 'likely' });
    expect(article.text).not.toContain('Thùy Linh');
  });

  test('is sure where the fields say the same', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Thùy Linh' } });
    const { byline, origins } = read(`${h1}${PROSE}<p align="right"><b>THÙY LINH</b></p>`, { head });
    expect(byline).toEqual(['Thùy Linh']);
    expect(origins.byline.certainty).toBe('sure');
  });

  test.each<[string, object | string]>([
    ['a paper declared as a person', { '@type': 'Person', name: 'Sông Lụa' }],
    ['an organisation', { '@type': 'Organization', name: 'Hà Thu' }],
    ['the site by its host', 'baosonglua.vn'],
    ['an administrator', { '@type': 'Person', name: 'Admin' }],
    ['the system', { '@type': 'Person', name: 'Super User' }],
  ])('is not %s in structured data', (_, author) => {
    expect(read(`${h1}${PROSE}`, { head: site + jsonLd({ '@type': 'NewsArticle', author }) }).byline).toEqual([]);
  });

  test('is not who signs a document', () => {
    const end =
      '<p align="right"><b>T/M BAN THƯỜNG VỤ</b></p><p align="right"><b>BÍ THƯ</b></p><p align="right"><b>Mạc Thanh Khê</b></p>';
    const { byline, text } = read(`${h1}${PROSE}${end}`, { head: site });
    expect(byline).toEqual([]);
    expect(text).toContain('Mạc Thanh Khê');
  });

  test('is found though a sentence near the end begins with an office', () => {
    const end =
      '<p>Bí thư chi bộ nói ngắn gọn rằng giờ học phải theo người học, chứ không bắt người học theo giờ.</p><p align="right"><b>Thùy Linh</b></p>';
    expect(read(`${h1}${PROSE}${end}`).byline).toEqual(['Thùy Linh']);
  });
});

describe('an English byline', () => {
  const headline = '<h1>Ferry workers rewrite the rules</h1>';
  const url = 'https://www.silkriver.com/news/ferry-workers-rewrite';
  test.each<[string, string, string, string[]]>([
    [
      'structured, several',
      jsonLd({
        '@type': 'NewsArticle',
        author: [
          { '@type': 'Person', name: 'Nora Whitlock' },
          { '@type': 'Person', name: 'Tomas Reyd' },
        ],
      }),
      '',
      ['Nora Whitlock', 'Tomas Reyd'],
    ],
    [
      'structured, by id',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { name: 'Nora Whitlock', '@id': '#p' } },
          { '@type': 'Person', '@id': '#p', name: 'Nora Whitlock' },
        ],
      }),
      '',
      ['Nora Whitlock'],
    ],
    ['structured, as text', jsonLd({ '@type': 'BlogPosting', author: 'Nora Whitlock' }), '', ['Nora Whitlock']],
    [
      'structured, a list of names',
      jsonLd({ '@type': 'BlogPosting', author: { '@type': 'Person', name: ['Nora Whitlock', 'Tomas Reyd'] } }),
      '',
      ['Nora Whitlock', 'Tomas Reyd'],
    ],
    ['one declared name', '<meta name="author" content="Wyndo">', '', ['Wyndo']],
    ['a printed line', '', '<p>By Nora Whitlock and Tomas Reyd | January 5, 2024</p>', ['Nora Whitlock', 'Tomas Reyd']],
    ['named like a month', '', '<p>By Tom May</p>', ['Tom May']],
    ['with a role', '', '<p class="byline">Nora Whitlock, Senior Staff Writer</p>', ['Nora Whitlock']],
    [
      'with degrees',
      '',
      '<p class="byline">By Nora Whitlock, Ph.D., and Tomas Reyd, MD</p>',
      ['Nora Whitlock', 'Tomas Reyd'],
    ],
    [
      'before a role',
      '',
      '<div><span>Nora Whitlock</span> <span>Islands correspondent</span></div>',
      ['Nora Whitlock'],
    ],
    [
      'a box of life',
      '',
      '<div class="author-box"><h4>Nora Whitlock</h4><p>Nora Whitlock writes about boats and the people who run them, and lives by the river.</p></div>',
      ['Nora Whitlock'],
    ],
    ['a first name that is a word in Vietnamese', '<meta name="author" content="Theo Katzman">', '', ['Theo Katzman']],
  ])('%s', (_, head, line, names) => {
    expect(read(`<article>${headline}${line}${ENGLISH_PROSE}</article>`, { head, url }).byline).toEqual(names);
  });

  test.each<[string, string, string]>([
    ['the site', '<meta property="og:site_name" content="Silk River"><meta name="author" content="Silk River">', ''],
    ['a desk', '<meta name="author" content="News Desk">', ''],
    ['a team', jsonLd({ '@type': 'Article', author: { '@type': 'Person', name: 'Silk River Editorial Team' } }), ''],
    ['a handle', '<meta name="twitter:creator" content="@silkriver"><meta name="author" content="@silkriver">', ''],
    ['an account page', '<meta property="article:author" content="https://www.facebook.com/silkriver">', ''],
    ['a commenter', '', '<div class="comments"><div class="comment-author">Jane Miller</div></div>'],
    ['a bold line at the end', '', '<p><b>Best Practices</b></p>'],
  ])('is not %s', (_, head, end) => {
    expect(read(`<article>${headline}${ENGLISH_PROSE}${end}</article>`, { head, url }).byline).toEqual([]);
  });

  test('may be the name of a site where its owner says I', () => {
    const head = '<meta property="og:site_name" content="Paige Brunton"><meta name="author" content="Paige Brunton">';
    const mine =
      '<p>I built my first site when I was a student, and I have never regretted it, though I had to learn it all by myself.</p>'.repeat(
        4,
      );
    const options = { head, url: 'https://www.paigebrunton.com/blog/how-i-did-it' };
    expect(read(`<h1>How it was done</h1>${mine}`, options).byline).toEqual(['Paige Brunton']);
    expect(read(`<h1>How it was done</h1>${ENGLISH_PROSE}`, options).byline).toEqual([]);
  });
});
