import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { SidePanelPage } from '../../../src/pages/side-panel/side-panel-page.tsx';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { answers, browser, TAB } from '../fake-browser.ts';
import { unmount } from '../ui/mount.ts';
import { callsOf, draw, expectSound, resetStage } from './page-stage.ts';
import { listed, passageId, SENTENCES, showPassages } from './panel-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = { ...TAB };
const { clipboard } = navigator;
let copied: string[] = [];

beforeEach(async () => {
  await resetStage();
  copied = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  setLocale('vi');
  Object.assign(TAB, home);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
});

const [FIRST, SECOND, , , FIFTH] = SENTENCES as unknown as [string, string, string, string, string];
const more = (at = 0) => page.getByRole('button', { name: 'Thêm', exact: true }).nth(at);
const item = (name: string) => page.getByRole('menuitem', { name });
const toast = (text: string | RegExp) => page.getByRole('status', { name: 'Thông báo' }).getByText(text);
const dismiss = () => page.getByRole('status', { name: 'Thông báo' }).getByRole('button', { name: 'Đóng' });
const focused = () => document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset.passage;
const places = () =>
  [...document.querySelectorAll('.panel-item .th-passage-meta')].map(({ textContent }) => textContent);

async function open(sentences: readonly string[] = SENTENCES, options = {}): Promise<void> {
  await showPassages(sentences, options);
  await draw(SidePanelPage, 400);
  await vi.waitFor(() => expect(listed()).toHaveLength(sentences.length));
}

async function choose(name: string, at = 0): Promise<void> {
  await userEvent.click(more(at));
  await userEvent.click(item(name));
}

describe('a passage of the list', () => {
  test('says where in the text it stands, as that is cited', async () => {
    await open();
    expect(places()).toEqual(['', 'Mục I', 'Mục I', 'Điểm 1, mục II', 'Điểm 2, mục II', 'Mục III']);
  });

  test('has its rarer acts in a menu that keys alone can use, and Delete among them keeps its undo', async () => {
    await open(SENTENCES.slice(0, 2));
    await userEvent.keyboard('j{Tab}{Tab}{Tab}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Thêm');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item('Chép trích dẫn')).toHaveFocus();
    await expectSound();
    await userEvent.keyboard('{End}{Enter}');
    await vi.waitFor(() => expect(listed()).toEqual([SECOND]));
    expect(focused()).toBe(passageId(1));
    await userEvent.click(page.getByRole('button', { name: 'Hoàn tác' }));
    await vi.waitFor(() => expect(listed()).toEqual([FIRST, SECOND]));
    // One card at a time is a tab stop, its menu too.
    expect(document.querySelectorAll('.th-passage-actions [tabindex="0"]')).toHaveLength(3);
  });
});

describe('copying', () => {
  const number = { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: 'Ban Chấp hành Trung ương' };

  test('a citation carries its full source, from the menu and by key, and is told', async () => {
    await open(SENTENCES, { over: { documentRef: number } });
    await choose('Chép trích dẫn', 4);
    await expect.element(toast('Đã chép câu trích kèm nguồn')).toBeVisible();
    expect(copied[0]?.split('\n').slice(0, 2)).toEqual([
      `“${FIFTH}”`,
      '— Điểm 2, mục II, Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương',
    ]);
    expect(copied[0]).toContain('https://bao-mau.example/article-000001');
    await userEvent.keyboard('c');
    await vi.waitFor(() => expect(copied).toHaveLength(2));
    expect(copied[1]).toBe(copied[0]);
  });

  test('a link is made of the words as the page has them, else of the quotation', async () => {
    await open(SENTENCES.slice(0, 2));
    answers.set('tab.words', () => ({ exact: 'việc làm mới', prefix: 'nghị quyết phải có ', suffix: ' của từng' }));
    await choose('Chép liên kết');
    await expect.element(toast('Đã chép liên kết đến đúng đoạn')).toBeVisible();
    expect(decodeURIComponent(copied[0] ?? '')).toBe(
      'https://bao-mau.example/article-000001#:~:text=quyết phải có-,việc làm mới,-của',
    );
    answers.set('tab.words', () => new Promise(() => undefined));
    await choose('Chép liên kết', 1);
    await vi.waitFor(() => expect(copied).toHaveLength(2), { timeout: 3000 });
    expect(decodeURIComponent(copied[1] ?? '')).toContain(`#:~:text=${SECOND}`);
  });

  test('is refused for a marked document, and told where the browser refuses', async () => {
    await open(SENTENCES.slice(0, 1), { over: { circulation: 'internal' } });
    for (const name of ['Chép trích dẫn', 'Chép liên kết']) {
      await choose(name);
      await expect.element(toast(/không chia sẻ được/)).toBeVisible();
      await userEvent.click(dismiss());
    }
    expect(copied).toEqual([]);
    await new LibraryDatabase().articles.update('article-000001', { circulation: null });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await choose('Chép trích dẫn');
    await expect.element(toast('Trình duyệt không cho chép')).toBeVisible();
  });
});

