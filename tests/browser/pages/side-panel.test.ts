import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StudyNote } from '../../../src/core/export/export-format.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { SidePanelPage } from '../../../src/pages/side-panel/side-panel-page.tsx';
import { announceFromTab, answers, browser, ports, TAB } from '../fake-browser.ts';
import { settled, unmount } from '../ui/mount.ts';
import { callsOf, draw, expectSound, resetStage, saveOne, showTab } from './page-stage.ts';
import { LINES, listed, passageId, SENTENCES, showPassages, tellView } from './panel-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = { ...TAB };

beforeEach(resetStage);

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  document.documentElement.style.fontSize = '';
  Object.assign(TAB, home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const exactly = (name: string) => page.getByRole('button', { name, exact: true });
const key = (name: string) => userEvent.keyboard(name);
/** The passage that holds focus. */
const focused = () => document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset.passage;

const listedId = () => document.querySelector<HTMLElement>('[data-passage]')?.dataset.passage;

async function open(width = 400): Promise<HTMLElement> {
  const root = await draw(SidePanelPage, width);
  await vi.waitFor(() => expect(root.querySelector('.panel-loading')).toBeNull());
  return root;
}

async function openList(sentences: readonly string[] = SENTENCES, options = {}): Promise<HTMLElement> {
  await showPassages(sentences, options);
  const root = await open();
  await vi.waitFor(() => expect(listed()).toHaveLength(sentences.length));
  return root;
}

const headings = () => [...document.querySelectorAll('.panel-group-words')].map((words) => words.textContent);

describe('the list', () => {
  test('stands below the headings of the saved text, each with its count', async () => {
    await openList();
    expect(listed()).toEqual(SENTENCES);
    expect(headings()).toEqual([
      'Phần mở đầu',
      'I. Quan điểm chỉ đạo',
      'II › 1. Mục tiêu tổng quát',
      'II › 2. Chỉ tiêu cụ thể',
      'III. Tổ chức thực hiện',
    ]);
    await expect.element(button('I. Quan điểm chỉ đạo 2 đoạn trích')).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(button('I. Quan điểm chỉ đạo 2 đoạn trích'));
    expect(listed()).toHaveLength(SENTENCES.length - 2);
    unmount();
    await open();
    await expect.element(button('I. Quan điểm chỉ đạo 2 đoạn trích')).toHaveAttribute('aria-expanded', 'false');
  });

  test('of an article without headings is one list', async () => {
    await openList(SENTENCES.slice(0, 2), { over: { outline: [] } });
    expect(headings()).toEqual([]);
  });

  test('a lost passage keeps its place, and is gathered with the others that are lost', async () => {
    const opened = vi.spyOn(browser.tabs, 'create');
    await openList(SENTENCES, { states: { [SENTENCES[2] as string]: 'lost' } });
    expect(listed()).toEqual(SENTENCES);
    const group = page.getByRole('region', { name: 'Đoạn lạc (1)' });
    await expect.element(group.getByText(SENTENCES[2] as string)).toBeVisible();
    await userEvent.click(group.getByRole('button', { name: 'Đọc ở bản lưu' }));
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    expect(JSON.stringify(opened.mock.calls)).toContain(`/reader/index.html?id=article-000001#${passageId(2)}`);
  });
});

describe('filters', () => {
  test('by role, state, tag and words join, are said with their counts, and are cleared at once', async () => {
    await openList(SENTENCES, { states: { [SENTENCES[1] as string]: 'changed' } });
    await library.editPassage(passageId(1), { tags: ['cơ-sở'], note: 'Cấp uỷ đã làm' });
    await userEvent.click(exactly('Lọc'));
    await userEvent.click(button(/^Số liệu/).first());
    expect(listed()).toEqual([SENTENCES[1]]);
    await userEvent.click(button(/^cơ-sở/));
    await userEvent.click(button(/^Đã đổi/));
    await userEvent.fill(page.getByRole('searchbox'), 'cap uy');
    await expect.element(page.getByText('Đang lọc: Số liệu, Đã đổi, #cơ-sở, “cap uy”')).toBeVisible();
    await expect.element(page.getByText('Hiện 1 trong 6 đoạn').first()).toBeVisible();
    expect(listed()).toEqual([SENTENCES[1]]);
    await userEvent.fill(page.getByRole('searchbox'), 'không đâu có');
    await expect.element(page.getByRole('heading', { name: 'Không có đoạn nào khớp' })).toBeVisible();
    await userEvent.click(button('Bỏ lọc').last());
    expect(listed()).toEqual(SENTENCES);
  });

  test('typed without diacritics, words find those with them; what is filtered is remembered', async () => {
    await openList();
    await userEvent.fill(page.getByRole('searchbox'), 'duong');
    await vi.waitFor(() => expect(listed()).toEqual([SENTENCES[2]]));
    unmount();
    await open();
    await vi.waitFor(() => expect(listed()).toEqual([SENTENCES[2]]));
    await expect.element(page.getByText('Đang lọc: “duong”')).toBeVisible();
  });

  test('what is being written stays, even where it fits no more', async () => {
    await openList();
    await library.editPassage(passageId(0), { tags: ['tạm'] });
    await userEvent.click(exactly('Lọc'));
    await userEvent.click(button(/^tạm/));
    await userEvent.click(exactly('Sửa ghi chú'));
    await userEvent.click(button('Bỏ thẻ tạm'));
    await expect.element(page.getByRole('region', { name: 'Đoạn trích' })).toBeVisible();
    await vi.waitFor(async () => expect((await library.findPassage(passageId(0)))?.tags).toEqual([]));
    await expect.element(page.getByRole('region', { name: 'Đoạn trích' })).toBeVisible();
  });
});

describe('the reader’s own order', () => {
  const own = async () => {
    await openList(SENTENCES.slice(0, 3));
    await userEvent.click(page.getByText('Theo ý tôi', { exact: true }));
  };
  const [first, second, third] = SENTENCES as unknown as [string, string, string];
  const stored = async () => {
    const { entries } = await library.planExport({ kind: 'all' });
    const { value } = await library.exportNotes(entries, { needs: [] }).next();
    return value ? (value as StudyNote).passages.map(({ quote }) => quote) : undefined;
  };

  test('moves by button, keeps focus on what moved, says where it is, and is taken back', async () => {
    await own();
    await userEvent.click(exactly('Chuyển xuống').first());
    await vi.waitFor(() => expect(listed()).toEqual([second, first, third]));
    expect(focused()).toBe(passageId(0));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Chuyển xuống');
    await expect.element(page.getByText('Đã chuyển đến vị trí 2 trong 3')).toBeInTheDocument();
    await vi.waitFor(async () => expect(await stored()).toEqual([second, first, third]));
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(() => expect(listed()).toEqual([first, second, third]));
    await vi.waitFor(async () => expect((await library.findPassage(passageId(0)))?.rank).toBeUndefined());
  });

  test('moves by key, several in one breath, all taken back by one press', async () => {
    await own();
    await userEvent.click(page.getByText(first));
    await key('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await vi.waitFor(() => expect(listed()).toEqual([second, third, first]));
    expect(focused()).toBe(passageId(0));
    await key('{Alt>}{ArrowDown}{/Alt}');
    expect(listed()).toEqual([second, third, first]);
    await vi.waitFor(async () => expect(await stored()).toEqual([second, third, first]));
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(async () => expect(await stored()).toEqual([first, second, third]));
  });

  test('the text’s order stays a press away, and the own one is given up with a way back', async () => {
    await own();
    await userEvent.click(exactly('Chuyển lên').last());
    await vi.waitFor(async () => expect(await stored()).toEqual([first, third, second]));
    await userEvent.click(page.getByText('Theo văn bản', { exact: true }));
    expect(listed()).toEqual([first, second, third]);
    await userEvent.click(page.getByText('Theo ý tôi', { exact: true }));
    expect(listed()).toEqual([first, third, second]);
    await userEvent.click(button('Bỏ thứ tự riêng'));
    await vi.waitFor(async () => expect(await stored()).toEqual([first, second, third]));
    await userEvent.click(button('Hoàn tác').last());
    await vi.waitFor(async () => expect(await stored()).toEqual([first, third, second]));
  });

  test('in the text’s order a move is refused, with the way to it', async () => {
    await openList(SENTENCES.slice(0, 2));
    await userEvent.click(page.getByText(first));
    await key('{Alt>}{ArrowDown}{/Alt}');
    expect(listed()).toEqual([first, second]);
    await userEvent.click(button('Theo ý tôi'));
    await expect.element(exactly('Chuyển xuống').first()).toBeVisible();
  });
});

describe('keys', () => {
  test('go through the list, to the page, and leave it', async () => {
    await openList(SENTENCES.slice(0, 3));
    await key('j');
    expect(focused()).toBe(passageId(0));
    await key('{ArrowDown}j');
    expect(focused()).toBe(passageId(2));
    await key('k');
    expect(focused()).toBe(passageId(1));
    await key('{Enter}');
    await vi.waitFor(() => expect(callsOf('tab.reveal')).toEqual([{ id: passageId(1) }]));
    expect(document.querySelectorAll('.panel-item [tabindex="0"].th-passage-hit')).toHaveLength(1);
    await key('{Escape}');
    expect(focused()).toBeUndefined();
    await key('j');
    expect(focused()).toBe(passageId(1));
    await key('/');
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
  });

  test('e edits and Esc comes back; Delete removes with a way back, and focus goes to the next', async () => {
    await openList(SENTENCES.slice(0, 3));
    await key('je');
    await expect.element(page.getByRole('textbox', { name: 'Ghi chú', exact: true })).toHaveFocus();
    await userEvent.keyboard('Điều rút ra');
    await key('{Escape}');
    await vi.waitFor(() => expect(focused()).toBe(passageId(0)));
    expect((await library.findPassage(passageId(0)))?.note).toBe('Điều rút ra');
    await key('{Delete}');
    await vi.waitFor(() => expect(listed()).toEqual(SENTENCES.slice(1, 3)));
    expect(focused()).toBe(passageId(1));
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(() => expect(listed()).toEqual(SENTENCES.slice(0, 3)));
  });

  test('letters are letters while somebody types', async () => {
    await openList(SENTENCES.slice(0, 2));
    await key('/');
    await userEvent.keyboard('jke/');
    await expect.element(page.getByRole('searchbox')).toHaveValue('jke/');
    await userEvent.fill(page.getByRole('searchbox'), 'chi');
    await key('{Escape}');
    expect(focused()).toBe(listedId());
    await expect.element(page.getByRole('searchbox')).toHaveValue('chi');
    const composing = new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true, isComposing: true });
    (document.activeElement as HTMLElement).blur();
    document.body.dispatchEvent(composing);
    expect(focused()).toBeUndefined();
    await key('{Control>}j{/Control}');
    expect(focused()).toBeUndefined();
  });
});

