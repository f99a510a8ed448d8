import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { finish } from '../../../../src/core/anchoring/page-index.ts';
import type { OutlineNode } from '../../../../src/core/model/outline.ts';
import { collectText } from '../../../../src/dom/anchor/text-map.ts';
import { dressLevels, dressTables } from '../../../../src/dom/saved-copy/dress-body.ts';
import { partLongBody } from '../../../../src/dom/saved-copy/part-long-body.ts';
import { makePrintCopy } from '../../../../src/dom/saved-copy/print-copy.ts';
import { SavedPlaces } from '../../../../src/dom/saved-copy/saved-places.ts';

function page(html: string): { document: Document; root: HTMLElement } {
  const { document } = new JSDOM(`<div id="root">${html}</div>`).window;
  return { document, root: document.querySelector('#root') as HTMLElement };
}

function fragmentOf(html: string): DocumentFragment {
  const { document, root } = page(html);
  const fragment = document.createDocumentFragment();
  fragment.append(...root.childNodes);
  return fragment;
}

const textOf = (root: Element) => finish(collectText(root)).text;

function rangeOver(root: HTMLElement, words: string): Range {
  const { nodes } = finish(collectText(root));
  const node = nodes.find(({ data }) => data.includes(words)) as Text;
  const range = root.ownerDocument.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  return range;
}

test('a long body is parted between its blocks, through wrappers, with its text as it was', () => {
  const html = `<div><div>${`<p>${'Câu này của một đoạn dài trong văn bản. '.repeat(20)}</p>\n`.repeat(100)}</div></div>`;
  const before = page(html).root;
  const { root } = page('');
  root.append(root.ownerDocument.importNode(partLongBody(fragmentOf(html)), true));
  expect(textOf(root)).toBe(textOf(before));
  const parts = [...root.querySelectorAll<HTMLElement>('.saved-part')];
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.every((part) => Number(part.style.getPropertyValue('--units')) > 0)).toBe(true);
  expect(root.querySelectorAll('.saved-part p')).toHaveLength(100);
});

test('a usual body is left alone', () => {
  const fragment = partLongBody(fragmentOf('<p>Một</p><p>Hai</p>'));
  expect(fragment.querySelector('.saved-part')).toBeNull();
});

test('a table of data scrolls in a box of its own; the head of an official text is no such table', () => {
  const fragment = dressTables(
    fragmentOf(
      '<table><tr><td>TỈNH UỶ BẾN LÚA</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>' +
        '<table><tr><td>Chỉ tiêu</td><td>85%</td></tr></table>',
    ),
    'Bảng',
  );
  const [head, data] = fragment.querySelectorAll('table');
  expect(head?.className).toBe('saved-letterhead');
  expect(head?.closest('.saved-table')).toBeNull();
  expect(data?.parentElement?.className).toBe('saved-table');
  expect(data?.parentElement?.tabIndex).toBe(0);
});

test('blocks are told their level, and the name below “Chương I” that it is one', () => {
  const { root } = page('<p>Chương I</p><p>QUY ĐỊNH CHUNG</p><p>Điều 1. Phạm vi</p><p>Lời văn.</p>');
  const text = 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nLời văn.';
  const node = (
    level: OutlineNode['level'],
    label: string,
    title: string,
    children: OutlineNode[] = [],
  ): OutlineNode => ({
    level,
    label,
    title,
    start: text.indexOf(label),
    end: text.length,
    children,
  });
  const outline = [node('chapter', 'Chương I', 'QUY ĐỊNH CHUNG', [node('article', 'Điều 1', 'Phạm vi')])];
  dressLevels(outline, text, new SavedPlaces(root, text));
  const [chapter, name, article, plain] = root.querySelectorAll('p');
  expect(chapter?.dataset.level).toBe('chapter');
  expect(name?.dataset.nameOf).toBe('chapter');
  expect(article?.dataset.level).toBe('article');
  expect({ ...plain?.dataset }).toEqual({});
});

test('a place of the saved text is found in the body and back', () => {
  const { root } = page('<h2>Điều 1</h2>\n  <p>Chi bộ <b>họp</b>\n mỗi tháng.</p>');
  const text = 'Điều 1\nChi bộ họp mỗi tháng.';
  const places = new SavedPlaces(root, text);
  const range = places.letterAt(text.indexOf('tháng'));
  expect(range?.startContainer.textContent?.slice(range.startOffset)).toBe('tháng.');
  expect(range && places.offsetOf(range.startContainer, range.startOffset)).toBe(text.indexOf('tháng'));
  expect(places.offsetOf(root, 0)).toBeNull();
});

test('the copy for paper has every passage drawn, numbered and named, and the text itself is not touched', () => {
  const { root } = page(
    '<p>Chi bộ họp vào <b>tối thứ sáu</b> hằng tuần.</p><table><tr><td>Số liệu 85%</td></tr></table>',
  );
  const before = root.innerHTML;
  const copy = makePrintCopy(root, [
    { range: rangeOver(root, 'họp vào'), role: 'viewpoint', number: 1, label: 'Quan điểm' },
    { range: rangeOver(root, 'tối thứ'), role: 'question', number: 2, label: 'Cần hỏi' },
    { range: rangeOver(root, 'thứ sáu'), role: 'task', number: 3, label: 'Nhiệm vụ' },
    { range: rangeOver(root, '85%'), role: 'figure', number: 4, label: 'Số liệu' },
  ]);
  expect(root.innerHTML).toBe(before);
  const drawn = (role: string) =>
    [...copy.querySelectorAll(`.print-mark-${role}`)].map((each) => each.textContent).join('');
  expect(drawn('viewpoint')).toBe('họp vào');
  expect(drawn('question')).toBe('tối thứ');
  expect(drawn('task')).toBe('thứ sáu');
  // Two lines under the words that both cover.
  expect(copy.querySelector('[data-lane="1"]')?.textContent).toBe('thứ');
  expect([...copy.querySelectorAll('.print-number')].map((each) => each.textContent)).toEqual(['1', '2', '3', '4']);
  // A cell has no margin.
  expect([...copy.querySelectorAll('.print-label')].map((each) => each.textContent)).toEqual([
    '1 · Quan điểm',
    '2 · Cần hỏi',
    '3 · Nhiệm vụ',
  ]);
});
