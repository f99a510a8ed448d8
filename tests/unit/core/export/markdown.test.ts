import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { escapeMarkdown, quoteMarkdown } from '../../../../src/core/export/escape-markdown.ts';
import { exportFiles } from '../../../../src/core/export/export-files.ts';
import type { ExportLabels, ExportSettings, StudyNote } from '../../../../src/core/export/export-format.ts';
import { markdown, noteMarkdown } from '../../../../src/core/export/markdown.ts';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import type { Passage } from '../../../../src/core/model/passage.ts';
import { EMPTY_REFLECTION, type Reflection } from '../../../../src/core/model/reflection.ts';
import { reflectionLabels } from '../../../../src/i18n/reflection-labels.ts';

const LABELS: ExportLabels = {
  roles: { viewpoint: 'Quan điểm', figure: 'Số liệu', task: 'Nhiệm vụ', practice: 'Liên hệ', question: 'Cần hỏi' },
  source: 'Nguồn',
  author: 'Tác giả',
  published: 'Ngày đăng',
  unverified: 'chưa xác minh',
  saved: 'Đã lưu',
  myNote: 'Ghi chú của tôi',
  passages: 'Đoạn trích',
  reflection: reflectionLabels(),
  openPassage: 'Mở đúng đoạn',
  untitled: 'Bài không tên',
  document: 'Văn bản',
  file: 'Tệp',
  tags: 'Thẻ',
  note: 'Ghi chú',
  fullText: 'Toàn văn',
  exportedOn: 'Xuất ngày',
};

const SETTINGS: ExportSettings = { labels: LABELS, locale: 'vi', title: '', today: '2026-11-24', template: null };

function note(over: Partial<StudyNote['article']> = {}, passages: Partial<Passage>[] = []): StudyNote {
  return {
    article: {
      id: 'article1',
      url: 'https://bao-mau.example/bai?id=7',
      urlKey: 'k',
      canonicalUrl: 'https://bao-mau.example/bai?id=7',
      title: 'Học nghị quyết: từ "nghe" đến "làm"',
      byline: ['Lê Thị Mẫu', 'Trần Văn Thử'],
      publishedAt: '2026-03-07',
      modifiedAt: null,
      siteName: 'Báo Mẫu',
      lead: 'Ba cách làm.',
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
      note: 'Nên kể lại ở *chi bộ*.',
      savedAt: new Date(2026, 10, 23, 3).getTime(),
      updatedAt: 0,
      ...over,
    },
    reflections: [],
    body: null,
    pictures: [],
    passages: passages.map((passage, index) => ({
      id: `p${index}`,
      articleId: 'article1',
      selector: {
        type: 'TextQuoteSelector',
        exact: passage.quote ?? '',
        prefix: '',
        suffix: '',
        position: { type: 'TextPositionSelector', start: index, end: index + 1 },
      },
      quote: '',
      role: 'task',
      note: '',
      tags: [],
      createdAt: 0,
      updatedAt: 0,
      ...passage,
    })),
  };
}

function frontMatter(text: string): Record<string, unknown> {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return parse(yaml ?? '') as Record<string, unknown>;
}

test('front matter is read back as it was meant', () => {
  const text = noteMarkdown(note({}, [{ quote: 'Giảm 30 % số cuộc họp.' }]), LABELS);
  expect(frontMatter(text)).toEqual({
    title: 'Học nghị quyết: từ "nghe" đến "làm"',
    source: 'https://bao-mau.example/bai?id=7',
    site: 'Báo Mẫu',
    author: ['Lê Thị Mẫu', 'Trần Văn Thử'],
    published: '2026-03-07',
    saved: '2026-11-23',
    kind: 'news',
    tags: ['xây-dựng-đảng/kỷ-luật'],
    passages: 1,
    id: 'article1',
  });
});

test('a date that nobody vouches for says so, and an update has its day', () => {
  const text = noteMarkdown(note({ origins: noOrigins(), modifiedAt: '2026-03-09T10:00:00+07:00' }), LABELS);
  expect(text).toContain('Ngày đăng: 2026-03-07 (chưa xác minh)');
  expect(frontMatter(text)).toMatchObject({
    published: '2026-03-07',
    published_unverified: true,
    updated: '2026-03-09',
  });
  expect(noteMarkdown(note(), LABELS)).not.toContain('chưa xác minh');
});

test('a number is that of a document only', () => {
  const documentRef = { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: '' };
  expect(frontMatter(noteMarkdown(note({ kind: 'document', documentRef }), LABELS)).document).toBe('18-NQ/TW');
  expect(frontMatter(noteMarkdown(note({ documentRef }), LABELS))).not.toHaveProperty('document');
});

test('what bears a marking that bars sharing is never written', () => {
  expect(() => exportFiles([note(), note({ circulation: 'internal' })], markdown, SETTINGS)).toThrow('not-shareable');
});

test('any title survives the front matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      expect(frontMatter(noteMarkdown(note({ title }), LABELS)).title).toBe(title);
    }),
  );
});

