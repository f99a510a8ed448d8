import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocxBlock, DocxDocument } from '../../../../src/core/docx/docx-document.ts';
import { paperDocx } from '../../../../src/core/docx/paper-docx.ts';
import { docxTogether } from '../../../../src/core/export/docx.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { layOutPaper } from '../../../../src/core/report/lay-out-paper.ts';
import { type PaperPreset, SHIPPED_PRESETS } from '../../../../src/core/report/paper-preset.ts';
import type { Profile } from '../../../../src/core/report/report.ts';
import { buildDocx } from '../../../../src/files/docx/build-docx.ts';
import { notesOf, SETTINGS } from '../../core/export/any-note.ts';
import { makeDoc, makeReport, makeSource, PROFILE } from '../../make-report.ts';
import { wordsOf } from './docx-text-of.ts';
import { hasOffice, Office, type PageImage } from './office.ts';

const { party, 'decree-30': decree, a5, handwriting } = SHIPPED_PRESETS;

const OWN: PaperPreset = {
  ...party,
  id: 'own',
  face: 'Arial',
  hasHead: false,
  numbering: 'none',
  top: 35,
  bottom: 30,
  left: 40,
  right: 25,
};

function paper(preset: PaperPreset, profile: Profile = PROFILE): DocxDocument {
  const report = makeReport({ doc: makeDoc(2500) });
  const sources = [makeSource()];
  const blocks = layOutPaper({ report, profile, locale: 'vi', today: '2026-01-01', sources, hasSources: true });
  return paperDocx(blocks, { title: report.title, locale: 'vi', preset });
}

const say = (words: string, style: 'title' | 'heading-1' | 'paragraph'): DocxBlock => ({
  kind: 'text',
  style,
  runs: [{ text: words }],
});

/** Every kind of block, what XML cannot hold, and a table of several pages. */
const ALL: DocxDocument = {
  title: 'Mọi loại khối',
  author: '',
  locale: 'vi',
  preset: party,
  blocks: [
    say('TÀI LIỆU PHỔ BIẾN', 'title'),
    say('Một <đoạn> & "lạ"\u0000\u0007\ufffe của \u202eai đó, 🇻🇳 𝕏 trên\nhai dòng', 'paragraph'),
    {
      kind: 'text',
      style: 'paragraph',
      runs: [{ text: 'Có chú thích', note: 'Nghị quyết số 06-NQ/TW, khoản 2' }, { text: ' ở giữa câu.' }],
    },
    {
      kind: 'list',
      isOrdered: true,
      items: [{ runs: [{ text: 'Câu hỏi một?' }] }, { runs: [{ text: 'Câu hỏi hai?' }] }],
    },
    {
      kind: 'table',
      head: ['Việc', 'Số'],
      rows: Array.from({ length: 70 }, (_, at) => ({ cells: [`Hàng ${at}`, String(at)] })),
    },
    say('Sau bảng', 'heading-1'),
    { kind: 'page-break' },
    say('Trang cuối', 'heading-1'),
  ],
};