describe('the map of the page', () => {
  test('shows where passages stand, and goes to the nearest one', async () => {
    const passages = await showPassages(SENTENCES.slice(0, 3));
    const root = await open();
    await vi.waitFor(() => expect(ports.some(({ isOpen }) => isOpen)).toBe(true));
    expect(page.getByRole('listbox').elements()).toEqual([]);
    tellView(
      [0.2, 0.4],
      passages.map(({ id }, index) => [id, 0.1 + index * 0.4]),
    );
    const map = page.getByRole('listbox', { name: 'Vị trí các đoạn trên trang' });
    await expect.element(map).toBeVisible();
    await expect
      .element(map.getByRole('option').nth(1))
      .toHaveAccessibleName(`Số liệu, ở khoảng 50% trang: “${SENTENCES[1]}”`);
    (map.element() as HTMLElement).focus();
    await key('{ArrowDown}{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(callsOf('tab.reveal')).toEqual([{ id: passageId(1) }]));
    await userEvent.click(map, { position: { x: 10, y: 400 } });
    await vi.waitFor(() => expect(callsOf('tab.reveal')).toHaveLength(2));
    expect(callsOf('tab.reveal')[1]).toEqual({ id: passageId(2) });
    const seen = root.querySelector<HTMLElement>('.th-density-seen');
    expect([seen?.style.top, seen?.style.height]).toEqual(['20%', '20%']);
    // Only what is in sight is told while the page is scrolled.
    ports.findLast(({ isOpen }) => isOpen)?.tell({ seen: [0.5, 0.7] });
    await vi.waitFor(() => expect(seen?.style.top).toBe('50%'));
    expect(map.getByRole('option').elements()).toHaveLength(3);
  });

  test('lets go of the tab with the panel', async () => {
    await openList(SENTENCES.slice(0, 1));
    await vi.waitFor(() => expect(ports.some(({ isOpen }) => isOpen)).toBe(true));
    unmount();
    await settled();
    expect(ports.filter(({ isOpen }) => isOpen)).toEqual([]);
  });
});

describe('in step', () => {
  test('with another tab of its own window only, keeping what is shown until the new is there', async () => {
    await openList(SENTENCES.slice(0, 2));
    const other = await saveOne({ title: 'Bài ở thẻ khác' }, 'article-000002');
    const places = answers.get('tab.places');
    let answer = (): void => undefined;
    answers.set('tab.places', async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return { url: other.url, places: [] };
    });
    Object.assign(TAB, { id: 8, url: '' });
    browser.tabs.onActivated.emit({ tabId: 8, windowId: 2 });
    await settled();
    expect(callsOf('tab.places')).toHaveLength(1);
    browser.tabs.onActivated.emit({ tabId: 8, windowId: 1 });
    await settled();
    expect(listed()).toHaveLength(2);
    answer();
    await expect.element(page.getByRole('heading', { name: 'Bài ở thẻ khác' })).toBeVisible();
    expect(places).toBeDefined();
  });

  test('with the tab chosen last, whatever the one before still has to say', async () => {
    await openList(SENTENCES.slice(0, 2));
    const asked = vi.spyOn(browser.tabs, 'sendMessage');
    Object.assign(TAB, { id: 9 });
    browser.tabs.onActivated.emit({ tabId: 9, windowId: 1 });
    browser.tabs.onUpdated.emit(7, { status: 'complete' });
    announceFromTab('tab.changed', { url: TAB.url });
    await settled();
    expect(asked.mock.calls.map(([tabId]) => tabId)).not.toContain(7);
    expect(asked).toHaveBeenCalled();
  });

  test('with a page that goes to another address without a load', async () => {
    await openList(SENTENCES.slice(0, 2));
    const other = await saveOne({ title: 'Bài kế tiếp' }, 'article-000002');
    answers.set('tab.places', () => ({ url: other.url, places: [] }));
    announceFromTab('tab.changed', { url: other.url });
    await expect.element(page.getByRole('heading', { name: 'Bài kế tiếp' })).toBeVisible();
  });

  test('what the library has is shown before a slow page answers', async () => {
    await showPassages(SENTENCES.slice(0, 2));
    answers.set('tab.places', () => new Promise(() => undefined));
    await open();
    await vi.waitFor(() => expect(listed()).toEqual(SENTENCES.slice(0, 2)));
  });

  test('with a page that tells of its passages while the library is still read', async () => {
    await openList(SENTENCES.slice(0, 1));
    await library.editPassage(passageId(0), { note: 'Ghi trên trang' });
    announceFromTab('tab.changed', { url: TAB.url });
    await expect.element(page.getByText('Ghi trên trang')).toBeVisible();
  });

  test('with passages made and edited elsewhere', async () => {
    await openList(SENTENCES.slice(0, 1));
    await library.editPassage(passageId(0), { note: 'Ghi ở cửa sổ khác' });
    await expect.element(page.getByText('Ghi ở cửa sổ khác')).toBeVisible();
    const shown = document.querySelector('.panel-item');
    await library.editPassage(passageId(0), { role: 'question' });
    await vi.waitFor(() => expect(document.querySelector('.panel-item .th-role-badge')?.textContent).toBe('Cần hỏi'));
    expect(document.querySelector('.panel-item')).toBe(shown);
  });
});

