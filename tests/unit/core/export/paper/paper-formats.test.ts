import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { PaperFormat } from '../../../../../src/core/export/paper/paper-format.ts';
import { paperHtml } from '../../../../../src/core/export/paper/paper-html.ts';
import { paperMarkdown } from '../../../../../src/core/export/paper/paper-markdown.ts';
import { paperText } from '../../../../../src/core/export/paper/paper-text.ts';
import type { PaperBlock, PaperTextStyle } from '../../../../../src/core/report/paper.ts';
import { SHIPPED_PRESETS } from '../../../../../src/core/report/paper-preset.ts';

const HEAD: PaperBlock = {
  ...{ kind: 'head', superiorBody: 'ĐẢNG BỘ XÃ MẪU', unit: 'CHI BỘ THÔN HAI', mark: 'star' },
  ...{ motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'], placeAndDay: 'Xã Mẫu, ngày 05 tháng 02 năm 2026' },
};
const line = (style: PaperTextStyle, text: string, depth?: number): PaperBlock => ({
  ...{ kind: 'text', style, runs: [{ text }] },
  ...(depth !== undefined && { depth }),
});
const item = (marker: string, text: string, depth: number): PaperBlock => ({
  ...{ kind: 'text', style: 'item', depth },
  runs: [{ text: `${marker}\u00a0` }, { text }],
});

const PAPER: PaperBlock[] = [
  HEAD,
  line('title', 'BÀI THU HOẠCH'),
  line('subtitle', 'Học tập nghị quyết'),
  line('writer', 'Họ và tên: Trần Văn Thử'),
  line('writer', 'Chức vụ: Bí thư'),
  line('heading-1', 'I. Nhận thức'),
  {
    ...{ kind: 'text', style: 'paragraph', isFirst: true },
    runs: [{ text: 'Chi bộ ' }, { text: 'rất ', strong: true }, { text: '“khó”', em: true }, { text: 'khăn.' }],
  },
  item('-', 'Việc một', 0),
  item('+', 'Việc nhỏ', 1),
  item('1.', 'Thứ nhất', 0),
  item('a)', 'Ý a', 1),
  line('quotation', '“Câu trích” (Nghị quyết 18-NQ/TW)'),
  { kind: 'signature', label: 'NGƯỜI VIẾT', hint: '(Ký, ghi rõ họ tên)', name: 'Trần Văn Thử' },
  line('sources-title', 'Tài liệu tham khảo'),
  line('source', '1. Ban Chấp hành Trung ương, Nghị quyết số 18-NQ/TW'),
  line('source', '2. Báo Mẫu'),
];

const makeDocx = async () => new Uint8Array();

async function written(format: PaperFormat, blocks: readonly PaperBlock[], title = 'Tên bài'): Promise<string> {
  let text = '';
  for await (const piece of format.write(blocks, { title, locale: 'vi', preset: SHIPPED_PRESETS.party, makeDocx }))
    text += piece;
  return text;
}

const rendered = (markdown: string): Document =>
  new JSDOM(new HtmlRenderer().render(new Parser().parse(markdown))).window.document;
const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Text that means something to every one of the formats. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '**',
        '_',
        '`',
        '# ',
        '- ',
        '1. ',
        '&amp;',
        '\u0000',
        '\u202e',
        '](x)',
        '> ',
        '|',
        '\\',
        '~~',
        '"',
        "'",
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => `a${parts.join('')}z`.replace(/[\r\n\u2028\u2029\u0085]/g, ' '));
// biome-ignore lint/suspicious/noControlCharactersInRegex: no format can carry these.
const carried = (text: string): string => squeezed(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));

describe('Markdown of a paper', () => {
  test('is headings, lists and quotations to another reader of Markdown', async () => {
    const page = rendered(await written(paperMarkdown, PAPER));
    expect(squeezed(page.querySelector('h1')?.textContent)).toBe('BÀI THU HOẠCH');
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'I. Nhận thức',
      'Tài liệu tham khảo',
    ]);
    expect(squeezed(page.querySelector('blockquote')?.textContent)).toBe('“Câu trích” (Nghị quyết 18-NQ/TW)');
    expect(squeezed(page.querySelector('ul ul')?.textContent)).toBe('Việc nhỏ');
    expect(squeezed(page.querySelector('ol ul')?.textContent)).toBe('a) Ý a');
    expect([...page.querySelectorAll('ol')].at(-1)?.children).toHaveLength(2);
    const textsOf = (tag: string) => [...page.querySelectorAll(tag)].map(({ textContent }) => textContent);
    expect(textsOf('strong')).toContain('rất');
    // A mark between a sign and a letter is none in CommonMark.
    expect(textsOf('em')).toContain('“khó”');
    expect(squeezed(page.body.textContent)).toContain('Chi bộ rất “khó”khăn.');
  });

  test('keeps hostile words as words', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), fc.boolean(), async (text, isStrong, isEm) => {
        const run = { text, ...(isStrong && { strong: true as const }), ...(isEm && { em: true as const }) };
        const page = rendered(
          await written(paperMarkdown, [
            { kind: 'text', style: 'paragraph', runs: [{ text: 'đầu' }, run, { text: 'cuối' }] },
          ]),
        );
        expect(squeezed(page.body.textContent)).toBe(carried(`đầu${text}cuối`));
        expect(page.querySelector('script, a, ul, ol, h1, blockquote, code')).toBeNull();
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

describe('HTML of a paper', () => {
  test('holds every word, needs no other file and runs nothing', async () => {
    const html = await written(paperHtml, PAPER);
    const { document } = new JSDOM(html).window;
    expect(document.title).toBe('Tên bài');
    expect(document.documentElement.lang).toBe('vi');
    expect(document.querySelector('script, link, img, [src], [href], [style]')).toBeNull();
    for (const block of PAPER) {
      if (block.kind === 'text')
        expect(squeezed(document.body.textContent)).toContain(squeezed(block.runs.map(({ text }) => text).join('')));
    }
  });

  test('keeps hostile words as words, in the text and in the title', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { document } = new JSDOM(await written(paperHtml, [line('paragraph', text)], text)).window;
        expect(squeezed(document.body.textContent)).toBe(carried(text));
        expect(squeezed(document.title)).toBe(carried(text));
        expect(document.querySelector('script')).toBeNull();
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

test('plain text of a paper has a blank line between its parts and no word less', async () => {
  const text = await written(paperText, PAPER);
  expect(text.split('\r\n\r\n')[0]).toBe(
    'ĐẢNG BỘ XÃ MẪU\r\nCHI BỘ THÔN HAI\r\nĐẢNG CỘNG SẢN VIỆT NAM\r\nXã Mẫu, ngày 05 tháng 02 năm 2026',
  );
  expect(text).toContain('\r\n\r\n-\u00a0Việc một\r\n\r\n');
  expect(text.endsWith('2. Báo Mẫu\r\n')).toBe(true);
});
