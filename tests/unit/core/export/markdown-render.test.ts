import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { noteMarkdown } from '../../../../src/core/export/markdown.ts';
import { markdownFull } from '../../../../src/core/export/markdown-full.ts';
import { ownMarkdown } from '../../../../src/core/export/own-markdown.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { webAddress } from '../../../../src/core/files/web-address.ts';
import { anyNote, anyText, carried, LABELS, makeNote, notesOf, SETTINGS, written } from './any-note.ts';

/** What CommonMark reads: names of blocks, with their text, and links. Front matter is taken off before. */
function read(markdown: string) {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const headings: string[] = [];
  const quotes: string[] = [];
  const links: string[] = [];
  const html: string[] = [];
  const walker = new Parser().parse(body).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (!entering) continue;
    if (node.type === 'heading') headings.push(`${node.level} ${textOf(node)}`);
    if (node.type === 'block_quote') quotes.push(textOf(node));
    if (node.type === 'link') links.push(node.destination ?? '');
    if (node.type === 'html_block' || node.type === 'html_inline') html.push(node.literal ?? '');
  }
  return { headings, quotes, links, html };
}

function textOf(node: Node): string {
  let text = '';
  const walker = node.walker();
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.node.type === 'softbreak' || step.node.type === 'linebreak') text += '\n';
    else if (step.node.type === 'paragraph' && !step.entering) text += '\n';
    else text += step.entering ? (step.node.literal ?? '') : '';
  }
  return text.trim();
}

/** Words with what no Markdown carries left out, blanks as they come, and no blanks at edges of lines. */
const bare = (text: string): string =>
  carried(text)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

test('a note is read as its headings, quotations and links', () => {
  const note = sampleNote();
  const { headings, quotes, links, html } = read(noteMarkdown(note, LABELS));
  expect(headings).toEqual([
    '1 Hướng dẫn đổi mới sinh hoạt chi bộ (bài ví dụ)',
    '2 Ghi chú của tôi',
    '2 Liên hệ thực tế · Bản thân',
    '2 Đoạn trích',
    '3 1. Nhiệm vụ',
    '4 Liên hệ thực tế · Tập thể, đơn vị',
    '3 2. Số liệu',
    '3 3. Liên hệ',
  ]);
  expect(quotes).toEqual(note.passages.map(({ quote }) => quote));
  expect(links[0]).toBe('https://vi-du.example/chi-bo-doi-moi-sinh-hoat');
  expect(links.slice(1).map((link) => link.replace(/text=.*/, ''))).toEqual(
    note.passages.map(() => 'https://vi-du.example/chi-bo-doi-moi-sinh-hoat#:~:'),
  );
  expect(html).toEqual([]);
});

test('whatever a note holds, its structure stays and no HTML gets out', () => {
  // A note may hold headings and links of its own; its texts may not.
  const withoutNotes = anyNote.map(
    (note): StudyNote => ({
      ...note,
      article: { ...note.article, note: '' },
      passages: note.passages.map((passage) => ({ ...passage, note: '' })),
    }),
  );
  fc.assert(
    fc.property(withoutNotes, (note) => {
      const { article, passages } = note;
      const markdown = noteMarkdown(note, LABELS);
      const { headings, quotes, links, html } = read(markdown);
      expect(html).toEqual([]);
      expect(headings[0]).toBe(`1 ${bare(article.title).replace(/\s+/g, ' ').trim() || LABELS.untitled}`);
      expect(headings.filter((heading) => heading.startsWith('3 '))).toHaveLength(passages.length);
      expect(quotes.map(bare)).toEqual(passages.map(({ quote }) => bare(quote)));
      expect(links).toHaveLength(webAddress(article) === '' ? 0 : 1 + passages.length);
      const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
      const front = parse(yaml) as Record<string, unknown>;
      expect(front.title).toBe(article.title);
      expect(front.author ?? []).toEqual(article.byline);
    }),
    { numRuns: 150 },
  );
});

test('whatever the notes hold, no HTML gets out, and what follows them stays', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const { headings, html } = read(noteMarkdown(note, LABELS));
      expect(html).toEqual([]);
      note.passages.forEach(({ role }, index) => {
        expect(headings).toContain(`3 ${index + 1}. ${LABELS.roles[role]}`);
      });
    }),
    { numRuns: 150 },
  );
});

describe("a reader's own note", () => {
  test.each([
    ['Đơn vị tôi: **sổ trực**', 'Đơn vị tôi: **sổ trực**'],
    ['a < b, <b>c</b> <!-- d', 'a < b, \\<b>c\\</b> \\<!-- d'],
    ['`<b>` và <https://a.example/>', '`<b>` và <https://a.example/>'],
    ['```\n<b>\nchưa đóng', '```\n<b>\nchưa đóng\n```'],
    ['~~~~\n```\n~~~~\nsau <i>', '~~~~\n```\n~~~~\nsau \\<i>'],
    ['\\<b> \\`<b>`', '\\<b> \\`\\<b>`'],
    ['> trích\n\n\n- mục', '> trích\n\n\n- mục'],
  ])('%j', (note, out) => {
    expect(ownMarkdown(note)).toBe(out);
  });

  test('reads the same where it has no tags and no fences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/[<`~]/.test(text));
        expect(ownMarkdown(text)).toBe(carried(text).replace(/^\s*\n|\s+$/g, ''));
      }),
    );
  });
});

test('a full text stands below the notes; without what makes Markdown of it, as its words', async () => {
  const note = sampleNote();
  const alone = await written(markdownFull.write(notesOf(note), SETTINGS));
  expect(alone).toContain('## Toàn văn\n\nĐiều 1. Mục tiêu\n\n1\\. Mỗi chi bộ chọn');
  const bodyMarkdown = async (_: StudyNote, addressOf: (url: string) => string | null): Promise<string> =>
    ['https://a.example/1.png', 'data:image/png;base64,AA', 'data:image/svg+xml,<svg/>', 'javascript:x']
      .map(addressOf)
      .join(' ');
  const lent = await written(markdownFull.write(notesOf(note), { ...SETTINGS, bodyMarkdown }));
  expect(lent).toMatch(/## Toàn văn\n\nhttps:\/\/a\.example\/1\.png data:image\/png;base64,AA\n$/);
});

test('what bears a marking is refused by the format itself', async () => {
  const note = makeNote({ circulation: 'internal' });
  await expect(written(markdownFull.write(notesOf(note), SETTINGS))).rejects.toThrow('not-shareable');
});
