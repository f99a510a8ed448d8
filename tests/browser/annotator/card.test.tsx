import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Passage } from '../../../src/core/model/passage.ts';
import { lineRects } from '../../../src/dom/selection/line-rects.ts';
import { button, host, moveTo, OTHER, pause, press, SENTENCE, select, shown, useStage } from './stage.ts';

const stage = useStage();
const passages = () => [...stage.port.saved.values()];
const isShown = () => stage.root?.querySelector('.th-passage-view')?.isConnected === true && host() !== null;

let copied: string[] = [];
const { clipboard } = navigator;

beforeEach(() => {
  copied = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
});

afterEach(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));

/** Marks, and leaves nothing shown. */
async function marked(id: string, start = 0, end?: number): Promise<Passage> {
  select(id, start, end);
  await stage.annotator.mark('viewpoint', false);
  stage.annotator.close();
  return passages().at(-1) as Passage;
}

async function over(id: string): Promise<void> {
  const { left, top } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
  await moveTo(left + 30, top + 8);
}

async function opened(id: string, x = 30): Promise<HTMLElement> {
  await userEvent.click(document.getElementById(id) as HTMLElement, { position: { x, y: 8 } });
  return shown(stage, '.th-passage-view');
}

async function rewrite(id: string, text: string): Promise<void> {
  (document.getElementById(id)?.firstChild as Text).data = text;
  await stage.annotator.refresh();
}

describe('a card that comes with the pointer', () => {
  test('comes after a rest, stays while the pointer is on it, and goes when the pointer has gone', async () => {
    await marked('one');
    await moveTo(5, 500);
    await over('one');
    await pause(120);
    expect(isShown()).toBe(false);
    const card = await shown(stage, '.th-passage-view');
    const box = card.getBoundingClientRect();
    await moveTo(box.left + 40, box.top + 30);
    await pause(900);
    expect(isShown()).toBe(true);
    await moveTo(5, 600);
    await vi.waitFor(() => expect(isShown()).toBe(false));
  });

  test('goes on Escape without taking anything from the page, and comes back only after the pointer was elsewhere', async () => {
    await marked('one');
    await over('one');
    await shown(stage, '.th-passage-view');
    await userEvent.keyboard('{Escape}');
    expect(isShown()).toBe(false);
    await moveTo(60, (document.getElementById('one')?.getBoundingClientRect().top ?? 0) + 9);
    await pause(700);
    expect(isShown()).toBe(false);
    await moveTo(5, 600);
    await pause(900);
    await over('one');
    await shown(stage, '.th-passage-view');
  });

  test('does not come while something is selected or a message stands', async () => {
    await marked('one');
    select('two');
    await shown(stage, '.th-selection-bar');
    await over('one');
    await pause(700);
    expect(isShown()).toBe(false);
    document.getSelection()?.removeAllRanges();
    stage.annotator.notify('Một thông báo');
    await over('one');
    await pause(700);
    expect(isShown()).toBe(false);
  });

  test('does not come when the page scrolls under a resting pointer', async () => {
    document.body.innerHTML = `<div style="height:700px"></div><p id="one">${SENTENCE}</p><div style="height:2000px"></div>`;
    await marked('one');
    await moveTo(60, 300);
    scrollTo(0, (document.getElementById('one')?.offsetTop ?? 0) - 292);
    await pause(900);
    expect(isShown()).toBe(false);
  });

  test('stands beside its passage, never over it', async () => {
    document.body.innerHTML = `<p id="one" style="position:absolute;bottom:0;width:300px">${SENTENCE} ${OTHER}</p>`;
    await marked('one');
    await over('one');
    await shown(stage, '.th-passage-view');
    await pause(150);
    const box = host()?.getBoundingClientRect() as DOMRect;
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('one') as Node);
    for (const line of lineRects(range)) expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
  });

  test('stays once it was pressed', async () => {
    await marked('one');
    await over('one');
    const card = await shown(stage, '.th-passage-view');
    await press(card.querySelector('.th-passage-quote') as Element);
    await moveTo(5, 600);
    await pause(900);
    expect(isShown()).toBe(true);
    await userEvent.click(document.getElementById('far') as HTMLElement);
    expect(isShown()).toBe(false);
  });
});

