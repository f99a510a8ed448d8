import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../../src/core/export/bibtex.ts';
import { escapeLatex } from '../../../../src/core/export/escape-latex.ts';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { noOrigins } from '../../../../src/core/model/field-origin.ts';
import { anyNote, carried, makeNote, notesOf, SETTINGS, written } from './any-note.ts';

async function entriesOf(...notes: StudyNote[]) {
  const { entries, errors } = parse(await written(bibtex.write(notesOf(...notes), SETTINGS)), { sentenceCase: false });
  expect(errors).toEqual([]);
  return entries;
}

const line = (text: string): string => carried(text).replace(/\s+/g, ' ').trim();

test('an issued text has its number, day and body, and the body is one name', async () => {
  const [entry] = await entriesOf(sampleNote());
  expect(entry).toMatchObject({
    type: 'legislation',
    key: '00-hd-vd-2026-huong-dan-doi-moi',
    fields: {
      author: [{ name: 'Đảng ủy Ví Dụ' }],
      title: 'Hướng dẫn đổi mới sinh hoạt chi bộ (bài ví dụ)',
      type: 'Hướng dẫn',
      number: '00-HD/VD',
      date: '2026-03-05',
      year: '2026',
      url: 'https://vi-du.example/chi-bo-doi-moi-sinh-hoat',
      urldate: '2026-03-08',
      langid: 'vietnamese',
      keywords: ['nên đọc lại', 'xây-dựng-đảng/sinh-hoạt-chi-bộ'],
    },
  });
});

test('an article of a newspaper has its authors, each name in one piece', async () => {
  const [entry] = await entriesOf(makeNote({ byline: ['Nguyễn Văn Mẫu', 'Lê and Thử'] }));
  expect(entry).toMatchObject({
    type: 'article',
    key: 'nguyen-van-mau-2026-huong-dan-doi-moi',
    fields: {
      author: [{ name: 'Nguyễn Văn Mẫu' }, { name: 'Lê and Thử' }],
      journaltitle: 'Trang Ví Dụ',
      date: '2026-03-07',
      entrysubtype: 'newspaper',
    },
  });
});

test('a page is a page, a file a file that names itself', async () => {
  const url = `urn:sha256:${'0'.repeat(64)}`;
  const file = { name: 'tai_lieu 100%.pdf', mediaType: 'application/pdf', bytes: 9 };
  const [page, read] = await entriesOf(
    makeNote({ kind: 'other' }),
    makeNote({ url, canonicalUrl: url, file, siteName: '' }),
  );
  expect(page).toMatchObject({ type: 'online', fields: { organization: ['Trang Ví Dụ'] } });
  expect(read).toMatchObject({ type: 'misc', fields: { note: 'Tệp: tai_lieu 100%.pdf' } });
  expect(read?.fields.url).toBeUndefined();
});

test('a day that nobody vouches for is no date of the entry', async () => {
  const [entry] = await entriesOf(makeNote({ origins: noOrigins() }));
  expect(entry?.fields).not.toHaveProperty('date');
  expect(entry?.fields).not.toHaveProperty('year');
  expect(entry?.key).not.toContain('2026');
  expect(entry?.fields.note).toBe('Ngày đăng: 2026-03-07 (chưa xác minh)');
});

test('keys are plain, and none is there twice', async () => {
  const titles = ['Học nghị quyết', 'Học nghị quyết', 'Học nghị quyết', '中文', '', '!!'];
  const entries = await entriesOf(...titles.map((title) => makeNote({ title, byline: [], siteName: '' })));
  expect(entries.map(({ key }) => key)).toEqual([
    '2026-hoc-nghi-quyet',
    '2026-hoc-nghi-quyet:2',
    '2026-hoc-nghi-quyet:3',
    '2026',
    '2026:2',
    '2026:3',
  ]);
});

test('anything comes back as it was, on one line and without controls', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNote, { minLength: 1, maxLength: 3 }), async (notes) => {
      const entries = await entriesOf(...notes);
      expect(entries).toHaveLength(notes.length);
      entries.forEach(({ key, fields }, index) => {
        const { article } = notes[index] as StudyNote;
        expect(key).toMatch(/^[a-z0-9:-]+$/);
        expect(plain(fields.title)).toBe(line(article.title) || line(article.title || 'Bài không tên'));
        if (line(article.lead) !== '') expect(plain(fields.abstract)).toBe(line(article.lead));
      });
    }),
    { numRuns: 50 },
  );
});

/** The parser marks letters up as HTML, and leaves blanks that TeX would swallow. */
function plain(value: unknown): string {
  return String(value ?? '').trim();
}

test('every sign of LaTeX is escaped, and braces stay in pairs', () => {
  expect(escapeLatex('\\input{a} 100 % $x$ #1 a_b^c~d <e>|f & g')).toBe(
    '\\textbackslash{}input\\textbraceleft{}a\\textbraceright{} 100 \\% \\$x\\$ \\#1 a\\_b\\textasciicircum{}c\\textasciitilde{}d \\textless{}e\\textgreater{}\\textbar{}f \\& g',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let depth = 0;
      for (const sign of escapeLatex(text)) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(escapeLatex(text).replace(/\\(?:text[a-z]+\{\}|[#$%&_])|(?<=[-'`,?!])\{\}/g, '')).not.toMatch(
        /[\\{}~^#$%&_]/,
      );
    }),
  );
});