describe('another range', () => {
  test('is asked of the page, which comes to the front, and what to do there is said', async () => {
    await open(SENTENCES.slice(0, 2));
    const front = vi.spyOn(browser.tabs, 'update');
    answers.set('tab.changeRange', () => ({ state: 'found' }));
    await choose('Chọn lại đoạn', 1);
    await expect.element(toast(/^Bôi đen lại đoạn này trên trang rồi bấm “Nhận”\./)).toBeVisible();
    expect(callsOf('tab.changeRange')).toEqual([{ id: passageId(1) }]);
    expect(front).toHaveBeenCalledWith(TAB.id, { active: true });
    expect(document.querySelector('[aria-current]')?.textContent).toBe(SECOND);
  });

  test('of a lost passage says so; a card with unsaved words, and a page that is gone, are told', async () => {
    await open(SENTENCES.slice(0, 1), { states: { [FIRST]: 'lost' } });
    answers.set('tab.changeRange', () => ({ state: 'lost' }));
    await choose('Chọn lại đoạn');
    await expect.element(toast(/^Trang không còn câu này\. Bôi đen chỗ thay cho nó/)).toBeVisible();
    await userEvent.click(dismiss());
    const fail = (code: string) =>
      answers.set('tab.changeRange', () => {
        throw { failure: { code } };
      });
    fail('unsaved-words');
    await choose('Chọn lại đoạn');
    await expect.element(page.getByText('có chữ chưa lưu được')).toBeVisible();
    fail('page-gone');
    await choose('Chọn lại đoạn');
    await expect.element(page.getByText('Trang đã đổi hoặc đã đóng giữa chừng')).toBeVisible();
  });

  test('of a passage in a frame that is closed to us says how it is opened', async () => {
    await open(SENTENCES.slice(0, 1));
    const quote = 'Câu này nằm trong khung của trang khác.';
    const made = makePassage({ id: 'passage-trong-khung', quote, frame: 'https://khung.example/bai' });
    await library.createPassage('article-000001', made);
    await vi.waitFor(() => expect(listed()).toContain(quote));
    answers.set('tab.changeRange', () => {
      throw { failure: { code: 'not-found' } };
    });
    await choose('Chọn lại đoạn', listed().indexOf(quote));
    await expect.element(page.getByText('trong một khung của trang mà Thu Hoạch chưa vào được')).toBeVisible();
  });
});

test('words of a note that the panel was never told of are joined with what is typed', async () => {
  await open(SENTENCES.slice(0, 1));
  await userEvent.keyboard('je');
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('textarea'));
  const db = new LibraryDatabase();
  await db.passages.update(passageId(0), { note: 'Chữ của thẻ đang ngủ' });
  db.close();
  await userEvent.keyboard('Chữ của bảng');
  const both = 'Chữ của bảng\n\nChữ của thẻ đang ngủ';
  await vi.waitFor(async () => expect((await library.findPassage(passageId(0)))?.note).toBe(both));
  await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe(both));
});

test('everything is said in English too', async () => {
  setLocale('en');
  document.documentElement.lang = 'en';
  await open(SENTENCES.slice(0, 1));
  answers.set('tab.changeRange', () => ({ state: 'found' }));
  await userEvent.click(page.getByRole('button', { name: 'More', exact: true }));
  await userEvent.click(item('Change range'));
  await expect.element(page.getByText(/^Select the passage again on the page, then press “/)).toBeVisible();
});