describe('what it tells', () => {
  test('quotation, role, note as it was meant, tags, and the address in the document', async () => {
    const made = await marked('one');
    stage.port.saved.set(made.id, { ...made, note: '**Việc** của tổ\n- họp\n- báo cáo', tags: ['tổ-tự-quản'] });
    await stage.annotator.refresh();
    const card = await opened('one');
    expect(card.textContent).toContain(SENTENCE);
    expect(card.textContent).toContain('Quan điểm');
    expect(card.textContent).toContain('tổ-tự-quản');
    expect(card.querySelector('.th-passage-note strong')?.textContent).toBe('Việc');
    expect(card.querySelectorAll('.th-passage-note li')).toHaveLength(2);
    await vi.waitFor(() =>
      expect(card.textContent).toContain('Khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày 25/10/2017'),
    );
  });

  test('a note that came from elsewhere is text, whatever it holds', async () => {
    const made = await marked('one');
    const note = '<img src=x onerror="window.hacked=1"> [x](javascript:window.hacked=1)';
    stage.port.saved.set(made.id, { ...made, note });
    await stage.annotator.refresh();
    const card = await opened('one');
    expect(card.querySelector('.th-passage-note img, .th-passage-note a')).toBeNull();
    expect(card.querySelector('.th-passage-note')?.textContent).toContain('<img src=x');
    expect((window as { hacked?: number }).hacked).toBeUndefined();
  });

  test('a source that cannot be had leaves the card as it is', async () => {
    await marked('one');
    stage.port.source = () => Promise.reject(new Error('not now'));
    const card = await opened('one');
    await pause(100);
    expect(card.querySelector('.th-view-source')).toBeNull();
    expect(card.textContent).toContain(SENTENCE);
  });
});

describe('copying', () => {
  test('a citation holds quotation, place, document, publication and address', async () => {
    await marked('one');
    await opened('one');
    await press(await button(stage, 'Chép trích dẫn'));
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toBe(
      `“${SENTENCE}”\n— Khoản 2, Điều 5, Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương\n` +
        '“Bài mẫu”, Báo Mẫu, 07/03/2026\nhttps://bao-mau.example/bai',
    );
    await vi.waitFor(() => expect(stage.root?.querySelector('[role="status"]')?.textContent).toContain('Đã chép'));
  });

  test('a link jumps to the words; short ones take their neighbours along, within their own block', async () => {
    await marked('one', 4, 13);
    await opened('one', 60);
    await press(await button(stage, 'Chép liên kết'));
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    const [address, terms = ''] = copied[0]?.split('#:~:text=') ?? [];
    expect(address).toBe('https://bao-mau.example/bai');
    expect(terms.split(',').map(decodeURIComponent)).toEqual(['đảng viên', '-nhận một việc cụ']);
  });

  test('of a marked document nothing is copied', async () => {
    const { source } = stage.port;
    stage.port.source = async (id) => ({ ...(await source(id)), circulation: 'internal' });
    await marked('one');
    await opened('one');
    await vi.waitFor(() => expect(stage.root?.querySelector('.th-view-source')?.textContent).toContain('Điều 5'));
    await press(await button(stage, 'Chép trích dẫn'));
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('không xuất, không chia sẻ được'));
    expect(copied).toEqual([]);
  });

  test('where there is no clipboard to ask the old command is used, and a failure is told', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await marked('one');
    await opened('one');
    const command = vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await press(await button(stage, 'Chép trích dẫn'));
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('không cho chép'));
    expect(command).toHaveBeenCalledWith('copy');
    command.mockRestore();
  });
});

