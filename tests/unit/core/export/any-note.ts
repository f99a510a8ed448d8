import fc from 'fast-check';
import type { ExportLabels, ExportSettings, StudyNote } from '../../../../src/core/export/export-format.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import type { Article } from '../../../../src/core/model/article.ts';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import type { Passage } from '../../../../src/core/model/passage.ts';
import { EMPTY_REFLECTION, type Reflection } from '../../../../src/core/model/reflection.ts';
import { ROLES } from '../../../../src/core/model/role.ts';
import { reflectionLabels } from '../../../../src/i18n/reflection-labels.ts';
import { roleLabels } from '../../../../src/i18n/role-labels.ts';
import { setMessages } from '../../../../src/i18n/t.ts';
import { vi } from '../../../../src/i18n/vi.ts';

setMessages({ vi });

export const LABELS: ExportLabels = {
  roles: roleLabels(),
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

export const SETTINGS: ExportSettings = {
  labels: LABELS,
  locale: 'vi',
  title: '',
  today: '2026-11-24',
  template: null,
};

export function makeNote(
  article: Partial<Article> = {},
  passages: Partial<Passage>[] = [],
  reflections: Partial<Reflection>[] = [],
): StudyNote {
  const sample = sampleNote();
  return {
    article: { ...sample.article, kind: 'news', documentRef: null, ...article },
    passages: passages.map((passage, index) => makePassage(index, passage)),
    reflections: reflections.map((reflection, index) => ({
      ...EMPTY_REFLECTION,
      ...{ id: `r${index}`, articleId: 'bai-vi-du', passageId: null, createdAt: 0, updatedAt: 0 },
      ...reflection,
    })),
    body: null,
    pictures: [],
  };
}

function makePassage(index: number, over: Partial<Passage>): Passage {
  return {
    id: `p${index}`,
    articleId: 'bai-vi-du',
    selector: {
      type: 'TextQuoteSelector',
      exact: over.quote ?? '',
      prefix: '',
      suffix: '',
      position: { type: 'TextPositionSelector', start: index, end: index + 1 },
    },
    quote: '',
    role: 'task',
    note: '',
    tags: [],
    createdAt: Date.UTC(2026, 2, 7, 2),
    updatedAt: Date.UTC(2026, 2, 8, 2),
    ...over,
  };
}

export async function* notesOf(...notes: StudyNote[]): AsyncGenerator<StudyNote> {
  yield* notes;
}

export async function written(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return text;
}

/** What a file of text can carry of a text: no controls but line ends and tabs, no halves of pairs. */
export function carried(text: string): string {
  const kept = [...text.replace(/\r\n?/g, '\n')].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code === 9 || code === 10 || !(code < 32 || code === 127 || (code >= 0xd800 && code <= 0xdfff));
  });
  return kept.join('');
}

/** What breaks formats, and what people really write. */
const HOSTILE = [
  ...['# Điều 1', '- gạch', '1. số', '> trích', '```', '~~~', '***', '---', '===', '| a | b |', '    thụt', '\tthụt'],
  ...['<script>alert(1)</script>', '<!-- ẩn', '&amp; &lt; &#x41;', '[[liên kết]]', '![a](b)', '[a]: b', '[^1]'],
  ...['==tô==', '$x$', '%%ẩn%%', '#thẻ', '^khối', '{{title}}', '{{{frontMatter}}}', '{{#passages}}', '\\', '\\\\', '`'],
  ...[
    '=1+1',
    '+cmd',
    '-1',
    '@SUM(A1)',
    'a"b',
    "a'b",
    'No: 1',
    '2026-01-02',
    'null',
    '~',
    '{a: 1}',
    '!!js',
    '*neo',
    '%',
  ],
  ...[
    '\u202egnp.exe',
    '\u2066đảo\u2069',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\ufffe',
    '\u0085',
    '\u2028',
  ],
  ...['\\end{document}', '\\input{/etc/passwd}', '$\\frac12$', '100 %', 'A & B', 'a_b^c~d#e{f}', '{', '}', '{{', '}}'],
  ...['CON', 'aux.txt', 'a/b\\c:d*e?f"g<h>i|j', '..', '../../x', 'đường dẫn. ', '__proto__', 'constructor'],
  ...[
    'Đảng uỷ',
    'quý',
    'ơ\u031b\u0301',
    'Ằ\u0323',
    '🇻🇳 👩‍👩‍👧',
    '𝕏',
    '中文',
    '\ud800',
    'a\r\nb\rc\nd',
    'x'.repeat(3000),
  ],
];

/** Text with any of it anywhere. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
    maxLength: 4,
  })
  .chain((parts) => fc.constantFrom('', ' ', '\n', '\n\n').map((glue) => parts.join(glue)));

export const anyNote: fc.Arbitrary<StudyNote> = fc
  .record({
    title: anyText,
    byline: fc.array(
      anyText.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    lead: anyText,
    note: anyText,
    siteName: anyText,
    url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.constant('urn:sha256:00')),
    tags: fc.array(
      anyText.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    kind: fc.constantFrom('news' as const, 'document' as const, 'other' as const),
    documentRef: fc.option(
      fc.record({
        type: anyText,
        number: anyText,
        date: fc.constantFrom('2017-10-25', null),
        body: anyText,
      }),
    ),
    publishedAt: fc.constantFrom(null, '2026-03-07', '2026-03-07T10:00:00+07:00'),
    isSure: fc.boolean(),
    passages: fc.array(
      fc.record({
        quote: anyText,
        note: anyText,
        tags: fc.array(
          anyText.filter((text) => text !== ''),
          { maxLength: 2 },
        ),
        role: fc.constantFrom(...ROLES),
      }),
      { maxLength: 3 },
    ),
    reflection: fc.option(
      fc.record({
        evidence: anyText,
        shortcoming: anyText,
        cause: anyText,
        action: anyText,
        dropReason: anyText,
        causeKind: fc.constantFrom(null, 'objective' as const, 'subjective' as const),
        dueOn: fc.constantFrom(null, '2026-12-31'),
        doneAt: fc.constantFrom(null, 5),
        droppedAt: fc.constantFrom(null, 7),
        isOnPassage: fc.boolean(),
      }),
    ),
  })
  .map(({ passages, reflection, isSure, ...article }) => {
    const origin = { source: 'meta', certainty: isSure ? 'sure' : 'unsure' } as const;
    const { isOnPassage = false, ...fields } = reflection ?? {};
    const passageId = isOnPassage && passages.length > 0 ? 'p0' : null;
    return makeNote(
      { ...article, canonicalUrl: article.url, origins: { ...noOrigins(), publishedAt: origin } },
      passages,
      reflection ? [{ ...fields, passageId }] : [],
    );
  });
