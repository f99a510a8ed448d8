import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocxBlock, DocxDocument, DocxRun } from '../../../../src/core/docx/docx-document.ts';
import { paperDocx } from '../../../../src/core/docx/paper-docx.ts';
import { docx, docxTogether, MOST_IN_ONE } from '../../../../src/core/export/docx.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { layOutPaper } from '../../../../src/core/report/lay-out-paper.ts';
import { SHIPPED_PRESETS } from '../../../../src/core/report/paper-preset.ts';
import { closeDirections, xmlText } from '../../../../src/core/text/xml-text.ts';
import { buildDocx } from '../../../../src/files/docx/build-docx.ts';
import { anyNote, anyText, notesOf, SETTINGS } from '../../core/export/any-note.ts';
import { docOf, heading, makeReport, makeSource, PROFILE, paragraph } from '../../make-report.ts';
import { docxText, parsePart, wordsOf } from './docx-text-of.ts';

const PRESET = SHIPPED_PRESETS.party;

const documentOf = (blocks: DocxBlock[], over: Partial<DocxDocument> = {}): DocxDocument => ({
  title: 'Một tệp',
  author: '',
  locale: 'vi',
  preset: PRESET,
  blocks,
  ...over,
});

const say = (words: string, style: 'paragraph' | 'heading-1' | 'title' = 'paragraph'): DocxBlock => ({
  kind: 'text',
  style,
  runs: [{ text: words }],
});

/** Order and letters, blanks aside: some of them are breaks of lines in a file. */
const bare = (text: string): string => text.replace(/\s+/g, '');

/** What of a text must come back: all but what XML cannot hold, with what ends its directions. */
const kept = (text: string): string => bare(closeDirections(xmlText(text)));

const attribute = (element: Element | undefined, name: string): string | null => element?.getAttribute(name) ?? null;

async function styleOf(words: string, blocks: DocxBlock[]): Promise<string | null> {
  const part = parsePart(await buildDocx(documentOf(blocks)), 'word/document.xml');
  const paragraph = [...part.getElementsByTagName('w:p')].find(({ textContent }) => textContent === words);
  return attribute(paragraph?.getElementsByTagName('w:pStyle')[0], 'w:val');
}

