import { describe, expect, it } from 'vitest';
import type { TemplateSection } from '../../../../src/core/report/report.ts';
import type { ReportBlock, ReportDoc } from '../../../../src/core/report/report-doc.ts';
import { reportText } from '../../../../src/core/report/report-text.ts';
import { findFacts } from '../../../../src/core/specificity/facts.ts';
import { specificityOf } from '../../../../src/core/specificity/specificity.ts';
import { findVague } from '../../../../src/core/specificity/vague.ts';
import { PARAGRAPHS } from '../../../fixtures/specificity/paragraphs.ts';
import { scoreParagraphs } from '../../../fixtures/specificity/score-paragraphs.ts';

const TEMPLATE: TemplateSection[] = [
  { id: 'a', title: 'Liên hệ', prompt: '', musts: ['self', 'unit'] },
  { id: 'b', title: 'Giải pháp', prompt: '', musts: ['remedy', 'direction'] },
];
const NOBODY = { name: '', unit: '' };
const heading = (sectionId: string | null, text: string): ReportBlock => ({
  type: 'heading',
  attrs: { level: 1, sectionId },
  content: [{ type: 'text', text }],
});
const line = (text: string): ReportBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const read = (content: ReportBlock[], profile = NOBODY) => {
  const doc: ReportDoc = { type: 'doc', content };
  return specificityOf(reportText(doc), TEMPLATE, profile);
};
const stateOf = (content: ReportBlock[]) =>
  Object.fromEntries(read(content).musts.map(({ must, state }) => [must, state]));

describe('paragraphs', () => {
  it.each(Object.entries(scoreParagraphs()))(
    '%s is named where a reader finds it',
    (_kind, { precision, recall, wrong }) => {
      expect(
        wrong
          .slice(0, 3)
          .concat(String(Math.min(precision, recall) >= 0.85))
          .at(-1),
        wrong.join('\n'),
      ).toBe('true');
    },
  );

  it('that are empty are told as such, and no other is', () => {
    for (const { text, facts } of PARAGRAPHS) {
      const isStock = /18-NQ/.test(text) === false && facts.length === 0;
      const vague = findVague(text, findFacts(text));
      if (facts.length > 0) expect(vague, text).toEqual([]);
      else if (isStock) expect(vague.length, text).toBeGreaterThan(0);
    }
  });
});

describe('facts', () => {
  const kinds = (text: string) => findFacts(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
  it('stand where they are told to stand', () => {
    expect(kinds('Đồng chí Trần Văn Mẫu báo cáo trước ngày 30/9.')).toEqual([
      'person: Đồng chí Trần Văn Mẫu',
      'deadline: trước ngày 30/9',
      'date: ngày 30/9',
    ]);
  });
  it('of the names of issued texts are none, nor is what any unit could be', () => {
    expect(kinds('Theo Nghị quyết số 18-NQ/TW ngày 25/10/2017, các chi bộ và các đơn vị cần đổi mới.')).toEqual([]);
  });
  it('know the writer and their unit by the profile', () => {
    const text = 'đội cứu hộ sông lúa và hoàng mẫu làm tốt';
    expect(findFacts(text, { name: 'Hoàng Mẫu', unit: 'Đội cứu hộ sông Lúa' }).map(({ kind }) => kind)).toEqual([
      'unit',
      'person',
    ]);
  });
});

describe('the four musts', () => {
  const [self = '', unit = '', remedy = '', direction = ''] = PARAGRAPHS.map(({ text }) => text);
  const vague = line(PARAGRAPHS.find(({ facts }) => facts.length === 0)?.text ?? '');

  it('are empty where nothing is written, thin where nothing in particular is, met where it can be checked', () => {
    expect(stateOf([heading('a', 'Liên hệ'), heading('b', 'Giải pháp')])).toEqual({
      self: 'empty',
      unit: 'empty',
      remedy: 'empty',
      direction: 'empty',
    });
    expect(stateOf([heading('a', 'Liên hệ'), line(self), heading('b', 'Giải pháp'), vague])).toEqual({
      self: 'met',
      unit: 'thin',
      remedy: 'thin',
      direction: 'thin',
    });
    expect(
      stateOf([
        heading('a', 'Liên hệ'),
        line(self),
        line(unit),
        heading('b', 'Giải pháp'),
        line(remedy),
        line(direction),
      ]),
    ).toEqual({ self: 'met', unit: 'met', remedy: 'met', direction: 'met' });
  });

  it('are said wherever they are said, and say where they belong', () => {
    const { musts, sections } = read([
      heading(null, 'Mở đầu của tôi'),
      line(self),
      heading('a', 'Liên hệ'),
      heading('b', 'Giải pháp'),
    ]);
    expect(musts[0]).toMatchObject({ must: 'self', state: 'met', section: { id: 'a', title: 'Liên hệ' } });
    expect(musts[2]).toMatchObject({ must: 'remedy', state: 'empty', section: { id: 'b', title: 'Giải pháp' } });
    expect(sections.map(({ title }) => title)).toEqual(['Mở đầu của tôi', 'Liên hệ', 'Giải pháp']);
  });

  it("do not come from somebody else's words", () => {
    const quotation: ReportBlock = {
      type: 'quotation',
      attrs: { citation: 'Báo Mẫu', articleId: null, passageId: null },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: self }] }],
    };
    expect(stateOf([heading('a', 'Liên hệ'), quotation]).self).toBe('empty');
  });
});
