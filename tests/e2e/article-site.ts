import { type FixtureServer, type Route, serveFixtures } from './harness/serve-fixtures.ts';

/** Sentences of our own, one a paragraph: what the tests mark, look for and change. */
export const SENTENCES = [
  'Chi bộ Xóm Đình mở đầu buổi sinh hoạt bằng câu chuyện của một tổ trưởng thuỷ nông đã ba lần đi vận động bà con.',
  'Trong sáu tháng đầu năm, tỷ lệ hộ ký cam kết dồn điền đạt 87,5 phần trăm, cao hơn kế hoạch 12 phần trăm.',
  'Mỗi đảng viên nhận một việc cụ thể, ghi rõ thời hạn hoàn thành và tự báo cáo kết quả trước chi bộ vào cuối quý.',
  'Ở đơn vị tôi, việc học còn nặng về đọc lại văn bản, ít trao đổi và chưa gắn với công việc hằng ngày của từng người.',
  'Vì sao cùng một nghị quyết mà nơi này làm được, nơi kia vẫn loay hoay trong khâu chuẩn bị kinh phí ban đầu?',
] as const;

export interface ArticleOptions {
  title?: string;
  sentences?: readonly string[];
  head?: string;
  script?: string;
}

/** A page in the manner of a district's portal. */
export function articleHtml({
  title = 'Học nghị quyết từ một việc làm thật',
  sentences = SENTENCES,
  head = '',
  script = '',
}: ArticleOptions = {}): string {
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} | Cổng tin Bến Lúa</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Cổng tin Bến Lúa">
<meta property="article:published_time" content="2026-03-07T08:01:00+07:00">${head}</head>
<body><header><span class="clock">Thứ Hai, ngày 23 tháng 11 năm 2026</span><nav><a href="/">Trang chủ</a></nav></header>
<article><h1>${title}</h1><p class="sapo">(Cổng tin Bến Lúa) - Ba cách làm nhỏ giúp buổi học không còn tẻ nhạt.</p>
${paragraphs}<p style="text-align:right"><strong>Lê Thị Mẫu</strong></p></article>
<footer><h3>Tin khác</h3><ul><li><a href="/khac">Một tin khác</a></li></ul></footer>${script}</body></html>`;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

interface RouterOptions {
  title?: string;
  /** What changes the address: each page leads to one of its own, so that none is saved already. */
  go?: string;
  /** Milliseconds from the new address and title to the new article; without it the article is drawn at once. */
  delay?: number;
}

/** Draws another article without a load, as portals with a router do. */
function router({ title = 'Bài kế tiếp', go = "history.pushState(null, '', '/bai-ke')", delay }: RouterOptions = {}) {
  const next = delay === undefined ? 'draw();' : `document.title = '${title}'; setTimeout(draw, ${delay});`;
  return `<button id="next" type="button">Bài kế</button><script>
function draw() {
  document.querySelector('h1').textContent = '${title}';
  document.querySelectorAll('article p:not(.sapo)').forEach((p, i) => { p.textContent = 'Đoạn mới số ' + (i + 1) + ' nói về cách giữ nhịp sinh hoạt chi bộ ở một xã miền núi trong mùa mưa lũ kéo dài.'; });
}
document.getElementById('next').addEventListener('click', () => { ${go}; ${next} });
</script>`;
}

/** A page whose own policy forbids everything that an overlay could need from it. */
const strict: Route = (_request, response) => {
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    })
    .end(articleHtml({ title: 'Trang có chính sách nghiêm ngặt' }));
};

/** A page that lives, with scripts of its own, and lets nobody write HTML. */
const trusted: Route = (_request, response) => {
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    })
    .end(articleHtml({ title: 'Trang chỉ nhận chữ đã xét', script: WATCH_POLICY }));
};

/** Counts what the page's policy was asked to refuse, by us or by anybody. */
const WATCH_POLICY =
  "<script>window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));</script>";

export function serveArticles(): Promise<FixtureServer> {
  return serveFixtures({
    '/bai': articleHtml(),
    '/khac': articleHtml({ title: 'Bài khác hẳn' }),
    '/nghiem': strict,
    '/xet': trusted,
    '/router': articleHtml({ title: 'Trang có bộ định tuyến', script: router() }),
    '/cham': articleHtml({
      title: 'Trang đổi bài chậm',
      script: router({ go: "history.pushState(null, '', '/bai-cham')", delay: 1_500 }),
    }),
    '/ket': articleHtml({
      title: 'Trang mắc lại ở bài cũ',
      script: router({ go: "history.pushState(null, '', '/bai-ket')", delay: 600_000 }),
    }),
    '/hash': articleHtml({
      title: 'Trang có hash',
      script: router({ title: 'Bài sau hash', go: "location.hash = '#/bai/2'" }),
    }),
    '/doi': articleHtml({ title: 'Bấm hai lần' }),
    '/cao': articleHtml({ title: 'Trang rất cao', head: '<style>article p { margin: 700px 0 }</style>' }),
    '/du-lieu.xml': { type: 'application/xml', body: '<?xml version="1.0"?><so><lieu>1</lieu></so>' },
    '/hinh.svg': {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Chữ</text></svg>',
    },
    '/anh.png': { type: 'image/png', body: PIXEL },
    '/trong':
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trống</title></head><body></body></html>',
  });
}