describe('a Word file', () => {
  test('has headings of Word’s own, in its outline', async () => {
    expect(await styleOf('I. Nhận thức', [say('I. Nhận thức', 'heading-1')])).toBe('Heading1');
    const styles = parsePart(await buildDocx(documentOf([say('a')])), 'word/styles.xml');
    const style = [...styles.getElementsByTagName('w:style')].find((one) => attribute(one, 'w:styleId') === 'Heading1');
    expect(style?.getElementsByTagName('w:name')[0]?.getAttribute('w:val')).toMatch(/^heading 1$/i);
  });

  test('is in Vietnamese, in the face and size of its layout', async () => {
    const styles = parsePart(await buildDocx(documentOf([say('a')])), 'word/styles.xml');
    const defaults = styles.getElementsByTagName('w:docDefaults')[0] as Element;
    const inDefaults = (tag: string, name: string) => attribute(defaults.getElementsByTagName(tag)[0], name);
    expect(inDefaults('w:lang', 'w:val')).toBe('vi-VN');
    expect(inDefaults('w:rFonts', 'w:ascii')).toBe('Times New Roman');
    expect(inDefaults('w:sz', 'w:val')).toBe('28');
  });

  test('keeps two lines of a paragraph together, and a heading with what it heads', async () => {
    const bytes = await buildDocx(documentOf([say('Một', 'heading-1'), say('Hai')]));
    const paragraphs = [...parsePart(bytes, 'word/document.xml').getElementsByTagName('w:p')];
    for (const one of paragraphs) expect(one.getElementsByTagName('w:widowControl')).toHaveLength(1);
    const styles = [...parsePart(bytes, 'word/styles.xml').getElementsByTagName('w:style')];
    const keeps = styles.filter((one) => one.getElementsByTagName('w:keepNext').length > 0);
    expect(keeps.map((one) => attribute(one, 'w:styleId'))).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Heading3']),
    );
  });

  test('says the head of a table again on each page, and parts no row', async () => {
    const table: DocxBlock = { kind: 'table', head: ['Việc', 'Số'], rows: [{ cells: ['Một', '1'] }] };
    const part = parsePart(await buildDocx(documentOf([table])), 'word/document.xml');
    const [first, second] = [...part.getElementsByTagName('w:tr')];
    expect(first?.getElementsByTagName('w:tblHeader')).toHaveLength(1);
    expect(second?.getElementsByTagName('w:tblHeader')).toHaveLength(0);
    expect(second?.getElementsByTagName('w:cantSplit')).toHaveLength(1);
  });

  test('has words for a picture; one of a kind that Word does not show leaves its words', async () => {
    const picture = (bytes: Buffer): DocxBlock => ({
      kind: 'picture',
      bytes: new Uint8Array(bytes),
      mediaType: 'image/png',
      width: 20,
      height: 20,
      alt: 'Mã QR của bài',
    });
    const part = parsePart(await buildDocx(documentOf([picture(Buffer.from(DOT, 'base64'))])), 'word/document.xml');
    expect(attribute(part.getElementsByTagName('wp:docPr')[0], 'descr')).toBe('Mã QR của bài');
    const other = await buildDocx(documentOf([picture(Buffer.from('<svg onload="alert(1)"/>'))]));
    expect(docxText(other)).toContain('[Mã QR của bài]');
  });

  test('names its writer only where the paper does', async () => {
    const creator = async (document: DocxDocument): Promise<string> =>
      parsePart(await buildDocx(document), 'docProps/core.xml').getElementsByTagName('dc:creator')[0]?.textContent ??
      '';
    const lay = (profile: typeof PROFILE) =>
      paperDocx(
        layOutPaper({
          report: makeReport(),
          profile,
          locale: 'vi',
          today: '2026-01-01',
          sources: [],
          hasSources: false,
        }),
        { title: 'Bài', locale: 'vi', preset: PRESET },
      );
    expect(await creator(lay(PROFILE))).toBe(PROFILE.name);
    expect(await creator(lay({ ...PROFILE, name: '' }))).toBe('');
    expect(await creator(documentOf([say('a')]))).toBe('');
  });

  test('puts footnotes at the foot, and leads only to the web', async () => {
    const runs: DocxRun[] = [
      { text: 'một', note: 'Nghị quyết số 06-NQ/TW' },
      { text: 'hai', link: 'https://bao-mau.example/?a=1&b="2"' },
      { text: 'ba', link: 'javascript:alert(1)' },
      { text: 'bốn', link: 'file:///etc/passwd' },
    ];
    const bytes = await buildDocx(documentOf([{ kind: 'text', style: 'paragraph', runs }]));
    expect(parsePart(bytes, 'word/footnotes.xml').documentElement.textContent).toContain('Nghị quyết số 06-NQ/TW');
    const links = [...parsePart(bytes, 'word/_rels/document.xml.rels').getElementsByTagName('Relationship')];
    const outside = links.filter((one) => one.getAttribute('TargetMode') === 'External');
    expect(outside.map((one) => one.getAttribute('Target'))).toEqual(['https://bao-mau.example/?a=1&b=%222%22']);
    expect(docxText(bytes)).toContain('mộthaibabốn');
  });

  test('begins each ordered list at 1', async () => {
    const list: DocxBlock = { kind: 'list', isOrdered: true, items: [{ runs: [{ text: 'x' }] }] };
    const part = parsePart(await buildDocx(documentOf([list, say('giữa'), list])), 'word/document.xml');
    const ids = [...part.getElementsByTagName('w:numId')].map((one) => attribute(one, 'w:val'));
    expect(new Set(ids).size).toBe(2);
  });

  test('begins a page with its heading, with no empty line above', async () => {
    const bytes = await buildDocx(documentOf([say('Một'), { kind: 'page-break' }, say('Hai', 'heading-1')]));
    const paragraphs = [...parsePart(bytes, 'word/document.xml').getElementsByTagName('w:p')];
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual(['Một', 'Hai']);
    expect(paragraphs[1]?.getElementsByTagName('w:pageBreakBefore')).toHaveLength(1);
  });
});

