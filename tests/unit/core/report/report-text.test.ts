import { type Node, Schema } from 'prosemirror-model';
import { expect, it } from 'vitest';
import type { ReportDoc } from '../../../../src/core/report/report-doc.ts';
import { reportText } from '../../../../src/core/report/report-text.ts';

const source = { citation: { default: '' }, articleId: { default: null }, passageId: { default: null } };
const SCHEMA = new Schema({
  nodes: {
    doc: { content: 'block+' },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 1 }, sectionId: { default: null } } },
    paragraph: { group: 'block', content: 'inline*' },
    bullet_list: { group: 'block', content: 'list_item+' },
    ordered_list: { group: 'block', content: 'list_item+' },
    list_item: { content: '(paragraph | bullet_list | ordered_list)+' },
    quotation: { group: 'block', content: 'paragraph+', attrs: source },
    text: { group: 'inline' },
    citation: { group: 'inline', inline: true, atom: true, attrs: source },
  },
  marks: { strong: {}, em: {} },
});

const from = (citation: string) => ({ citation, articleId: null, passageId: null });
const text = (said: string, strong = false) =>
  ({ type: 'text', text: said, ...(strong ? { marks: [{ type: 'strong' }] } : {}) }) as const;

const DOC = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1, sectionId: 's1' }, content: [text('Nhận thức')] },
    {
      type: 'paragraph',
      content: [text('Câu '), text('đậm', true), { type: 'citation', attrs: from('Điều 5') }, text(' và hết.')],
    },
    { type: 'paragraph' },
    {
      type: 'bullet_list',
      content: [
        { type: 'list_item', content: [{ type: 'paragraph', content: [text('Một 😀')] }] },
        {
          type: 'list_item',
          content: [
            { type: 'paragraph', content: [text('Hai')] },
            {
              type: 'ordered_list',
              content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [text('Sâu')] }] }],
            },
          ],
        },
      ],
    },
    {
      type: 'quotation',
      attrs: from('Nghị quyết số 18-NQ/TW'),
      content: [
        { type: 'paragraph', content: [text('Trích')] },
        { type: 'paragraph', content: [text('nữa')] },
      ],
    },
    { type: 'quotation', attrs: from(' '), content: [{ type: 'paragraph', content: [text('Không nguồn')] }] },
    { type: 'paragraph', content: [text('Cuối')] },
  ],
} as unknown as ReportDoc;

it('places of the text are places of the document, as ProseMirror counts them', () => {
  const node: Node = SCHEMA.nodeFromJSON(DOC);
  node.check();
  const report = reportText(DOC);
  const read: [string, number][] = [];
  node.descendants((child, position) => {
    if (child.isText)
      for (let at = 0; at < (child.text ?? '').length; at++) read.push([child.text?.charAt(at) ?? '', position + at]);
  });
  let next = 0;
  for (let offset = 0; offset < report.text.length; offset++) {
    const inCitation = offset >= report.text.indexOf('(Điều 5)') && offset < report.text.indexOf('(Điều 5)') + 8;
    if (report.text[offset] === '\n' || inCitation) continue;
    const [letter, position] = read[next++] as [string, number];
    expect(report.text[offset]).toBe(letter);
    expect(report.toPosition(offset), `${letter} at ${offset}`).toBe(position);
  }
  expect(next).toBe(read.length);
  const end = report.text.length;
  expect(report.toPosition(end)).toBe(node.content.size - 1);
});

it('a citation is one wide, and counts as quoted with what is quoted with its source', () => {
  const { text: said, quotedRanges, uncitedRanges, toPosition } = reportText(DOC);
  expect(said.split('\n')).toEqual([
    'Nhận thức',
    'Câu đậm(Điều 5) và hết.',
    '',
    'Một 😀',
    'Hai',
    'Sâu',
    'Trích',
    'nữa',
    'Không nguồn',
    'Cuối',
  ]);
  const cut = ({ start, end }: { start: number; end: number }) => said.slice(start, end);
  expect(quotedRanges.map(cut)).toEqual(['(Điều 5)', 'Trích', 'nữa']);
  expect(uncitedRanges.map(cut)).toEqual(['Không nguồn']);
  const at = said.indexOf('(Điều 5)');
  expect(toPosition(at + 8) - toPosition(at)).toBe(1);
  expect(toPosition(at + 3)).toBe(toPosition(at));
});