test('a passage shows quotation, role, note, tags and a link that jumps to the text', () => {
  const text = noteMarkdown(
    note({}, [
      {
        quote: 'Mỗi chi bộ\nchọn một việc.',
        role: 'practice',
        note: 'Đơn vị tôi: **sổ trực**',
        tags: ['việc', '2026'],
      },
    ]),
    LABELS,
  );
  expect(text).toContain(
    '### 1. Liên hệ\n\n> Mỗi chi bộ\n>\n> chọn một việc.\n\n^p0\n\nĐơn vị tôi: **sổ trực**\n\n#việc #_2026 · ',
  );
  expect(text).toMatch(
    /\[Mở đúng đoạn\]\(<https:\/\/bao-mau\.example\/bai\?id=7#:~:text=M%E1%BB%97i%20chi%20b%E1%BB%99,ch%E1%BB%8Dn%20m%E1%BB%99t%20vi%E1%BB%87c\.>\)/,
  );
  expect(text).toContain('## Ghi chú của tôi\n\nNên kể lại ở *chi bộ*.');
});

function reflection(over: Partial<Reflection>): Reflection {
  const ids = { id: 'r', articleId: 'article1', passageId: null, createdAt: 0, updatedAt: 0 };
  return { ...EMPTY_REFLECTION, ...ids, ...over };
}

test('a reflection stands under its passage, one on the whole article at the head, an empty one nowhere', () => {
  const text = noteMarkdown(
    {
      ...note({}, [{ quote: 'Mỗi chi bộ chọn một việc.' }, { quote: 'Không có liên hệ.' }]),
      reflections: [
        reflection({
          passageId: 'p0',
          scope: 'unit',
          evidence: 'Chi bộ 4: 3 buổi\n\n- vắng 5 lượt',
          shortcoming: 'Chưa *đều*',
          cause: 'Trùng giờ làm',
          causeKind: 'objective',
          action: 'Đổi giờ họp',
          dueOn: '2026-12-31',
        }),
        reflection({ passageId: 'p0', scope: 'unit', evidence: ' ' }),
        reflection({ action: 'Đọc lại cả bài', doneAt: 5 }),
        reflection({ action: 'Mở lớp', dueOn: '2026-12-31', droppedAt: 5, dropReason: 'Đã có *lớp* chung' }),
      ],
    },
    LABELS,
  );
  expect(text).toContain(
    [
      '#### Liên hệ thực tế · Tập thể, đơn vị',
      '',
      '- **Thực tế:** Chi bộ 4: 3 buổi\\',
      '  \\- vắng 5 lượt',
      '- **Hạn chế:** Chưa \\*đều\\*',
      '- **Nguyên nhân (khách quan):** Trùng giờ làm',
      '- [ ] **Việc sẽ làm:** Đổi giờ họp (Hạn: 2026-12-31)',
      '',
      '### 2.',
    ].join('\n'),
  );
  const head = '## Liên hệ thực tế · Bản thân\n\n- [x] **Việc sẽ làm:** Đọc lại cả bài\n\n## Liên hệ thực tế';
  expect(text).toContain(head);
  expect(text).toContain(
    '- [-] **Việc sẽ làm:** Mở lớp (Hạn: 2026-12-31)\\\n  *Không làm nữa*: Đã có \\*lớp\\* chung\n\n## Đoạn trích',
  );
  expect(text.match(/Liên hệ thực tế/g)).toHaveLength(3);
});

/** What CommonMark makes of backslash escapes: enough of it to read our own output back. */
function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

test('a quotation reads back verbatim, whatever it holds', () => {
  const line = fc.stringMatching(/^[^\n\r\p{Cc}]*[^\s\p{Cc}][^\n\r\p{Cc}]*$/u);
  fc.assert(
    fc.property(line, (quote) => {
      const written = quoteMarkdown(quote);
      expect(written.startsWith('> ')).toBe(true);
      expect(unescapeMarkdown(written.slice(2))).toBe(quote.replace(/^[ \t]+/, ''));
    }),
  );
});

test.each([
  ['# Điều 1', '\\# Điều 1'],
  ['1. Mục tiêu', '1\\. Mục tiêu'],
  ['- gạch đầu dòng', '\\- gạch đầu dòng'],
  ['[[liên kết]] ==tô== $x$ %%ẩn%% #thẻ', '\\[\\[liên kết\\]\\] \\=\\=tô\\=\\= \\$x\\$ \\%\\%ẩn\\%\\% \\#thẻ'],
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
])('%s means nothing to Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('names are safe and never the same, on disks that fold case too', () => {
  const titles = ['CON', 'Báo cáo: quý 1/2026', 'báo cáo: quý 1/2026', '', '...'];
  const files = exportFiles(
    titles.map((title) => note({ title })),
    markdown,
    SETTINGS,
  );
  const names = files.map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/\.md$/);
    expect(name).not.toMatch(/[\\/:*?"<>|]/);
    expect(name).not.toMatch(/^(con|nul|prn|aux)\./i);
  }
});

test('an article from a file names the file and links nowhere', () => {
  const url = `urn:sha256:${'0'.repeat(64)}`;
  const file = { name: 'nghi-quyet.pdf', mediaType: 'application/pdf', bytes: 9, pages: 3 };
  const text = noteMarkdown(note({ url, canonicalUrl: url, siteName: '', file }, [{ quote: 'Một việc.' }]), LABELS);
  expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({ file: 'nghi-quyet.pdf' });
  expect(text).toContain('Nguồn: nghi-quyet.pdf');
  expect(text).not.toContain('urn:');
  expect(text).not.toContain('Mở đúng đoạn');
});
