import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { plainText } from '../../../src/core/report/plain-text.ts';
import type { ReportBlock, ReportDoc, ReportParagraph } from '../../../src/core/report/report-doc.ts';
import { SHIPPED_TEMPLATES } from '../../../src/core/report/templates.ts';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import { ReportEditor } from '../../../src/pages/reports/editor/report-editor.ts';
import '../../../src/ui/theme.css';
import '../../../src/pages/reports/editor.css';

const [DEFAULT_TEMPLATE = missing()] = SHIPPED_TEMPLATES;

function missing(): never {
  throw new Error('No template is shipped');
}

const SOURCE = { citation: 'Điều 5', articleId: 'a1', passageId: null };

let host: HTMLElement;
let editor: ReportEditor;

const paragraph = (text: string): ReportParagraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading: ReportBlock = {
  type: 'heading',
  attrs: { level: 1, sectionId: 'opening' },
  content: [{ type: 'text', text: 'Mở đầu' }],
};

function open(content: ReportBlock[]): void {
  editor = new ReportEditor(host, {
    doc: { type: 'doc', content },
    sections: DEFAULT_TEMPLATE.sections,
    label: 'Bài',
    spanLabel: () => 'trùng với nguồn đã lưu',
    onChange: () => undefined,
    onSource: () => undefined,
    onCite: () => undefined,
    onSave: () => undefined,
    onToolbar: () => undefined,
  });
}

/** Positions of words in the document. */
function span(words: string): [number, number] {
  const { doc } = editor.view.state;
  let at = -1;
  doc.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at < 0 && found >= 0) at = pos + found;
  });
  if (at < 0) throw new Error(`"${words}" does not stand there`);
  return [at, at + words.length];
}

const shape = (doc: ReportDoc): string[] =>
  doc.content.map((block) => `${block.type}: ${plainText({ type: 'doc', content: [block] })}`);

beforeEach(() => {
  knowAllMessages();
  host = document.createElement('div');
  document.body.append(host);
});

afterEach(() => {
  editor.destroy();
  host.remove();
});

describe('quoteSpan', () => {
  test('splits the paragraph around the words, as one step', () => {
    open([heading, paragraph('Tôi viết: phải đổi mới cách học. Rồi tôi nói tiếp.')]);
    const before = editor.doc;
    expect(editor.quoteSpan(...span('phải đổi mới cách học'), SOURCE)).toBe(true);
    expect(shape(editor.doc)).toEqual([
      'heading: Mở đầu',
      'paragraph: Tôi viết:',
      'quotation: “phải đổi mới cách học.” (Điều 5)',
      'paragraph: Rồi tôi nói tiếp.',
    ]);
    editor.undo();
    expect(editor.doc).toEqual(before);
  });

  test('takes a whole paragraph, and several in a row as one quotation', () => {
    open([paragraph('Trước. Một hai'), paragraph('ba bốn'), paragraph('năm sáu. Sau.')]);
    editor.quoteSpan(span('Một hai')[0], span('năm sáu')[1], SOURCE);
    expect(shape(editor.doc)).toEqual([
      'paragraph: Trước.',
      'quotation: “Một hai ba bốn năm sáu.” (Điều 5)',
      'paragraph: Sau.',
    ]);
    editor.undo();
    editor.quoteSpan(...span('ba bốn'), SOURCE);
    expect(shape(editor.doc)[1]).toBe('quotation: “ba bốn” (Điều 5)');
  });

  test('in a list gives marks and a source; headings and quotations stay', () => {
    open([
      heading,
      { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph('việc cần làm ngay')] }] },
    ]);
    editor.quoteSpan(...span('cần làm'), SOURCE);
    expect(plainText(editor.doc)).toContain('việc “cần làm” (Điều 5) ngay');
    expect(editor.quoteSpan(...span('Mở đầu'), SOURCE)).toBe(false);
  });
});

describe('spans', () => {
  test('are underlined and described, move with the text, and are selected to be written anew', async () => {
    open([paragraph('một hai ba bốn')]);
    const [from, to] = span('hai ba');
    editor.markSpans([{ from, to, id: 's1' }]);
    const mark = (): HTMLElement | null => host.querySelector('mark.report-span');
    expect(mark()?.textContent).toBe('hai ba');
    expect(mark()?.getAttribute('aria-description')).toBe('trùng với nguồn đã lưu');
    expect(getComputedStyle(mark() as HTMLElement).textDecorationStyle).toBe('dotted');
    editor.view.dispatch(editor.view.state.tr.insertText('đầu ', 1));
    expect(mark()?.textContent).toBe('hai ba');
    editor.showSpan(...span('hai ba'));
    expect(host.querySelector('.report-span-shown')?.textContent).toBe('hai ba');
    editor.rewriteSpan(...span('hai ba'));
    await userEvent.keyboard('khác');
    expect(plainText(editor.doc)).toBe('đầu một khác bốn');
    editor.markSpans([{ from: 1, to: 9_999, id: 'past the end' }]);
    expect(mark()).toBeNull();
  });

  test('wait for the end of a composition', async () => {
    open([paragraph('chi bộ ')]);
    editor.focus();
    const text = host.querySelector('p')?.firstChild as Text;
    editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    text.data = 'chi bộ ho';
    getSelection()?.collapse(text, 9);
    await new Promise((resolve) => setTimeout(resolve, 40));
    editor.markSpans([{ from: 1, to: 4, id: 's1' }]);
    expect(host.querySelector('p')?.firstChild).toBe(text);
    expect(host.querySelector('mark')).toBeNull();
    text.data = 'chi bộ họp';
    getSelection()?.collapse(text, 10);
    editor.view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'họp' }));
    await expect.poll(() => host.querySelector('mark')?.textContent).toBe('chi');
    expect(plainText(editor.doc)).toBe('chi bộ họp');
  });
});

describe('a text from elsewhere', () => {
  test('replaces only what differs, and can be undone', () => {
    open([paragraph('một hai ba'), paragraph('bốn')]);
    editor.takeIn({ type: 'doc', content: [paragraph('một khác ba'), paragraph('bốn')] });
    expect(plainText(editor.doc)).toBe('một khác ba\nbốn');
    editor.undo();
    expect(plainText(editor.doc)).toBe('một hai ba\nbốn');
  });
});

describe('sections', () => {
  test('stand once: a second heading with the same name is one of the writer', () => {
    open([heading, paragraph('một'), { ...heading }, paragraph('hai')]);
    editor.view.dispatch(editor.view.state.tr.insertText('x', 1));
    const headings = editor.doc.content.filter((block) => block.type === 'heading');
    expect(headings.map(({ attrs }) => attrs)).toEqual([
      { level: 1, sectionId: 'opening' },
      { level: 2, sectionId: null },
    ]);
  });

  test('ask while nothing stands below them, and no longer', () => {
    open([heading, { type: 'paragraph' }]);
    expect(host.querySelector('[data-prompt]')).not.toBeNull();
    editor.insertParagraphs(['một']);
    expect(host.querySelector('[data-prompt]')).toBeNull();
  });
});
