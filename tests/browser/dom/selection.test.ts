import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { currentSelection } from '../../../src/dom/selection/current-selection.ts';
import { lineRects } from '../../../src/dom/selection/line-rects.ts';
import { snapToWords } from '../../../src/dom/selection/snap.ts';
import { watchSelection } from '../../../src/dom/selection/watch-selection.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const selection = () => document.getSelection() as Selection;
const textOf = (id: string) => document.getElementById(id)?.firstChild as Text;

beforeEach(() => {
  document.body.innerHTML = `<div style="font:16px/24px sans-serif;width:400px">
    <p id="one">  Nghị quyết 18-NQ/TW nêu 1.248 việc phải làm ngay.  </p>
    <p id="two">Mỗi đảng viên phụ trách năm gia đình trong xóm của mình, báo lại cho dân kết quả mỗi quý.</p>
    <p id="three">Ng<b id="bold">hị</b> quyết</p>
    <input id="field" value="chữ trong ô"><textarea id="area">chữ trong khung</textarea>
    <div id="editor" contenteditable="true">đang soạn</div><p id="empty">   </p></div>`;
});

afterEach(() => selection().removeAllRanges());

describe('the current selection', () => {
  it('is whole words without white space at its ends, with the original kept', () => {
    const text = textOf('two');
    selection().setBaseAndExtent(text, 1, text, 11);
    const selected = currentSelection(document);
    expect(selected?.text).toBe('Mỗi đảng viên');
    expect(selected?.original.toString()).toBe('ỗi đảng vi');
    expect(selection().toString()).toBe('ỗi đảng vi');
  });

  it('ends with its block after a triple click', () => {
    selection().setBaseAndExtent(textOf('one'), 0, document.getElementById('two') as Node, 0);
    expect(currentSelection(document)?.text).toBe('Nghị quyết 18-NQ/TW nêu 1.248 việc phải làm ngay.');
  });

  it('reads a real triple click', async () => {
    await userEvent.tripleClick(document.getElementById('one') as Element);
    expect(currentSelection(document)?.text).toBe('Nghị quyết 18-NQ/TW nêu 1.248 việc phải làm ngay.');
  });

  it('may have elements as containers and lines of several blocks', () => {
    const wrapper = document.body.firstElementChild as Element;
    selection().selectAllChildren(wrapper);
    expect(currentSelection(document)?.text.split('\n').length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['collapsed', () => selection().collapse(textOf('one'), 4)],
    ['only white space', () => selection().selectAllChildren(document.getElementById('empty') as Node)],
    ['in an editor', () => selection().selectAllChildren(document.getElementById('editor') as Node)],
    ['in a field', () => (document.getElementById('field') as HTMLInputElement).select()],
    ['in a text area', () => (document.getElementById('area') as HTMLTextAreaElement).select()],
  ])('is none when %s', (_, select) => {
    select();
    expect(currentSelection(document)).toBeNull();
  });

  it('is none when it stands in a frame', () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Chữ trong khung</p>';
    document.body.append(frame);
    const inner = frame.contentDocument as Document;
    inner.body.textContent = 'Chữ trong khung';
    inner.getSelection()?.selectAllChildren(inner.body);
    expect(currentSelection(document)).toBeNull();
  });
});

describe('snapping', () => {
  const snap = (id: string, start: number, end: number) => {
    const range = document.createRange();
    range.setStart(textOf(id), start);
    range.setEnd(textOf(id), end);
    return snapToWords(range)?.toString();
  };
  const at = (word: string) => textOf('one').data.indexOf(word);

  it('keeps symbols and figures whole', () => {
    expect(snap('one', at('18-NQ'), at('NQ') + 1)).toBe('18-NQ/TW');
    expect(snap('one', at('.248') + 2, at(' việc'))).toBe('1.248');
  });

  it('leaves a boundary between words alone', () => {
    expect(snap('two', 0, 3)).toBe('Mỗi');
  });

  it('goes on into the next inline element', () => {
    expect(snap('three', 0, 1)).toBe('Nghị');
  });
});

describe('the lines of a range', () => {
  it('are those of its text, without the boxes of the elements around it', () => {
    const range = document.createRange();
    range.setStart(textOf('one'), 0);
    range.setEndAfter(document.getElementById('two') as Node);
    const lines = lineRects(range);
    expect(lines.length).toBeGreaterThan(2);
    for (const { height } of lines) expect(height).toBeLessThan(24.5);
  });

  it('end where the range ends', () => {
    const range = document.createRange();
    range.setStart(textOf('two'), 4);
    range.setEnd(textOf('two'), 8);
    expect(lineRects(range)).toEqual([...range.getClientRects()]);
  });
});

describe('watching', () => {
  it('tells of a selection once, of its end once, and of no click', async () => {
    const lifetime = new AbortController();
    const callback = vi.fn();
    watchSelection(document, callback, { signal: lifetime.signal });
    await userEvent.click(document.getElementById('two') as Element);
    await pause(350);
    expect(callback).not.toHaveBeenCalled();
    await userEvent.dblClick(document.getElementById('two') as Element);
    await pause(350);
    expect(callback).toHaveBeenCalledTimes(1);
    expect(callback.mock.lastCall?.[0]?.text.length).toBeGreaterThan(0);
    selection().removeAllRanges();
    await pause(350);
    expect(callback).toHaveBeenCalledTimes(2);
    expect(callback.mock.lastCall?.[0]).toBeNull();
    lifetime.abort();
    selection().selectAllChildren(document.getElementById('two') as Node);
    await pause(350);
    expect(callback).toHaveBeenCalledTimes(2);
  });

  it('waits for the keyboard to rest', async () => {
    const lifetime = new AbortController();
    const callback = vi.fn();
    watchSelection(document, callback, { signal: lifetime.signal });
    const text = textOf('two');
    for (let end = 1; end < 8; end++) {
      selection().setBaseAndExtent(text, 0, text, end);
      await pause(30);
    }
    expect(callback).not.toHaveBeenCalled();
    await pause(350);
    expect(callback).toHaveBeenCalledTimes(1);
    lifetime.abort();
  });
});