describe('a passage whose words changed', () => {
  const EDITED = 'Mỗi đảng viên nhận hai việc cụ thể, ghi rõ thời hạn hoàn thành.';

  async function changed(): Promise<HTMLElement> {
    await marked('one');
    await rewrite('one', EDITED);
    expect(stage.annotator.places()[0]?.state).toBe('changed');
    return opened('one');
  }

  test('shows what went and what came, by sign and by name', async () => {
    const card = await changed();
    expect(card.querySelector('del')?.textContent).toBe('bỏ −\u2060một');
    expect(card.querySelector('ins')?.textContent).toBe('thêm +\u2060hai');
    expect(card.textContent).toContain('Đã đổi, xin xem lại');
  });

  test('is kept at its new place, and back', async () => {
    await changed();
    await press(await button(stage, 'Nhận chữ mới'));
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe(EDITED));
    await vi.waitFor(() => expect(stage.annotator.places()[0]?.state).toBe('found'));
    await press(await button(stage, 'Hoàn tác'));
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe(SENTENCE));
    await vi.waitFor(() => expect(stage.annotator.places()[0]?.state).toBe('changed'));
  });

  test('is lost where the reader says that this is another text, found again with its own words, and back', async () => {
    await changed();
    await press(await button(stage, 'Không phải đoạn này'));
    await vi.waitFor(() => expect(stage.annotator.places()[0]?.state).toBe('lost'));
    await stage.annotator.refresh();
    expect(stage.annotator.places()[0]?.state).toBe('lost');
    expect(passages()[0]?.quote).toBe(SENTENCE);
    await press(await button(stage, 'Hoàn tác'));
    await vi.waitFor(() => expect(stage.annotator.places()[0]?.state).toBe('changed'));
    await opened('one');
    await press(await button(stage, 'Không phải đoạn này'));
    await vi.waitFor(() => expect(stage.annotator.places()[0]?.state).toBe('lost'));
    await rewrite('one', SENTENCE);
    expect(stage.annotator.places()[0]?.state).toBe('found');
  });
});

describe('another range', () => {
  test('is chosen by selecting anew and accepting, and back', async () => {
    await marked('one', 0, 13);
    await opened('one');
    await press(await button(stage, 'Chọn lại đoạn'));
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('Chọn lại đoạn trên trang rồi bấm Nhận'));
    select('one', 0, 34);
    await press(await button(stage, 'Nhận'));
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe('Mỗi đảng viên nhận một việc cụ thể'));
    expect(passages()).toHaveLength(1);
    expect(String(document.getSelection())).toBe('');
    await press(await button(stage, 'Hoàn tác'));
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe('Mỗi đảng viên'));
  });

  test('Escape leaves everything as it was', async () => {
    const before = await marked('one', 0, 13);
    await opened('one');
    await press(await button(stage, 'Chọn lại đoạn'));
    select('two');
    await button(stage, 'Nhận');
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(passages()).toEqual([before]);
    // And the mode is over: the next selection is an ordinary one.
    select('one');
    await shown(stage, '.th-selection-bar [data-role]');
  });
});