describe('note and tags of the whole article', () => {
  const note = () => page.getByRole('textbox', { name: 'Ghi chú cả bài' });
  const article = async () => (await library.openArticle('article-000001')).article;

  test('are written in place, saved by themselves, and joined with what is written elsewhere', async () => {
    await openList(SENTENCES.slice(0, 1));
    await userEvent.click(exactly('Ghi chú cả bài'));
    await expect.element(note()).toHaveFocus();
    await userEvent.fill(note(), 'Việc của chi bộ');
    await library.editArticle('article-000001', { note: 'Ghi ở cửa sổ khác' });
    await vi.waitFor(async () => expect((await article()).note).toBe('Việc của chi bộ\n\nGhi ở cửa sổ khác'));
    await userEvent.click(exactly('Xong'));
    await expect.element(page.getByRole('heading', { name: 'Ghi chú cả bài' })).toBeVisible();
    const kept = Object.keys(await browser.storage.local.get(null));
    expect(kept.filter((name) => name.startsWith('draft:page-words'))).toEqual([]);
  });

  test('tags are suggested from those in use', async () => {
    await openList(SENTENCES.slice(0, 1));
    await library.editPassage(passageId(0), { tags: ['xây-dựng-đảng'] });
    await userEvent.click(exactly('Ghi chú cả bài'));
    await userEvent.fill(page.getByRole('combobox', { name: 'Thẻ cả bài' }), 'xay');
    await userEvent.click(page.getByRole('option', { name: 'xây-dựng-đảng' }));
    await vi.waitFor(async () => expect((await article()).tags).toEqual(['xây-dựng-đảng']));
  });

  test('on a page that is not saved words are kept, and saved with it', async () => {
    showTab();
    answers.set('tab.places', () => ({ url: TAB.url, places: [] }));
    await open();
    await userEvent.click(exactly('Ghi chú cả bài'));
    await userEvent.fill(note(), 'Đáng đọc lại');
    expect(callsOf('tab.save')).toEqual([]);
    unmount();
    await open();
    await expect.element(note()).toHaveValue('Đáng đọc lại');
    await userEvent.click(exactly('Lưu bài'));
    await vi.waitFor(async () => expect((await article()).note).toBe('Đáng đọc lại'));
    await expect.element(page.getByRole('heading', { name: 'Đổi mới cách học nghị quyết ở chi bộ' })).toBeVisible();
    await expect.element(exactly('Sửa ghi chú cả bài')).toBeVisible();
  });

  test('words kept for a page that was saved elsewhere meanwhile join its note', async () => {
    showTab();
    answers.set('tab.places', () => ({ url: TAB.url, places: [] }));
    await open();
    await userEvent.click(exactly('Ghi chú cả bài'));
    await userEvent.fill(note(), 'Viết trong bảng');
    unmount();
    await library.saveArticle({
      id: 'article-000001',
      url: TAB.url,
      extracted: (await import('../../unit/make-extracted.ts')).makeExtracted(),
      tags: ['từ-popup'],
      note: 'Viết trong popup',
    });
    await open();
    await vi.waitFor(async () => expect((await article()).note).toBe('Viết trong bảng\n\nViết trong popup'));
    expect((await article()).tags).toEqual(['từ-popup']);
  });

  test('a page with a marking is not saved from here, and nothing typed is lost', async () => {
    showTab();
    answers.set('tab.places', () => ({ url: TAB.url, places: [] }));
    answers.set('tab.save', () => {
      throw { failure: { code: 'circulation', detail: 'secret' } };
    });
    await open();
    await userEvent.click(exactly('Ghi chú cả bài'));
    await userEvent.fill(note(), 'Chỉ để đọc');
    await userEvent.click(exactly('Lưu bài'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('bấm biểu tượng Thu Hoạch trên thanh công cụ');
    await expect.element(note()).toHaveValue('Chỉ để đọc');
  });
});

describe('reflections', () => {
  const evidence = () => page.getByRole('textbox', { name: 'Thực tế ở mình' });
  const stored = () => library.listReflections(['article-000001']);

  test('on a passage are written from the list by key, stand under it, are edited, removed and brought back', async () => {
    await openList(SENTENCES.slice(0, 2));
    await key('jl');
    await expect.element(evidence()).toHaveFocus();
    await userEvent.fill(evidence(), 'Chi bộ tôi đã làm thử');
    await key('{Escape}');
    await vi.waitFor(() => expect(focused()).toBe(passageId(0)));
    expect(await stored()).toMatchObject([{ passageId: passageId(0), evidence: 'Chi bộ tôi đã làm thử' }]);
    const card = page.getByRole('group', { name: 'Liên hệ thực tế: Bản thân' });
    await expect.element(card).toBeVisible();
    await userEvent.click(card.getByRole('button', { name: 'Sửa liên hệ' }));
    await userEvent.fill(evidence(), 'Chi bộ tôi đã làm xong');
    await userEvent.click(exactly('Xong'));
    await expect.element(card.getByText('Chi bộ tôi đã làm xong')).toBeVisible();
    await userEvent.click(card.getByRole('button', { name: 'Xoá liên hệ' }));
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
    await userEvent.click(button('Hoàn tác'));
    await expect.element(card.getByText('Chi bộ tôi đã làm xong')).toBeVisible();
  });

  test('on the whole article stand with its note', async () => {
    await openList(SENTENCES.slice(0, 1));
    await userEvent.click(exactly('Liên hệ với cả bài'));
    await userEvent.fill(evidence(), 'Cả chi bộ cùng đọc');
    await userEvent.click(exactly('Xong'));
    await expect.element(page.getByText('Cả chi bộ cùng đọc')).toBeVisible();
    expect(await stored()).toMatchObject([{ passageId: null, evidence: 'Cả chi bộ cùng đọc' }]);
    await expectSound();
  });

  test('a passage whose reflection is being written stays, whatever is filtered', async () => {
    await openList(SENTENCES.slice(0, 2));
    await key('jl');
    await userEvent.fill(evidence(), 'Đang viết');
    await userEvent.fill(page.getByRole('searchbox'), 'không có');
    await expect.element(evidence()).toHaveValue('Đang viết');
    await expectSound();
  });
});

describe('many', () => {
  test('two hundred passages are all in the list, and the last is a key away', async () => {
    const lines = Array.from(
      { length: 200 },
      (_, index) => `Câu số ${index} nói về việc của chi bộ ở một xã miền núi.`,
    );
    await openList(lines, { lines });
    await key('j{End}');
    expect(focused()).toBe(passageId(199));
    await userEvent.fill(page.getByRole('searchbox'), 'so 199');
    await vi.waitFor(() => expect(listed()).toEqual([lines[199]]));
  });
});

describe('what cannot be shown', () => {
  test('a page of the browser says so', async () => {
    TAB.url = 'chrome://settings';
    await open();
    await expect.element(page.getByText('Đây là trang riêng của trình duyệt')).toBeVisible();
    expect(exactly('Lưu bài').elements()).toEqual([]);
  });

  test('a library that does not open says so, and is tried again', async () => {
    await showPassages(SENTENCES.slice(0, 1));
    const opening = vi.spyOn(library, 'openPage').mockRejectedValue(new Error('closed'));
    await open();
    await expect.element(page.getByRole('alert')).toBeVisible();
    opening.mockRestore();
    await userEvent.click(button('Thử lại'));
    await vi.waitFor(() => expect(listed()).toHaveLength(1));
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  test('a page that may not be entered shows what is saved of it, and hides nothing by state', async () => {
    await showPassages(SENTENCES.slice(0, 2));
    for (const name of ['tab.places', 'tab.prepare']) {
      answers.set(name, () => {
        throw { failure: { code: name === 'tab.places' ? 'page-gone' : 'no-permission' } };
      });
    }
    await open();
    await vi.waitFor(() => expect(listed()).toHaveLength(2));
    await expect.element(page.getByText('Chưa được phép vào trang này')).toBeVisible();
  });
});

const LONG = LINES.map((line, index) => (index === 0 ? `${line} ${'Nghiêng'.repeat(30)} ${line.repeat(4)}` : line));
const looks = ['vi', 'en'].flatMap((language) =>
  ['light', 'dark'].flatMap((theme) => [320, 400].map((width) => ({ language, theme, width }))),
);

test.each(looks)('no barrier in $language, $theme, $width wide', async ({ language, theme, width }) => {
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
  setLocale(language as 'vi' | 'en');
  const long = LONG.filter((line) => line.length > 45);
  const passages = await showPassages(long, {
    lines: LONG,
    states: { [long[1] as string]: 'lost', [long[2] as string]: 'changed' },
    over: { circulation: 'internal' },
  });
  await library.editArticle('article-000001', { note: 'Ghi chú cả bài, khá dài. '.repeat(8), tags: ['một-thẻ'] });
  await library.editPassage(passageId(3), { tags: ['thẻ-rất-dài-'.repeat(6)], note: 'Ghi chú' });
  await open(width);
  await vi.waitFor(() => expect(ports.some(({ isOpen }) => isOpen)).toBe(true));
  tellView(
    [0.1, 0.3],
    passages.map(({ id }, index) => [id, index / 10]),
  );
  await expectSound();
  await userEvent.click(page.getByRole('radio').last(), { force: true });
  await key('j');
  await userEvent.click(document.querySelector('.panel-filter-line .th-button') as HTMLElement);
  await userEvent.click(document.querySelector('.panel-chip') as HTMLElement);
  await userEvent.click(document.querySelector('.panel-help-head') as HTMLElement);
  await expectSound();
  await key('je');
  await vi.waitFor(() => expect(document.querySelector('.panel-item textarea')).toBe(document.activeElement));
  await userEvent.click(document.querySelector('.panel-note-head button') as HTMLElement);
  await settled();
  await expectSound();
  const small = [...document.querySelectorAll('.panel button, .panel input:not([type="radio"]), .panel summary')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getBoundingClientRect())
    .filter((box) => box.width > 0 && (box.width < 24 || box.height < 24));
  expect(small).toEqual([]);
});

test('twice as large on a narrow panel nothing is cut off', async () => {
  document.documentElement.style.fontSize = '200%';
  await showPassages(SENTENCES, { states: { [SENTENCES[1] as string]: 'lost' } });
  await open(400);
  await userEvent.click(exactly('Lọc'));
  await expectSound();
});
