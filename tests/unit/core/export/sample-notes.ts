import { describePassage } from '../../../../src/core/anchoring/describe-passage.ts';
import { finish, indexPage } from '../../../../src/core/anchoring/page-index.ts';
import type {
  ExportLabels,
  ExportSettings,
  StudyNote,
  StudyPicture,
} from '../../../../src/core/export/export-format.ts';
import type { Article } from '../../../../src/core/model/article.ts';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import type { Outline, OutlineNode } from '../../../../src/core/model/outline.ts';
import type { Passage } from '../../../../src/core/model/passage.ts';
import { EMPTY_REFLECTION, type Reflection } from '../../../../src/core/model/reflection.ts';
import type { Role } from '../../../../src/core/model/role.ts';
import { viInPage } from '../../../../src/i18n/in-page/vi.ts';
import { reflectionLabels } from '../../../../src/i18n/reflection-labels.ts';
import { setMessages } from '../../../../src/i18n/t.ts';
import { vi } from '../../../../src/i18n/vi.ts';

setMessages({ vi: { ...viInPage, ...vi } });

const LABELS: ExportLabels = {
  roles: {
    viewpoint: 'Quan điểm',
    figure: 'Số liệu, chỉ tiêu',
    task: 'Nhiệm vụ, giải pháp',
    practice: 'Liên hệ',
    question: 'Cần hỏi',
  },
  source: 'Nguồn',
  author: 'Tác giả',
  published: 'Ngày đăng',
  unverified: 'chưa xác minh',
  saved: 'Đã lưu',
  myNote: 'Ghi chú của tôi',
  passages: 'Đoạn trích',
  reflection: reflectionLabels(),
  openPassage: 'Mở đúng đoạn trên trang gốc',
  untitled: 'Bài không tên',
  document: 'Văn bản',
  file: 'Tệp',
  tags: 'Thẻ',
  note: 'Ghi chú',
  fullText: 'Toàn văn',
  exportedOn: 'Xuất ngày',
};

export const SETTINGS: ExportSettings = {
  labels: LABELS,
  locale: 'vi',
  title: 'Chuyên đề: chuyển đổi số ở cơ sở',
  today: '2026-11-24',
  template: null,
};

export function sampleArticle(over: Partial<Article> = {}): Article {
  return {
    id: 'article-000001',
    url: 'https://bao-mau.example/bai?id=7&trang=2',
    urlKey: 'k',
    canonicalUrl: 'https://bao-mau.example/bai?id=7',
    title: 'Học nghị quyết: từ “nghe” đến “làm”',
    byline: ['Lê Thị Mẫu', 'Trần Văn Thử'],
    publishedAt: '2026-03-07',
    modifiedAt: null,
    siteName: 'Báo Mẫu',
    lead: '',
    lang: 'vi',
    kind: 'news',
    documentRef: null,
    imageUrl: null,
    origins: { ...noOrigins(), publishedAt: { source: 'json-ld', certainty: 'sure' } },
    asRead: {},
    circulation: null,
    textFault: null,
    wordCount: 900,
    tags: ['xây-dựng-đảng/kỷ-luật'],
    note: '',
    savedAt: new Date(2026, 10, 23, 3).getTime(),
    updatedAt: 0,
    ...over,
  };
}

/** A passage over words of a text, described as on a page. */
export function passageOver(text: string, words: string, over: Partial<Passage> = {}): Passage {
  const start = text.indexOf(words);
  return {
    id: `passage-${words.slice(0, 8)}`,
    articleId: 'article-000001',
    selector: describePassage(finish(indexPage(text)), start, start + words.length),
    quote: words,
    role: 'viewpoint',
    note: '',
    tags: [],
    createdAt: new Date(2026, 10, 23, 9).getTime(),
    updatedAt: 0,
    ...over,
  };
}

export function sampleReflection(over: Partial<Reflection> = {}): Reflection {
  const ids = { id: 'reflection-1', articleId: 'article-000001', passageId: null, createdAt: 0, updatedAt: 0 };
  return { ...EMPTY_REFLECTION, ...ids, ...over };
}

export async function* each(...notes: StudyNote[]): AsyncGenerator<StudyNote> {
  yield* notes;
}

export async function written(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return text;
}

/** A green dot, 1 × 1. */
const GIF = 'R0lGODlhAQABAPAAAB9bTgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

export function samplePicture(url: string, over: Partial<StudyPicture> = {}): StudyPicture {
  const bytes = Uint8Array.from(Buffer.from(GIF, 'base64'));
  return {
    ...{ url, mediaType: 'image/gif', bytes: bytes.length, width: 640, height: 320 },
    read: () => Promise.resolve(bytes),
    ...over,
  };
}