describe('another range, asked for from outside', () => {
  const hint = () => stage.root?.querySelector('.th-range-hint')?.textContent ?? '';

  test('begins where the passage stands, with the bar a Tab away, and is taken back', async () => {
    await marked('one', 0, 13);
    select('two');
    document.getSelection()?.removeAllRanges();
    expect(stage.annotator.changeRange(passages()[0]?.id ?? '')).toBe('found');
    expect(hint()).toBe('Chọn lại đoạn trên trang rồi bấm Nhận');
    expect(document.getSelection()?.anchorNode?.parentElement?.id).toBe('one');
    select('one', 0, 34);
    await button(stage, 'Nhận');
    await userEvent.keyboard('{Tab}');
    expect(stage.root?.activeElement?.textContent).toContain('Nhận');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe('Mỗi đảng viên nhận một việc cụ thể'));
    await press(await button(stage, 'Hoàn tác'));
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe('Mỗi đảng viên'));
  });

  test('is offered what is selected already; a lost passage gets its place back so', async () => {
    const made = await marked('one');
    (document.getElementById('one') as HTMLElement).textContent = 'Câu này nay đã là một câu hoàn toàn khác hẳn.';
    await stage.annotator.refresh();
    expect(stage.annotator.places()).toMatchObject([{ state: 'lost' }]);
    select('two');
    expect(stage.annotator.changeRange(made.id)).toBe('lost');
    await press(await button(stage, 'Nhận'));
    await vi.waitFor(() => expect(passages()[0]?.quote).toBe(OTHER));
    await vi.waitFor(() => expect(stage.annotator.places()).toMatchObject([{ state: 'found' }]));
  });

  test('closes a card whose words are saved, and leaves one that holds words that are not', async () => {
    const made = await marked('two');
    select('one');
    await stage.annotator.mark('viewpoint', true);
    await vi.waitFor(() => expect(stage.root?.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Ghi dở');
    stage.port.fails = true;
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('chưa lưu được'), { timeout: 3000 });
    expect(() => stage.annotator.changeRange(made.id)).toThrow('unsaved-words');
    expect(stage.root?.querySelector('textarea')?.value).toBe('Ghi dở');
    stage.port.fails = false;
    await press(await button(stage, 'Xong'));
    await vi.waitFor(() => expect(host()).toBeNull());
    stage.annotator.changeRange(made.id);
    expect(hint()).not.toBe('');
    expect(() => stage.annotator.changeRange('passage-none')).toThrow('not-found');
  });
});

describe('stepping', () => {
  test('leads through every passage of the page, overlapping ones too, and keeps the focus', async () => {
    await marked('one');
    await marked('one', 14, 34);
    await marked('two');
    await opened('two');
    const seen = new Set<string>();
    const quote = () => stage.root?.querySelector('.th-passage-text')?.textContent ?? '';
    const next = await button(stage, 'Đoạn sau');
    next.focus();
    for (let at = 0; at < 3; at++) {
      seen.add(quote());
      await userEvent.keyboard('{ArrowRight}');
      await pause(60);
    }
    expect(seen).toEqual(new Set([SENTENCE, 'nhận một việc cụ thể', OTHER]));
    expect(quote()).toBe(OTHER);
    expect(stage.root?.activeElement?.ariaLabel).toContain('Đoạn sau');
    await userEvent.keyboard('{ArrowLeft}');
    await vi.waitFor(() => expect(quote()).toBe('nhận một việc cụ thể'));
    expect(stage.root?.textContent).toContain('2/3');
    expect(stage.root?.textContent).toContain('2/2');
  });
});

