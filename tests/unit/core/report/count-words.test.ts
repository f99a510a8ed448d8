import { describe, expect, it } from 'vitest';
import { beginDoc } from '../../../../src/core/report/begin-doc.ts';
import { cleanDoc, docPrint } from '../../../../src/core/report/clean-doc.ts';
import { countReport } from '../../../../src/core/report/count-words.ts';
import { plainText, sourcesIn } from '../../../../src/core/report/plain-text.ts';
import type { ReportDoc, ReportParagraph } from '../../../../src/core/report/report-doc.ts';
import { SHIPPED_TEMPLATES } from '../../../../src/core/report/templates.ts';
import { usedSources } from '../../../../src/core/report/used-sources.ts';

const [DEFAULT_TEMPLATE = missing()] = SHIPPED_TEMPLATES;

function missing(): never {
  throw new Error('No template is shipped');
}

const paragraph = (text: string): ReportParagraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const SOURCE = { citation: 'Điều 5, Nghị quyết số 18-NQ/TW', articleId: 'a1', passageId: 'p1' };
const DOC: ReportDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1, sectionId: 'one' }, content: [{ type: 'text', text: 'Phần một' }] },
    paragraph('Chi bộ họp ba buổi'),
    { type: 'quotation', attrs: SOURCE, content: [paragraph('Năm chữ của nghị quyết'), paragraph('và hai nữa')] },
    {
      type: 'bullet_list',
      content: [
        {
          type: 'list_item',
          content: [
            paragraph('Việc một'),
            { type: 'ordered_list', content: [{ type: 'list_item', content: [paragraph('nhỏ hơn')] }] },
          ],
        },
      ],
    },
    { type: 'heading', attrs: { level: 2, sectionId: null }, content: [{ type: 'text', text: 'Đề mục' }] },
    { type: 'heading', attrs: { level: 1, sectionId: 'two' } },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Nguồn' },
        { type: 'citation', attrs: { ...SOURCE, passageId: 'p2' } },
        { type: 'text', text: 'này' },
      ],
    },
    { type: 'heading', attrs: { level: 1, sectionId: 'three' } },
    { type: 'paragraph' },
  ],
};

describe('countReport', () => {
  it("counts the writer's own syllables by section, not headings, quotations and sources", () => {
    const { words, sections } = countReport(DOC);
    expect(words).toBe(5 + 4 + 2);
    expect(sections).toEqual([
      { sectionId: 'one', title: 'Phần một', at: 0, words: 9, isEmpty: false },
      { sectionId: 'two', title: '', at: 5, words: 2, isEmpty: false },
      { sectionId: 'three', title: '', at: 7, words: 0, isEmpty: true },
    ]);
  });

  it('a section with a quotation alone is not empty; a paper without a word takes no page', () => {
    const doc: ReportDoc = { type: 'doc', content: [...DOC.content.slice(0, 1), ...DOC.content.slice(2, 3)] };
    expect(countReport(doc).sections[0]).toMatchObject({ words: 0, isEmpty: false });
    expect(countReport(beginDoc({ sections: [] }))).toEqual({ words: 0, pages: 0, sections: [] });
  });

  it('gives pages of some 450 syllables, to half a page', () => {
    const long: ReportDoc = { type: 'doc', content: [paragraph('chữ '.repeat(1_125))] };
    expect(countReport(long).pages).toBe(2.5);
    expect(countReport(long).sections).toMatchObject([{ at: -1, words: 1_125 }]);
  });
});

describe('a document', () => {
  it('begins with the sections of its template', () => {
    const { sections } = countReport(beginDoc(DEFAULT_TEMPLATE));
    expect(sections.map(({ sectionId }) => sectionId)).toEqual(DEFAULT_TEMPLATE.sections.map(({ id }) => id));
    expect(new Set(DEFAULT_TEMPLATE.sections.flatMap(({ musts }) => musts)).size).toBe(4);
  });

  it('is stored in NFC, and equal ones have the same print', () => {
    const decomposed: ReportDoc = { type: 'doc', content: [paragraph('Chi bộ'.normalize('NFD'))] };
    const composed: ReportDoc = { type: 'doc', content: [paragraph('Chi bộ')] };
    expect(docPrint(decomposed)).not.toBe(docPrint(composed));
    expect(docPrint(cleanDoc(decomposed))).toBe(docPrint(composed));
    expect(cleanDoc(DOC)).toEqual(DOC);
  });

  it('as text has a line a paragraph, quotations with their source', () => {
    expect(plainText(DOC).split('\n')).toEqual([
      'Phần một',
      'Chi bộ họp ba buổi',
      '“Năm chữ của nghị quyết và hai nữa” (Điều 5, Nghị quyết số 18-NQ/TW)',
      'Việc một',
      'nhỏ hơn',
      'Đề mục',
      '',
      'Nguồn (Điều 5, Nghị quyết số 18-NQ/TW)này',
      '',
      '',
    ]);
  });

  it('tells what of the library stands in it already', () => {
    expect(sourcesIn(DOC).map(({ passageId }) => passageId)).toEqual(['p1', 'p2']);
    const used = usedSources(DOC);
    expect(used.passageIds.has('p2')).toBe(true);
    expect(used.hasWords('chi bo  họp ba buổi')).toBe(true);
    expect(used.hasWords('chi bộ họp bốn buổi')).toBe(false);
    expect(used.hasWords(' ')).toBe(false);
  });
});