const DOCUMENT_LINES: [tag: string, text: string][] = [
  ['p', 'Chương I'],
  ['p', 'QUY ĐỊNH CHUNG'],
  ['p', 'Điều 1. Phạm vi điều chỉnh'],
  [
    'p',
    'Quy định này nói về việc học tập, quán triệt và thực hiện nghị quyết ở chi bộ thôn, tổ dân phố; áp dụng từ ngày 01/7/2026 cho 100% chi bộ trong xã.',
  ],
  ['p', 'Điều 2. Nguyên tắc'],
  [
    'p',
    'Học đi đôi với làm: mỗi chi bộ chọn ít nhất 01 việc cụ thể, có người chịu trách nhiệm, có thời hạn và có cách kiểm tra; kết quả được công khai trước toàn thể đảng viên và nhân dân trong thôn.',
  ],
  ['p', 'Không giao việc chung chung, không chép lại nghị quyết cấp trên làm chương trình của mình.'],
  ['p', 'Chương II'],
  ['p', 'TỔ CHỨC THỰC HIỆN'],
  ['p', 'Điều 3. Chỉ tiêu đến năm 2030'],
  ['p', 'Phấn đấu đến năm 2030, 90% hồ sơ của người dân được trả đúng hẹn, giảm 30% số cuộc họp so với năm 2025.'],
  ['p', 'Điều 4. Trách nhiệm thi hành'],
  ['p', 'Đảng uỷ xã hướng dẫn, kiểm tra; định kỳ sáu tháng báo cáo cấp trên.'],
];

function textOf(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([, text]) => text).join('\n');
}

function htmlOf(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('\n');
}

const LEVELS = [
  [/^Chương/, 'chapter'],
  [/^Điều/, 'article'],
] as const;

function outlineOf(text: string): Outline {
  const outline: Outline = [];
  let at = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const level = LEVELS.find(([form]) => form.test(line))?.[1];
    const [, label = '', title = ''] = /^((?:Chương|Điều) \w+)\.?\s*(.*)$/u.exec(line) ?? [];
    const name = title || (lines[index + 1] ?? '');
    const node: OutlineNode = {
      level: level ?? 'heading',
      label,
      title: name,
      start: at,
      end: text.length,
      children: [],
    };
    if (level === 'chapter') outline.push(node);
    if (level === 'article') outline.at(-1)?.children.push(node);
    at += line.length + 1;
  }
  for (const nodes of [outline, ...outline.map(({ children }) => children)]) {
    for (const [index, node] of nodes.entries()) node.end = nodes[index + 1]?.start ?? node.end;
  }
  return outline;
}

/** An issued document with chapters, a table and a letterhead; passages of every role, notes and reflections. */
export function documentNote(): StudyNote {
  const text = textOf(DOCUMENT_LINES);
  const roles: [string, Role, string][] = [
    ['áp dụng từ ngày 01/7/2026 cho 100% chi bộ trong xã', 'figure', ''],
    [
      'Học đi đôi với làm: mỗi chi bộ chọn ít nhất 01 việc cụ thể, có người chịu trách nhiệm, có thời hạn và có cách kiểm tra',
      'viewpoint',
      'Ý **chính** của cả quy định:\n\n- chọn một việc\n- có *người* chịu trách nhiệm\n\nXem thêm [báo cáo](https://xa-mau.example/bc).',
    ],
    ['có người chịu trách nhiệm, có thời hạn', 'task', 'Giao cho đồng chí phó bí thư.'],
    ['Không giao việc chung chung', 'practice', ''],
    ['90% hồ sơ của người dân được trả đúng hẹn, giảm 30% số cuộc họp', 'question', 'Lấy số liệu gốc ở đâu để so?'],
  ];
  const passages = roles.map(([words, role, note], index) =>
    passageOver(text, words, { id: `doan-${index + 1}`, role, note, tags: index === 1 ? ['việc-cụ-thể', '2026'] : [] }),
  );
  return {
    article: sampleArticle({
      title: 'Quy định về học tập và thực hiện nghị quyết ở chi bộ',
      kind: 'document',
      documentRef: { type: 'Quy định', number: '07-QĐ/ĐU', date: '2026-06-15', body: 'Ban Chấp hành Đảng bộ xã Mẫu' },
      note: 'Văn bản nền cho **buổi sinh hoạt tháng 12**.',
    }),
    passages,
    reflections: [
      sampleReflection({
        passageId: 'doan-4',
        scope: 'unit',
        evidence: 'Chi bộ 4: 3 buổi họp, vắng 5 lượt.\nBiên bản ghi đủ.',
        shortcoming: 'Giao việc chưa rõ hạn.',
        cause: 'Trùng giờ làm',
        causeKind: 'objective',
        action: 'Đổi giờ họp sang sáng thứ bảy',
        dueOn: '2026-12-31',
      }),
      sampleReflection({ id: 'reflection-2', action: 'Đọc lại cả văn bản', doneAt: 5 }),
    ],
    body: {
      articleId: 'article-000001',
      html:
        '<table><tbody><tr><td><p>ĐẢNG UỶ XÃ MẪU</p><p>Số 07-QĐ/ĐU</p></td><td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p></td></tr></tbody></table>' +
        `<div><div>${htmlOf(DOCUMENT_LINES)}</div></div>` +
        '<table><thead><tr><th>Chỉ tiêu</th><th>2025</th><th>2026</th><th>2028</th><th>2030</th><th>Đơn vị chủ trì theo dõi, báo cáo</th></tr></thead>' +
        '<tbody><tr><td>Hồ sơ đúng hẹn</td><td>72%</td><td>80%</td><td>85%</td><td>90%</td><td>Văn phòng, bộ phận một cửa</td></tr></tbody></table>',
      text: `ĐẢNG UỶ XÃ MẪU\nSố 07-QĐ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n${text}\nChỉ tiêu`,
      outline: outlineOf(`ĐẢNG UỶ XÃ MẪU\nSố 07-QĐ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n${text}`),
    },
    pictures: [],
  };
}