describe('the way in by keyboard', () => {
  const quote = () => stage.root?.querySelector('.th-passage-text')?.textContent ?? '';
  const hasFocus = () => stage.root?.activeElement !== null;
  /** Round and round, as the background asks a page without frames. */
  const next = async () => (await stage.annotator.next(false, [])) || (await stage.annotator.next(true, []));
  const caretIn = (id: string, at: number) =>
    document.getSelection()?.collapse(document.getElementById(id)?.firstChild ?? null, at);

  test('opens the passage after the caret, then the one after that, and Escape gives the focus back', async () => {
    await marked('one', 0, 13);
    await marked('one', 14, 34);
    await marked('two');
    caretIn('one', 5);
    await next();
    expect([quote(), hasFocus()]).toEqual(['nhận một việc cụ thể', true]);
    await next();
    expect([quote(), hasFocus()]).toEqual([OTHER, true]);
    await next();
    expect([quote(), hasFocus()]).toEqual(['Mỗi đảng viên', true]);
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(quote()).toBe(OTHER));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(quote()).toBe('Mỗi đảng viên'));
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    await next();
    expect(quote()).toBe('nhận một việc cụ thể');
  });

  test('ends behind the last, with its card closed: there the passages of a frame may come', async () => {
    await marked('one', 0, 13);
    await marked('two');
    caretIn('two', 3);
    expect(await stage.annotator.next(false, [])).toBe(false);
    expect(await stage.annotator.next(true, [])).toBe(true);
    expect(quote()).toBe('Mỗi đảng viên');
    expect(await stage.annotator.next(false, [])).toBe(true);
    expect(quote()).toBe(OTHER);
    expect(await stage.annotator.next(false, [])).toBe(false);
    expect(host()).toBeNull();
    // Another frame has the words of the first one.
    expect(await stage.annotator.next(true, [passages()[0]?.id ?? ''])).toBe(true);
    expect(quote()).toBe(OTHER);
  });

  test('takes a passage that begins at the caret, and begins with what is in sight where there is none', async () => {
    document.body.innerHTML = `<p id="one">${SENTENCE}</p><div style="height:2000px"></div><p id="two">${OTHER}</p><div style="height:900px"></div>`;
    await marked('one');
    await marked('two');
    caretIn('one', 0);
    await next();
    expect(quote()).toBe(SENTENCE);
    stage.annotator.close();
    document.getSelection()?.removeAllRanges();
    scrollTo(0, 1500);
    await next();
    expect(quote()).toBe(OTHER);
  });

  test('leaves a note that is being written saved, and one that cannot be saved where it is', async () => {
    await marked('two');
    select('one');
    await stage.annotator.mark('viewpoint', true);
    const note = await shown(stage, 'textarea');
    await vi.waitFor(() => expect(stage.root?.activeElement).toBe(note));
    await userEvent.keyboard('Ghi dở');
    await next();
    expect(quote()).toBe(OTHER);
    await vi.waitFor(() => expect(passages().map(({ note }) => note)).toContain('Ghi dở'));
    await press(await button(stage, 'Sửa'));
    const area = await shown<HTMLTextAreaElement>(stage, 'textarea');
    await vi.waitFor(() => expect(stage.root?.activeElement).toBe(area));
    stage.port.fails = true;
    await userEvent.keyboard('Không được mất');
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('chưa lưu được'), { timeout: 3000 });
    await next();
    expect(area.isConnected).toBe(true);
    expect(area.value).toBe('Không được mất');
    stage.port.fails = false;
  });

  test('waits for passages that are still being loaded, and says where there are none', async () => {
    expect(await stage.annotator.next(false, [])).toBe(false);
    expect(await stage.annotator.next(true, [])).toBe(false);
    const made = await marked('one');
    stage.port.saved.clear();
    await stage.annotator.refresh();
    stage.port.saved.set(made.id, made);
    const asked = stage.annotator.next(false, []);
    void stage.annotator.refresh();
    await asked;
    expect(quote()).toBe(SENTENCE);
  });
});

test('editing, and removing with undo, start from the card', async () => {
  await marked('one');
  await opened('one');
  await press(await button(stage, 'Sửa'));
  const area = await shown(stage, 'textarea');
  await vi.waitFor(() => expect(stage.root?.activeElement).toBe(area));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(host()).toBeNull());
  await opened('one');
  await press(await button(stage, 'Xoá đoạn'));
  await vi.waitFor(() => expect(passages()).toHaveLength(0));
  await press(await button(stage, 'Hoàn tác'));
  await vi.waitFor(() => expect(stage.port.restored).toEqual(['trash-passage-1']));
});

test('a card of a passage that was deleted elsewhere goes', async () => {
  await marked('one');
  await opened('one');
  stage.port.saved.clear();
  await stage.annotator.refresh();
  expect(host()).toBeNull();
});

test.each([360, 900])('in a window %i pixels wide nothing of the card is cut off', async (width) => {
  await page.viewport(width, 640);
  const made = await marked('one');
  stage.port.saved.set(made.id, { ...made, note: 'nghiêngngả'.repeat(40), tags: ['một-thẻ-rất-dài-về-xây-dựng-đảng'] });
  await stage.annotator.refresh();
  const card = await opened('one');
  await pause(200);
  const box = card.getBoundingClientRect();
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
});