/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('more articles than Word takes well are refused, and say what to do', async () => {
  const notes = Array.from({ length: MOST_IN_ONE + 1 }, () => sampleNote());
  const made = docxTogether.write(notesOf(...notes), { ...SETTINGS, makeDocx: buildDocx })[Symbol.asyncIterator]();
  await expect(made.next()).rejects.toMatchObject({ failure: { code: 'too-many-for-word' } });
});

describe('whatever is written', () => {
  const anyRun: fc.Arbitrary<DocxRun> = fc
    .record({ text: anyText, strong: fc.boolean(), link: fc.option(anyText), note: fc.option(anyText) })
    .map(({ text, strong, link, note }) => ({
      text,
      ...(strong ? { strong: true as const } : {}),
      ...(link === null ? {} : { link }),
      ...(note === null ? {} : { note }),
    }));
  const anyBlock: fc.Arbitrary<DocxBlock> = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      style: fc.constantFrom('title', 'heading-2', 'paragraph', 'quotation', 'item', 'source'),
      runs: fc.array(anyRun, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      isOrdered: fc.boolean(),
      items: fc.array(fc.record({ runs: fc.array(anyRun, { maxLength: 2 }) }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.array(anyText, { minLength: 1, maxLength: 3 }),
      rows: fc.array(fc.record({ cells: fc.array(anyText, { minLength: 3, maxLength: 3 }) }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('signature' as const),
      label: anyText,
      hint: anyText,
      name: anyText,
    }),
  );

  /** The words with each run's directions ended, as the file has them. */
  const keptBlocks = (blocks: readonly DocxBlock[]): string =>
    bare(
      wordsOf(
        documentOf(
          blocks.map((block): DocxBlock => {
            const close = (runs: readonly DocxRun[]) => runs.map((run) => ({ ...run, text: kept(run.text) }));
            if (block.kind === 'text') return { ...block, runs: close(block.runs) };
            if (block.kind === 'list')
              return { ...block, items: block.items.map(({ runs }) => ({ runs: close(runs) })) };
            if (block.kind === 'table')
              return {
                ...block,
                head: block.head.map(kept),
                rows: block.rows.map(({ cells }) => ({ cells: cells.map(kept) })),
              };
            if (block.kind === 'signature')
              return { ...block, label: kept(block.label), hint: kept(block.hint), name: kept(block.name) };
            return block;
          }),
        ),
      ),
    );

  test('every part of the file parses, and its words come back in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBlock, { maxLength: 5 }), anyText, async (blocks, title) => {
        const bytes = await buildDocx(documentOf(blocks, { title, author: title }));
        expect(bare(docxText(bytes))).toBe(keptBlocks(blocks));
        for (const part of [
          'word/footnotes.xml',
          'docProps/core.xml',
          'word/styles.xml',
          'word/_rels/document.xml.rels',
        ])
          parsePart(bytes, part);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('study notes hold every field of any note', async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, fc.constantFrom(docx, docxTogether), async (note, format) => {
        for await (const piece of format.write(notesOf(note), { ...SETTINGS, makeDocx: buildDocx })) {
          const words = bare(docxText(piece as Uint8Array));
          for (const { quote } of note.passages) {
            for (const line of xmlText(quote).split('\n')) expect(words).toContain(bare(line));
          }
          for (const text of [note.article.title, note.article.lead, ...note.article.byline, ...note.article.tags])
            expect(words).toContain(bare(xmlText(text)));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('papers hold what was typed, and an override in a name turns nothing else around', async () => {
    const name = 'Nguyễn \u202eVăn Mẫu';
    const document = paperDocx(
      layOutPaper({
        report: makeReport({ doc: docOf(heading('I. \u0000Một\u0007'), paragraph('a\ufffeb \ud800 c')) }),
        profile: { ...PROFILE, name },
        locale: 'vi',
        today: '2026-01-01',
        sources: [makeSource()],
        hasSources: true,
      }),
      { title: 'Bài', locale: 'vi', preset: PRESET },
    );
    const text = docxText(await buildDocx(document));
    expect(text).toContain('I. Một');
    expect(text).toContain('ab  c');
    expect(text).toContain(`Họ và tên: ${name}\u202c`);
  });
});
