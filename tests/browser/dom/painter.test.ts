import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorAll, describeRange } from '../../../src/dom/anchor/index.ts';
import { highlightCss } from '../../../src/dom/highlight/highlight-css.ts';
import { createPainter, type Painter } from '../../../src/dom/highlight/painter.ts';
import { watchText } from '../../../src/dom/highlight/watch.ts';

const FIRST = 'Chi bộ bàn việc sửa con đường ra đồng trước mùa mưa.';
const SECOND = 'Bà con góp công, uỷ ban lo vật liệu, thanh niên lo vận chuyển.';

let painter: Painter;
let style: HTMLStyleElement;

beforeEach(() => {
  style = document.createElement('style');
  style.textContent = highlightCss;
  document.head.append(style);
  document.body.innerHTML = `<div id="page" style="font:16px/24px sans-serif;width:600px"><p>${FIRST}</p><p>${SECOND}</p></div>`;
  painter = createPainter(document);
});

afterEach(() => {
  painter.dispose();
  style.remove();
});

function paragraph(number: number): Text {
  return document.querySelectorAll('#page p')[number]?.firstChild as Text;
}

function rangeIn(text: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

function middleOf(range: Range): [number, number] {
  const box = range.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

describe('painting', () => {
  it('changes nothing in the page', () => {
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    painter.paint([{ id: 'a', role: 'task', range: rangeIn(paragraph(0), 0, 20), state: 'changed' }]);
    painter.setActive('a');
    painter.at(10, 10);
    painter.rectOf('a');
    painter.remove('a');
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
  });

  it('registers one highlight a role, and lets go of all', () => {
    painter.paint([
      { id: 'a', role: 'task', range: rangeIn(paragraph(0), 0, 20), state: 'found' },
      { id: 'b', role: 'task', range: rangeIn(paragraph(1), 0, 20), state: 'changed' },
    ]);
    expect(CSS.highlights.get('th-task')?.size).toBe(2);
    expect(CSS.highlights.get('th-changed')?.size).toBe(1);
    painter.dispose();
    expect(CSS.highlights.has('th-task')).toBe(false);
  });

  it('repaints under another role without leaving the old one', () => {
    const range = rangeIn(paragraph(0), 0, 20);
    painter.add({ id: 'a', role: 'task', range, state: 'found' });
    painter.add({ id: 'a', role: 'figure', range, state: 'found' });
    expect(CSS.highlights.get('th-task')?.size).toBe(0);
    expect(CSS.highlights.get('th-figure')?.size).toBe(1);
  });

  it('underlines passages that overlap below one another, and others on one line', () => {
    const painting = (id: string, start: number, end: number) =>
      ({ id, role: 'task', range: rangeIn(paragraph(0), start, end), state: 'found' }) as const;
    const sizes = () => ['th-task', 'th-task-1', 'th-task-2'].map((name) => CSS.highlights.get(name)?.size);
    painter.paint([painting('a', 0, 20), painting('b', 5, 15), painting('c', 10, 30), painting('d', 20, 40)]);
    expect(sizes()).toEqual([2, 1, 1]);
    painter.add(painting('e', 12, 14));
    expect(sizes()).toEqual([2, 1, 2]);
    painter.add(painting('f', 45, 50));
    painter.remove('b');
    expect(sizes()).toEqual([3, 0, 2]);
    const offsets = ['th-task', 'th-task-1', 'th-task-2'].map(
      (name) => getComputedStyle(document.body, `::highlight(${name})`).textUnderlineOffset,
    );
    expect(new Set(offsets).size).toBe(3);
  });

  it('keeps the focus over a repaint', () => {
    const painting = { id: 'a', role: 'task', range: rangeIn(paragraph(0), 0, 20), state: 'found' } as const;
    painter.setActive('a');
    painter.paint([painting]);
    expect(CSS.highlights.get('th-active')?.size).toBe(1);
    painter.setActive(null);
    expect(CSS.highlights.get('th-active')?.size).toBe(0);
  });

  it('gives every role a tint and a pattern of its own', () => {
    const element = paragraph(0).parentElement as Element;
    const looks = ['viewpoint', 'figure', 'task', 'practice', 'question'].map((role) => {
      const look = getComputedStyle(element, `::highlight(th-${role})`);
      expect(look.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
      return look.textDecorationStyle;
    });
    expect(new Set(looks).size).toBe(5);
  });
});

describe('the passages under a point', () => {
  it('are told shortest first', () => {
    const inner = rangeIn(paragraph(0), 10, 20);
    painter.paint([
      { id: 'outer', role: 'viewpoint', range: rangeIn(paragraph(0), 0, 40), state: 'found' },
      { id: 'inner', role: 'question', range: inner, state: 'found' },
      { id: 'other', role: 'task', range: rangeIn(paragraph(1), 0, 30), state: 'found' },
    ]);
    expect(painter.at(...middleOf(inner))).toEqual(['inner', 'outer']);
    expect(painter.at(...middleOf(rangeIn(paragraph(1), 3, 8)))).toEqual(['other']);
  });

  it('are none beside the text', () => {
    const range = rangeIn(paragraph(0), 0, FIRST.length);
    painter.paint([{ id: 'a', role: 'task', range, state: 'found' }]);
    const box = range.getBoundingClientRect();
    expect(painter.at(box.right + 40, box.top + 5)).toEqual([]);
    expect(painter.rectOf('a')?.width).toBeCloseTo(box.width);
    expect(painter.rectOf('none')).toBeNull();
  });

  it('are found without highlightsFromPoint', () => {
    const registry = CSS.highlights as unknown as Record<string, unknown>;
    Object.defineProperty(registry, 'highlightsFromPoint', { value: undefined, configurable: true });
    const range = rangeIn(paragraph(0), 10, 20);
    painter.paint([{ id: 'a', role: 'task', range, state: 'found' }]);
    expect(painter.at(...middleOf(range))).toEqual(['a']);
    expect(painter.at(...middleOf(rangeIn(paragraph(0), 30, 36)))).toEqual([]);
    delete registry.highlightsFromPoint;
  });
});

describe('a page that rewrites itself', () => {
  it('is anchored and painted again within 100 ms', async () => {
    const root = document.body;
    const selector = describeRange(rangeIn(paragraph(1), 0, SECOND.length), root);
    const lifetime = new AbortController();
    const began = performance.now();
    const repainted = new Promise<number>((resolve) => {
      watchText(
        root,
        () => {
          const [at] = anchorAll(root, [selector]);
          if (at?.range) painter.paint([{ id: 'a', role: 'task', range: at.range, state: at.state }]);
          resolve(performance.now() - began);
        },
        { signal: lifetime.signal },
      );
    });
    document.body.innerHTML = `<main><p>${FIRST}</p><section><p>Tin mới.</p><p>${SECOND}</p></section></main>`;
    expect(await repainted).toBeLessThan(100);
    const text = document.querySelectorAll('p')[2]?.firstChild as Text;
    expect(painter.at(...middleOf(rangeIn(text, 5, 10)))).toEqual(['a']);
    lifetime.abort();
  });
});