describe('the reader’s own practice', () => {
  const reflected = () => [...stage.port.reflected.values()];

  async function typeFirst(words: string): Promise<void> {
    const area = await shown(stage, '.th-reflection-form textarea');
    await vi.waitFor(() => expect(stage.root?.activeElement).toBe(area));
    await userEvent.keyboard(words);
  }

  test('starts from the bar: the passage is marked as practice and its form is open, ready to type in', async () => {
    select('one');
    await shown(stage, '.th-selection-bar');
    await press(await button(stage, 'Viết liên hệ'));
    await typeFirst('Họp hai buổi');
    expect(passages().map(({ role }) => role)).toEqual(['practice']);
    await press(await button(stage, 'Xong'));
    await vi.waitFor(() =>
      expect(reflected()).toMatchObject([{ evidence: 'Họp hai buổi', passageId: passages()[0]?.id }]),
    );
    // A hint in passing, in the place of the form that is gone.
    const toast = await shown(stage, '.th-toast');
    expect(toast.textContent).toContain('Có thể viết thêm: việc sẽ làm');
    expect(stage.root?.querySelector('.th-reflection-form')).toBeNull();
  });

  test('one with a figure and an action closes without a word', async () => {
    select('one');
    await shown(stage, '.th-selection-bar');
    await press(await button(stage, 'Viết liên hệ'));
    await typeFirst('Họp 2 buổi');
    await press(await button(stage, 'Viết thêm: hạn chế, nguyên nhân, việc sẽ làm'));
    // The focus goes to the first question by itself, and only then on.
    const first = () => stage.root?.querySelector('[data-field="shortcoming"] textarea');
    await vi.waitFor(() => expect(stage.root?.activeElement).toBe(first()));
    stage.root?.querySelector<HTMLTextAreaElement>('[data-field="action"] textarea')?.focus();
    await userEvent.keyboard('Họp mỗi tuần');
    await press(await button(stage, 'Xong'));
    await vi.waitFor(() => expect(host()).toBeNull());
    expect(reflected()).toMatchObject([{ action: 'Họp mỗi tuần' }]);
  });

  test('starts from the card, is shown in it, gone on with, and removed with undo', async () => {
    await marked('one');
    await opened('one');
    await press(await button(stage, 'Viết liên hệ'));
    await typeFirst('Tổ ba họp');
    await press(await button(stage, 'Xong'));
    const card = await shown(stage, '.th-passage-view .th-passage');
    expect(card.textContent).toContain('Tổ ba họp');
    await press(await button(stage, 'Sửa liên hệ'));
    await typeFirst('{End} mỗi tuần');
    await press(await button(stage, 'Xong'));
    await vi.waitFor(() => expect(reflected().map(({ evidence }) => evidence)).toEqual(['Tổ ba họp mỗi tuần']));
    await shown(stage, '.th-passage-view .th-passage');
    await press(await button(stage, 'Xoá liên hệ'));
    await vi.waitFor(() => expect(reflected()).toEqual([]));
    expect(passages()).toHaveLength(1);
    await press(await button(stage, 'Hoàn tác'));
    await vi.waitFor(() => expect(stage.port.restored).toHaveLength(1));
  });

  test('words that cannot be saved keep the form open', async () => {
    await marked('one');
    await opened('one');
    await press(await button(stage, 'Viết liên hệ'));
    stage.port.fails = true;
    await typeFirst('Không được mất');
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('chưa lưu được'), { timeout: 3000 });
    await press({ getBoundingClientRect: () => new DOMRect(780, 620, 2, 2) } as Element);
    expect(stage.root?.querySelector('textarea')?.value).toBe('Không được mất');
    stage.port.fails = false;
    await press(await button(stage, 'Xong'));
    await vi.waitFor(() => expect(reflected()).toHaveLength(1));
  });
});
