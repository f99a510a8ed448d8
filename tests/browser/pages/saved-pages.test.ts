import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Article } from '../../../src/core/model/article.ts';
import { noOrigins } from '../../../src/core/model/field-origin.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { goToExport } from '../../../src/pages/export-address.ts';
import { LibraryPage } from '../../../src/pages/library/library-page.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { ReaderPage } from '../../../src/pages/reader/reader-page.tsx';
import { SidePanelPage } from '../../../src/pages/side-panel/side-panel-page.tsx';
import { makePassage } from '../../unit/make-passage.ts';
import { answers, TAB } from '../fake-browser.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));
// It leads away from the test's page.
vi.mock('../../../src/pages/export-address.ts', () => ({
  goToExport: vi.fn(async () => undefined),
  openExport: vi.fn(),
}));

const home = location.href;

beforeEach(async () => {
  await resetStage();
  // A download would leave the test's page.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const read = async (id: string): Promise<Article> => (await library.openArticle(id)).article;

async function openReader({ id }: Article, width = 1100): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?id=${id}`);
  return draw(ReaderPage, width);
}

test('a note of the whole article is read as it was meant in the reader and in the panel, and is text alone', async () => {
  const { id } = await saveOne();
  const note = '**Việc** của tổ\n- họp\n- báo cáo <img src=x onerror="window.hacked=1">';
  const article = await library.editArticle(id, { note });
  answers.set('tab.prepare', () => null);
  TAB.url = article.url;
  answers.set('tab.places', () => ({ url: article.url, places: [] }));
  for (const [open, selector] of [
    [() => openReader(article), '.reader-note'],
    [() => draw(SidePanelPage, 400), '.panel-note'],
  ] as const) {
    const root = await open();
    const box = await vi.waitFor(() => {
      const found = root.querySelector(selector);
      if (!found) throw new Error(`${selector} is not there`);
      return found;
    });
    expect(box.querySelector('strong')?.textContent).toBe('Việc');
    expect([...box.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'họp',
      'báo cáo <img src=x onerror="window.hacked=1">',
    ]);
    expect(box.querySelector('img')).toBeNull();
    unmount();
  }
});

describe('library', () => {
  test('a date in doubt says so, and facts are corrected from the menu', async () => {
    const { id } = await saveOne({ origins: noOrigins() });
    await draw(LibraryPage, 1100);
    await expect.element(page.getByText('07/03/2026 (chưa xác minh)')).toBeVisible();
    await userEvent.click(button(/^Việc với bài/));
    await userEvent.click(page.getByRole('menuitem', { name: 'Sửa thông tin bài' }));
    await userEvent.click(button('Đúng rồi: Ngày đăng'));
    await userEvent.click(button('Lưu thông tin'));
    await vi.waitFor(async () => expect((await read(id)).origins.publishedAt.source).toBe('reader'));
    await expect.element(page.getByText('07/03/2026 (chưa xác minh)')).not.toBeInTheDocument();
  });

  test('leads to the export of all, of what the list shows, and never of one with a marking', async () => {
    await saveOne({ circulation: 'internal' });
    await draw(LibraryPage, 1100);
    await expect.element(page.getByText('Lưu hành nội bộ: không chia sẻ')).toBeVisible();
    await userEvent.click(button('Xuất tất cả'));
    expect(goToExport).toHaveBeenLastCalledWith({ kind: 'all' });
    await userEvent.click(button('Việc với bài Đổi mới cách học nghị quyết ở chi bộ'));
    await expect.element(page.getByRole('menuitem', { name: /^Xuất…/ })).toHaveAttribute('aria-disabled');
    await userEvent.keyboard('{Escape}');
    await userEvent.fill(page.getByRole('searchbox'), 'nghị quyết');
    await userEvent.click(button('Xuất danh sách này'));
    expect(goToExport).toHaveBeenLastCalledWith({ kind: 'search', view: 'q=ngh%E1%BB%8B+quy%E1%BA%BFt' });
  });
});

describe('reader', () => {
  test('says what must be known before a quotation: date, marking, letters', async () => {
    const article = await saveOne({ circulation: 'confidential', textFault: 'mojibake', origins: noOrigins() });
    await openReader(article);
    await expect.element(page.getByText('chưa xác minh')).toBeVisible();
    await expect.element(page.getByText('Mật: không chia sẻ')).toBeVisible();
    await expect.element(page.getByText('Chữ trên trang này bị sai bảng mã')).toBeVisible();
  });

  test('corrects facts in place; what is typed is thrown away only on purpose', async () => {
    const article = await saveOne();
    await openReader(article);
    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên bài' }), 'Tên đang sửa');
    unmount();
    await openReader(article);
    await userEvent.click(button('Sửa thông tin bài'));
    await expect.element(page.getByRole('textbox', { name: 'Tên bài' })).toHaveValue('Tên đang sửa');
    await userEvent.click(button('Lưu thông tin'));
    await expect.element(page.getByRole('heading', { name: 'Tên đang sửa', level: 1 })).toBeVisible();
    expect((await read(article.id)).origins.title).toEqual({ source: 'reader', certainty: 'sure' });
    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.fill(page.getByRole('textbox', { name: 'Nơi đăng' }), 'Báo khác');
    await userEvent.click(button('Thôi'));
    await userEvent.click(button('Sửa thông tin bài'));
    await expect.element(page.getByRole('textbox', { name: 'Nơi đăng' })).toHaveValue('Báo Mẫu');
  });
});

test('the reader goes to the passage that its address names, and again when it is named again', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `Câu thứ ${index} kể một việc của chi bộ vùng cao.`);
  const html = lines.map((line) => `<p>${line}</p>`).join('');
  const article = await saveOne({ html, text: lines.join('\n') });
  const quote = lines[55] as string;
  const made = makePassage({ quote });
  await library.createPassage(article.id, { ...made, selector: { ...made.selector, prefix: '', suffix: '' } });
  history.replaceState(null, '', `${location.pathname}?id=${article.id}#${made.id}`);
  await draw(ReaderPage, 1100);
  await vi.waitFor(() => expect(location.hash).toBe(''));
  const line = page.getByRole('article').getByText(quote).first();
  await expect.element(line).toBeInViewport();
  scrollTo(0, 0);
  await expect.element(line).not.toBeInViewport();
  location.hash = `#${made.id}`;
  await expect.element(line).toBeInViewport();
});

test('the side panel shows the marking of its page', async () => {
  const { url } = await saveOne({ circulation: 'secret' });
  answers.set('tab.prepare', () => null);
  answers.set('tab.places', () => ({ url, places: [] }));
  await draw(SidePanelPage);
  await expect.element(page.getByText('Tối mật: không chia sẻ')).toBeVisible();
  await expectSound();
});

test.each(['light', 'dark'])('no barrier in %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const article = await saveOne({ circulation: 'top-secret', textFault: 'scrambled', kind: 'document' });
  await draw(LibraryPage, 1100);
  await expect.element(button('Xuất tất cả')).toBeVisible();
  await expectSound();
  unmount();
  await openReader(article, 380);
  await expect.element(page.getByText('Tuyệt mật: không chia sẻ')).toBeVisible();
  await expectSound();
  await userEvent.click(button('Sửa thông tin bài'));
  await expectSound();
});