/** Order and letters. Markers of lists are LibreOffice's own words for them. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

const FILES: Record<string, DocxDocument> = {
  party: paper(party),
  decree: paper(decree, { ...PROFILE, isPartyMember: false }),
  a5: paper(a5),
  handwriting: paper(handwriting),
  own: paper(OWN),
  all: ALL,
};

const office = new Office();

describe.skipIf(!hasOffice)('Word files as LibreOffice opens them', () => {
  beforeAll(async () => {
    const built: [string, Uint8Array][] = [];
    for (const [name, document] of Object.entries(FILES)) built.push([name, await buildDocx(document)]);
    const notes = notesOf(sampleNote(), sampleNote());
    for await (const piece of docxTogether.write(notes, { ...SETTINGS, title: 'Chuyên đề', makeDocx: buildDocx }))
      built.push(['notes', piece as Uint8Array]);
    office.open(Object.fromEntries(built));
  }, 180_000);

  afterAll(() => office.close());

  test.each(['party', 'decree', 'a5', 'handwriting', 'own'])('%s: every word is there, in its order', (name) => {
    const document = FILES[name] as DocxDocument;
    expect(bare(office.text(name))).toBe(bare(wordsOf(document)));
  });

  test('words that XML cannot hold are the only ones that are gone', () => {
    const text = office.text('all');
    expect(text).toContain('Một <đoạn> & "lạ" của \u202eai đó, 🇻🇳 𝕏 trên\nhai dòng');
    for (const words of ['Nghị quyết số 06-NQ/TW, khoản 2', '1. Câu hỏi một?', '2. Câu hỏi hai?', 'Hàng 69'])
      expect(`${text}${office.pageTexts('all').join('')}`).toContain(words);
  });

  test('study notes: each article on a page of its own, with roles, citations, notes and reflections', () => {
    const pages = office.pageTexts('notes');
    const title = sampleNote().article.title;
    expect(pages.filter((page) => page.includes(title)).length).toBe(2);
    const text = bare(office.text('notes'));
    const { passages, reflections } = sampleNote();
    for (const words of [
      ...passages.map(({ quote }) => quote),
      ...passages.map(({ role }) => SETTINGS.labels.roles[role]),
      ...reflections.map(({ evidence }) => evidence),
      'khoản 1, Điều 1',
    ])
      expect(text).toContain(bare(words));
  });

  test.each([
    ['party', party],
    ['decree', decree],
    ['a5', a5],
    ['own', OWN],
  ])('%s: pages have their size, and words stand within the margins', (name, preset) => {
    const pages = office.pages(name);
    expect(pages.length).toBeGreaterThan(2);
    const boxes = pages.slice(0, -1).map((page) => {
      expect(page.width).toBeCloseTo(preset.width, 0);
      expect(page.height).toBeCloseTo(preset.height, 0);
      return page.ink({ top: preset.top - 1 });
    });
    const outermost = (side: 'left' | 'right' | 'top' | 'bottom', pick: (...all: number[]) => number): number =>
      pick(...boxes.map((box) => box?.[side] ?? Number.NaN));
    expect(Math.abs(outermost('left', Math.min) - preset.left)).toBeLessThan(1.2);
    expect(Math.abs(preset.width - outermost('right', Math.max) - preset.right)).toBeLessThan(1.2);
    expect(Math.abs(outermost('top', Math.min) - preset.top)).toBeLessThan(4);
    expect(preset.height - outermost('bottom', Math.max)).toBeGreaterThan(preset.bottom - 1);
  });

  test.each([
    ['party', party],
    ['decree', decree],
    ['handwriting', handwriting],
  ])('%s: the number of the page stands in the middle above the text, from the second page', (name, preset) => {
    const inMargin = (page: PageImage | undefined) => page?.ink({ top: 4, bottom: preset.top - 1 }) ?? null;
    const [first, second, third] = office.pages(name);
    expect(inMargin(first)).toBeNull();
    for (const page of [second, third]) {
      const number = inMargin(page);
      const middle = preset.left + (preset.width - preset.left - preset.right) / 2;
      expect(Math.abs(((number?.left ?? 0) + (number?.right ?? 0)) / 2 - middle)).toBeLessThan(1.5);
    }
    expect(office.pageTexts(name)[1]?.trim()).toMatch(/^2\n/);
  });

  test('no number where none was asked for', () => {
    for (const page of office.pages('own')) expect(page.ink({ bottom: OWN.top - 1 })).toBeNull();
  });

  test.each([
    ['party', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['decree', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ])('%s: two columns stand side by side at the top of the first page', (name, motto) => {
    const [text = ''] = office.pageTexts(name);
    const line = text.split('\n').find((one) => one.includes(motto));
    expect(line).toMatch(/^\s*ĐẢNG UỶ XÃ BẾN LÚA\s{2,}/);
    const [page] = office.pages(name);
    // The left column is two fifths of the text, and nothing crosses over.
    const edge = 30 + 0.4 * (210 - 30 - (name === 'party' ? 15 : 20));
    expect(page?.ink({ left: edge - 1, right: edge + 1, top: 19, bottom: 32 })).toBeNull();
    for (const side of [{ right: edge }, { left: edge }]) {
      const ink = page?.ink({ ...side, top: 19, bottom: 34 });
      expect(ink?.top).toBeLessThan(24);
    }
  });

  test('without a head, place and day stand above the signature', () => {
    const text = office.text('own');
    expect(text).not.toContain('ĐẢNG CỘNG SẢN');
    expect(text).toMatch(/Bến Lúa, ngày 05 tháng 02 năm 2018\s+Người viết/);
  });

  test('to be copied by hand: large letters, wide lines, each with its number, nothing in colour', () => {
    const [first = '', second = ''] = office.pageTexts('handwriting');
    const numbers = (page: string): number[] => [...page.matchAll(/^ {0,3}(\d{1,2}) +\S/gm)].map(([, n]) => Number(n));
    for (const page of [first, second]) {
      const found = numbers(page);
      expect(found.length).toBeGreaterThan(10);
      expect(found).toEqual(found.map((_, at) => at + 1));
    }
  });

  test('a table that goes on has its head on each page', () => {
    const pages = office.pageTexts('all').filter((page) => /Hàng \d/.test(page));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Việc\s+Số/);
  });
});
