import { noOrigins } from '../model/field-origin.ts';
import type { Passage } from '../model/passage.ts';
import { EMPTY_REFLECTION } from '../model/reflection.ts';
import type { StudyNote } from './export-format.ts';

const URL = 'https://vi-du.example/chi-bo-doi-moi-sinh-hoat';
const MARKED_AT = Date.UTC(2026, 2, 8, 2);

const SURE = { source: 'meta', certainty: 'sure' } as const;

const LINES = [
  'Điều 1. Mục tiêu',
  '1. Mỗi chi bộ chọn một việc khó nhất của đơn vị để bàn cho ra, và giao rõ ai làm, bao giờ xong.',
  '2. Giảm một nửa số báo cáo đọc tại cuộc họp; tài liệu gửi trước ba ngày.',
  'Điều 2. Cách làm',
  '1. Bí thư nêu câu hỏi, mọi người nói về việc của mình trước, về nghị quyết sau.',
  '2. Cuối buổi, từng người ghi một việc sẽ làm kèm ngày hoàn thành.',
] as const;

/** A note of every kind of thing that a note can hold, in own words: what a template is tried on. */
export function sampleNote(): StudyNote {
  const text = LINES.join('\n');
  return {
    article: {
      id: 'bai-vi-du',
      url: URL,
      urlKey: URL,
      canonicalUrl: URL,
      title: 'Hướng dẫn đổi mới sinh hoạt chi bộ (bài ví dụ)',
      byline: ['Nguyễn Văn Mẫu', 'Trần Thị Thử'],
      publishedAt: '2026-03-07',
      modifiedAt: null,
      siteName: 'Trang Ví Dụ',
      lead: 'Bớt đọc, thêm bàn: chi bộ chỉ giữ lại những việc làm được trong tháng.',
      lang: 'vi',
      kind: 'document',
      documentRef: { type: 'Hướng dẫn', number: '00-HD/VD', date: '2026-03-05', body: 'Đảng ủy Ví Dụ' },
      imageUrl: null,
      origins: { ...noOrigins(), publishedAt: SURE, documentRef: SURE },
      asRead: {},
      circulation: null,
      textFault: null,
      wordCount: 110,
      tags: ['xây-dựng-đảng/sinh-hoạt-chi-bộ', 'nên đọc lại'],
      note: 'Đọc cùng *tổ đảng 2* trước buổi họp tháng Ba.',
      savedAt: MARKED_AT,
      updatedAt: MARKED_AT,
    },
    passages: [
      passage('vi-du-1', LINES[1].slice(3), 'task', 'Đơn vị mình: **sổ trực ca** là việc khó nhất.', ['việc']),
      passage('vi-du-2', LINES[2].slice(3), 'figure', '', []),
      passage('vi-du-3', LINES[4].slice(3), 'practice', 'Hỏi bí thư: ai ghi lại lời từng người?', []),
    ],
    reflections: [
      {
        ...EMPTY_REFLECTION,
        id: 'vi-du-lien-he-1',
        articleId: 'bai-vi-du',
        passageId: 'vi-du-1',
        scope: 'unit',
        evidence: 'Quý I, ba trong năm buổi họp chỉ nghe đọc báo cáo.',
        shortcoming: 'Chưa có việc nào được giao kèm ngày hoàn thành.',
        cause: 'Tài liệu gửi muộn, mọi người không kịp đọc.',
        causeKind: 'subjective',
        action: 'Gửi tài liệu trước ba ngày, mỗi buổi chỉ bàn một việc.',
        dueOn: '2026-04-15',
        createdAt: MARKED_AT,
        updatedAt: MARKED_AT,
      },
      {
        ...EMPTY_REFLECTION,
        id: 'vi-du-lien-he-2',
        articleId: 'bai-vi-du',
        passageId: null,
        scope: 'self',
        evidence: 'Tôi mới phát biểu một lần trong năm buổi.',
        action: 'Chuẩn bị một ý về tổ mình cho mỗi buổi.',
        createdAt: MARKED_AT,
        updatedAt: MARKED_AT,
      },
    ],
    body: {
      articleId: 'bai-vi-du',
      html: LINES.map((line) => (line.startsWith('Điều') ? `<h2>${line}</h2>` : `<p>${line}</p>`)).join('\n'),
      text,
      outline: LINES.flatMap((line, at) => (line.startsWith('Điều') ? [entry(text, line, LINES[at + 3])] : [])),
    },
    pictures: [],
  };
}

function entry(text: string, line: string, next: string | undefined) {
  const start = text.indexOf(line);
  const end = next === undefined ? text.length : text.indexOf(next);
  const [label = '', title = ''] = line.split('. ');
  const clauses = [...text.slice(start, end).matchAll(/^(\d)\. .*$/gm)].map((match) => ({
    level: 'clause' as const,
    label: match[1] ?? '',
    title: '',
    start: start + match.index,
    end: start + match.index + match[0].length,
    children: [],
  }));
  return { level: 'article' as const, label, title, start, end, children: clauses };
}

function passage(id: string, quote: string, role: Passage['role'], note: string, tags: string[]): Passage {
  const start = LINES.join('\n').indexOf(quote);
  return {
    id,
    articleId: 'bai-vi-du',
    selector: {
      type: 'TextQuoteSelector',
      exact: quote,
      prefix: '',
      suffix: '',
      position: { type: 'TextPositionSelector', start, end: start + quote.length },
    },
    quote,
    role,
    note,
    tags,
    createdAt: MARKED_AT,
    updatedAt: MARKED_AT,
  };
}