const NEWS: [string, string][] = [
  [
    'p',
    'Sáng thứ bảy, nhà văn hoá thôn Giữa kín chỗ ngồi. Mười bốn đảng viên và hơn ba mươi người dân cùng nghe kể chuyện làm đường.',
  ],
  ['h3', 'Kể bằng việc thật'],
  [
    'p',
    'Thay vì đọc nguyên tài liệu, bí thư chi bộ kể ba việc đã làm trong tháng, ai làm, xong ngày nào, còn vướng gì.',
  ],
  ['h3', 'Dân hỏi, chi bộ trả lời ngay'],
  ['p', 'Có 12 câu hỏi được nêu, 9 câu trả lời tại chỗ, 3 câu hẹn đến thứ sáu tuần sau.'],
];

/** A piece of news with a lead, headings, a list, a picture that is here and one that is not. */
export function newsNote(): StudyNote {
  const text = textOf(NEWS);
  const lead = 'Một chi bộ vùng ven đã đổi cách sinh hoạt: ít đọc, nhiều hỏi, việc nào cũng có người nhận.';
  const whole = `Buổi học không ai ngủ gật\n${lead}\n${text}\nBa việc nhận ngay:\nSửa cống đầu thôn\nDời giờ họp\nDán bảng tin`;
  return {
    article: sampleArticle({ id: 'article-000002', title: 'Buổi học không ai ngủ gật', lead, origins: noOrigins() }),
    passages: [
      passageOver(whole, 'ít đọc, nhiều hỏi', { id: 'doan-sapo', note: 'Khẩu hiệu hay.' }),
      passageOver(whole, 'Có 12 câu hỏi được nêu, 9 câu trả lời tại chỗ', { id: 'doan-so', role: 'figure' }),
      passageOver(whole, 'Sửa cống đầu thôn', { id: 'doan-cong', role: 'task', note: 'Việc này ai làm?' }),
      passageOver('Câu này đã bị gỡ khỏi trang gốc từ lâu lắm rồi.', 'Câu này đã bị gỡ khỏi trang gốc từ lâu', {
        id: 'doan-lac',
        role: 'question',
        note: 'Vẫn giữ để hỏi.',
      }),
    ],
    reflections: [],
    body: {
      articleId: 'article-000002',
      html:
        `${htmlOf(NEWS)}<figure><img src="https://bao-mau.example/anh/hoi-truong.jpg" alt="Hội trường thôn Giữa"><figcaption>Bà con ngồi kín hội trường. Ảnh: tác giả</figcaption></figure>` +
        '<p>Ba việc nhận ngay:</p><ol><li>Sửa cống đầu thôn</li><li>Dời giờ họp</li><li>Dán bảng tin</li></ol>' +
        '<p><img src="https://bao-mau.example/anh/mat.jpg" alt="Sơ đồ đường thôn"></p>' +
        '<p>Xem <a href="https://bao-mau.example/khac">bài trước</a>.</p>',
      text: `${text}\nBà con ngồi kín hội trường. Ảnh: tác giả\nBa việc nhận ngay:\nSửa cống đầu thôn\nDời giờ họp\nDán bảng tin\nXem bài trước.`,
      outline: [],
    },
    pictures: [samplePicture('https://bao-mau.example/anh/hoi-truong.jpg')],
  };
}

/** Facts and passages alone: the page was never saved here. */
export function bareNote(): StudyNote {
  const text = 'Muốn dân tin thì phải nói ít, làm nhiều, và làm đến nơi đến chốn.';
  return {
    article: sampleArticle({ id: 'article-000003', title: '', siteName: '', byline: [], publishedAt: null, tags: [] }),
    passages: [passageOver(text, 'nói ít, làm nhiều', { id: 'doan-tron' })],
    reflections: [],
    body: null,
    pictures: [],
  };
}
