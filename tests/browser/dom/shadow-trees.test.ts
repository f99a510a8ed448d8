import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Marks } from '../../../src/annotator/marks.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import { describeRange } from '../../../src/dom/anchor/index.ts';
import { createPainter } from '../../../src/dom/highlight/painter.ts';
import { compareRanges } from '../../../src/dom/highlight/range-order.ts';
import { watchText } from '../../../src/dom/highlight/watch.ts';
import { currentSelection } from '../../../src/dom/selection/current-selection.ts';
import { isInside } from '../../../src/dom/selection/is-inside.ts';

const OUTER = 'Tổ đảng bàn cách giữ nước cho cánh đồng cuối kênh.';
const INNER = 'Mỗi hộ góp nửa ngày công để nạo vét mương trước vụ.';

let deep: ShadowRoot;

beforeEach(() => {
  document.body.innerHTML =
    '<p id="before">Trước bài là một câu mở đầu.</p><div id="host"></div><p id="after">Sau bài.</p>';
  const tree = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
  tree.innerHTML = `<p id="outer">${OUTER}</p><section id="inner"></section>`;
  deep = (tree.getElementById('inner') as Element).attachShadow({ mode: 'open' });
  deep.innerHTML = `<p id="deep">${INNER}</p>`;
});

afterEach(() => document.getSelection()?.removeAllRanges());

function rangeOver(element: Element | null | undefined): Range {
  const range = document.createRange();
  range.selectNodeContents(element?.firstChild as Node);
  return range;
}

const inTree = (id: string) => document.getElementById('host')?.shadowRoot?.getElementById(id);

it('a real selection in a tree within a tree is read', async () => {
  await userEvent.tripleClick(deep.getElementById('deep') as Element);
  const selected = currentSelection(document);
  expect(selected?.text).toBe(INNER);
  expect(selected && isInside(document.body, selected.range.commonAncestorContainer)).toBe(true);
});

it('ranges of different trees have an order', () => {
  const inOrder = [
    rangeOver(document.getElementById('before')),
    rangeOver(inTree('outer')),
    rangeOver(deep.getElementById('deep')),
    rangeOver(document.getElementById('after')),
  ];
  const link = document.createElement('a');
  link.href = 'https://mau.example/';
  link.textContent = 'ở ngoài';
  expect([...inOrder].reverse().sort(compareRanges)).toEqual(inOrder);
  expect(compareRanges(rangeOver(link), inOrder[0] as Range)).toBe(0);
});

it('a passage under the pointer is found in a tree', () => {
  const painter = createPainter(document);
  const range = rangeOver(deep.getElementById('deep'));
  painter.paint([{ id: 'a', role: 'task', range, state: 'found' }]);
  const { left, top, height } = range.getBoundingClientRect();
  expect(painter.at(left + 20, top + height / 2)).toEqual(['a']);
  expect(painter.at(left + 20, top + height / 2 + 200)).toEqual([]);
  painter.dispose();
});

it('passages in and beside a tree are found in reading order, and changes inside it are heard', async () => {
  const lifetime = new AbortController();
  const passageOver = (id: string, element: Element | null | undefined): Passage => {
    const selector = describeRange(rangeOver(element), document.body);
    return {
      id,
      articleId: 'a',
      selector,
      quote: '',
      role: 'task',
      note: '',
      tags: [],
      createdAt: 0,
      updatedAt: 0,
    };
  };
  const passages = [
    passageOver('deep', deep.getElementById('deep')),
    passageOver('before', document.getElementById('before')),
  ];
  let heard = 0;
  const watchTree = watchText(document.documentElement, () => heard++, { signal: lifetime.signal });
  const marks = new Marks(document, () => document.body, watchTree);
  await marks.anchor(passages);
  expect(marks.all.map(({ passage, state }) => [passage.id, state])).toEqual([
    ['before', 'found'],
    ['deep', 'found'],
  ]);
  deep.innerHTML = `<p>Câu mới chen vào.</p><p>${INNER}</p>`;
  await expect.poll(() => heard).toBe(1);
  await marks.anchor();
  expect(marks.get('deep')?.range?.toString()).toBe(INNER);
  marks.dispose();
  lifetime.abort();
});
