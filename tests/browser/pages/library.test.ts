import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PACK_FORM } from '../../../src/core/shelf/pack-rows.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { LibraryPage } from '../../../src/pages/library/library-page.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makeExtracted } from '../../unit/make-extracted.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeShelfItem } from '../../unit/make-shelf-item.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;

beforeEach(async () => {
  localStorage.clear();
  await resetStage();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
  scrollTo(0, 0);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const titles = () => [...document.querySelectorAll('[data-row] .th-article-hit')].map(({ textContent }) => textContent);
const expectTitles = (wanted: string[]) => vi.waitFor(() => expect(titles()).toEqual(wanted));
const box = (name: RegExp) => page.getByRole('checkbox', { name });
const idOf = (at: number) => `article-${String(at).padStart(6, '0')}`;

const headHeight = () => document.querySelector<HTMLElement>('.page-head')?.offsetHeight ?? 0;

/** Three articles: a document and two of news, saved one after the other. */
async function fill(): Promise<void> {
  await saveOne({ title: 'Đổi mới cách học', siteName: 'Báo Một' }, idOf(1));
  await saveOne({ title: 'Dân vận khéo', siteName: 'Báo Hai' }, idOf(2));
  await saveOne({ title: 'An sinh ở cơ sở', siteName: 'Báo Hai', kind: 'document' }, idOf(3));
  await library.editArticle(idOf(1), { tags: ['xây-dựng-đảng/kỷ-luật'] });
  await library.editArticle(idOf(2), { tags: ['dân-vận'] });
}

/** A shelf of so many rows, the articles of which are read one by one. */
async function fillShelf(count: number): Promise<void> {
  const db = new LibraryDatabase();
  const rows = Array.from({ length: count }, (_, at) =>
    makeShelfItem({ id: idOf(at), title: `Bài số ${at}`, savedAt: at + 1 }),
  );
  await db.shelf.bulkPut(rows);
  db.close();
}

async function open(query = '', width = 1280): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}${query}`);
  return draw(LibraryPage, width);
}

describe('facets', () => {
  test('narrow the list, say what each would bring, stand in the address and are taken back', async () => {
    await fill();
    await open();
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
    await userEvent.click(box(/^Báo Hai/));
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo']);
    expect(new URLSearchParams(location.search).getAll('site')).toEqual(['Báo Hai']);
    await expect.element(box(/^Báo Một 1 bài/)).toBeVisible();
    await userEvent.click(box(/^Văn bản/));
    await expectTitles(['An sinh ở cơ sở']);
    await userEvent.click(button('Bỏ lọc Nơi đăng: Báo Hai'));
    await expectTitles(['An sinh ở cơ sở']);
    history.back();
    await vi.waitFor(() => expect(new URLSearchParams(location.search).getAll('site')).toEqual(['Báo Hai']));
    history.back();
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo']);
    await userEvent.click(page.getByRole('button', { name: 'Bỏ lọc', exact: true }));
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
  });

  test('tags stand as a tree; a bookmark opens what it was made of', async () => {
    await fill();
    await open('?tag=xây-dựng-đảng&sort=title');
    await expectTitles(['Đổi mới cách học']);
    await expect.element(box(/^xây-dựng-đảng 1 bài/)).toBeChecked();
    expect(box(/^kỷ-luật/).query()).toBeNull();
    await userEvent.click(button('Mở các thẻ trong xây-dựng-đảng'));
    await userEvent.click(box(/^kỷ-luật/));
    await userEvent.click(box(/^xây-dựng-đảng 1 bài/));
    await expectTitles(['Đổi mới cách học']);
    expect(new URLSearchParams(location.search).getAll('tag')).toEqual(['xây-dựng-đảng/kỷ-luật']);
  });

  test('nothing that fits says so, and leads back to everything', async () => {
    await fill();
    await open('?read=read');
    await expect.element(page.getByText('Không có bài nào khớp')).toBeVisible();
    await userEvent.click(button('Xem tất cả'));
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
  });

  test('on a narrow window they are a dialog', async () => {
    await fill();
    await open('', 390);
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
    await userEvent.click(button('Lọc'));
    await userEvent.click(page.getByRole('dialog').getByRole('checkbox', { name: /^Báo Một/ }));
    await userEvent.click(button('Xem 1 bài'));
    await expectTitles(['Đổi mới cách học']);
    await expectSound();
  });
});

test('a column of the table sorts, by Vietnamese order, and the other way when pressed again', async () => {
  await fill();
  await open('?view=compact');
  await userEvent.click(button('Tên bài'));
  await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
  await userEvent.click(button('Tên bài'));
  await expectTitles(['Đổi mới cách học', 'Dân vận khéo', 'An sinh ở cơ sở']);
  await expect.element(page.getByRole('columnheader', { name: 'Tên bài' })).toHaveAttribute('aria-sort', 'descending');
});

describe('many at once', () => {
  test('are tagged, and one undo takes it back', async () => {
    await fill();
    await open();
    await userEvent.click(box(/^Chọn bài An sinh/));
    await userEvent.click(box(/^Chọn bài Đổi mới/), { modifiers: ['Shift'] });
    await expect.element(page.getByText('Đã chọn 3 bài').first()).toBeVisible();
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Gắn thẻ' }));
    await userEvent.fill(page.getByRole('combobox', { name: 'Gắn thêm thẻ' }), 'mới');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('dialog').getByRole('checkbox', { name: /^dân-vận/ }));
    await userEvent.click(button('Lưu thẻ'));
    await expect.element(page.getByText('Đã đổi thẻ của 3 bài')).toBeVisible();
    expect((await library.findArticle(idOf(2)))?.tags).toEqual(['mới']);
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(async () => expect((await library.findArticle(idOf(2)))?.tags).toEqual(['dân-vận']));
    expect((await library.findArticle(idOf(3)))?.tags).toEqual([]);
  });

  test('are put into a topic that is made for them, and the undo takes both back', async () => {
    await fill();
    await open();
    await userEvent.click(box(/^Chọn bài An sinh/));
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Thêm vào chuyên đề' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên chuyên đề' }), 'Chi bộ bốn tốt');
    await userEvent.click(button(/^Tạo và thêm: “Chi bộ bốn tốt”/));
    await expect.element(box(/^Chi bộ bốn tốt 1 bài/)).toBeVisible();
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(async () => expect(await library.topicPlaces()).toEqual([]));
  });

  test('are deleted and brought back', async () => {
    await fill();
    await open();
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
    await userEvent.click(box(/^3 trong 3 bài/));
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Xoá khỏi sổ tay' }));
    await expect.element(page.getByText('Sổ tay còn trống')).toBeVisible();
    await userEvent.click(button('Hoàn tác'));
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
  });
});

describe('keys', () => {
  test('go along the list, choose, mark as read and show what they are', async () => {
    await fill();
    await open();
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
    await userEvent.keyboard('jj');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Dân vận khéo'));
    await userEvent.keyboard('e');
    await expect.element(page.getByText('Đã đánh dấu đã đọc 1 bài')).toBeVisible();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Dân vận khéo'));
    await userEvent.keyboard('xk');
    await userEvent.keyboard('{Shift>}X{/Shift}');
    await expect.element(box(/^Đã chọn 2 bài/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.bulk-bar')).toBeNull();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('/');
    expect(document.activeElement?.closest('.library-search')).not.toBeNull();
    await userEvent.keyboard('jx');
    expect(document.querySelector('.bulk-bar')).toBeNull();
  });

  test('focus goes to the next row when the one that had it is deleted', async () => {
    await fill();
    await open();
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
    await userEvent.keyboard('jj{Delete}');
    await expectTitles(['An sinh ở cơ sở', 'Đổi mới cách học']);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Đổi mới cách học'));
  });
});

describe('a long list', () => {
  test('draws what is in sight, says how long it is, and goes to its end and back by keyboard', async () => {
    await fillShelf(1_500);
    await open();
    await vi.waitFor(() => expect(titles()[0]).toBe('Bài số 1499'));
    expect(titles().length).toBeLessThan(40);
    const first = document.querySelector('[data-row="0"]');
    expect(first?.getAttribute('aria-setsize')).toBe('1500');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    await userEvent.keyboard('j{End}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Bài số 0'));
    expect(scrollY).toBeGreaterThan(50_000);
    await expect.element(page.getByRole('link', { name: 'Bài số 0', exact: true })).toBeInViewport();
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Bài số 1499'));
    await expect.element(page.getByRole('link', { name: 'Bài số 1499' })).toBeInViewport();
  });

  test('keeps focus on a row that is scrolled out of sight', async () => {
    await fillShelf(300);
    await open();
    await vi.waitFor(() => expect(titles()[0]).toBe('Bài số 299'));
    await userEvent.keyboard('j');
    scrollTo(0, 20_000);
    await vi.waitFor(() => expect(titles()[1]).not.toBe('Bài số 298'));
    expect(scrollY).toBe(20_000);
    expect(document.activeElement?.textContent).toBe('Bài số 299');
    await userEvent.keyboard('j');
    await expect.element(page.getByRole('link', { name: 'Bài số 298' })).toBeInViewport();
  });

  test('stands at its row when the window becomes narrow, where every row is another height', async () => {
    const db = new LibraryDatabase();
    const title =
      'Đổi mới nội dung, phương thức sinh hoạt chi bộ ở khu dân cư gắn với việc làm cụ thể của từng đảng viên';
    const rows = Array.from({ length: 300 }, (_, at) =>
      makeShelfItem({ id: idOf(at), title: `${title} số ${at}`, savedAt: at + 1 }),
    );
    await db.shelf.bulkPut(rows);
    db.close();
    await open();
    await vi.waitFor(() => expect(titles()[0]).toContain('số 299'));
    // Once through: all heights of the wide window are known.
    for (let at = 0; at <= 20_000; at += 500) {
      scrollTo(0, at);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await vi.waitFor(() => expect(history.state?.anchor?.id).toBeTruthy());
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { id } = history.state.anchor;
    await page.viewport(400, 620);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const row = document.querySelector(`[data-id="${id}"]`)?.getBoundingClientRect();
    expect(row?.top).toBeLessThan(150);
    expect(row?.bottom).toBeGreaterThan(0);
    // And the end of the list is where its rows end.
    scrollTo(0, document.documentElement.scrollHeight);
    await vi.waitFor(() => expect(titles().at(-1)).toContain('số 0'));
  });

  test('stands where it was left when one comes back', async () => {
    await fillShelf(800);
    await open();
    await vi.waitFor(() => expect(titles()[0]).toBe('Bài số 799'));
    scrollTo(0, 30_000);
    await vi.waitFor(() => expect(history.state?.anchor?.id).toBeTruthy());
    const { anchor } = history.state;
    unmount();
    scrollTo(0, 0);
    await draw(LibraryPage, 1280);
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(20_000));
    const row = document.querySelector(`[data-id="${anchor.id}"]`);
    expect(Math.abs((row?.getBoundingClientRect().top ?? 0) - headHeight() + anchor.offset)).toBeLessThan(40);
  });
});

describe('looking for words', () => {
  test('finds articles and passages, marks the words, and can be listed to choose from', async () => {
    await fill();
    await saveOne(
      { title: 'Chuyện họp', html: '<p>Tổ đọc báo sáng chủ nhật.</p>', text: 'Tổ đọc báo sáng chủ nhật.' },
      idOf(4),
    );
    await library.createPassage(idOf(4), makePassage({ quote: 'đọc báo sáng chủ nhật' }));
    await library.indexLibrary();
    await open();
    await userEvent.fill(page.getByRole('searchbox'), 'chủ nhật');
    await expect.element(page.getByRole('heading', { name: 'Đoạn trích (1)' })).toBeVisible();
    const quote = document.querySelector('.result-passage .result-quote');
    expect([...(quote?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent).join(' ')).toBe(
      'chủ nhật',
    );
    expect(quote?.closest('a')?.getAttribute('href')).toContain('#passage-000001');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.className).toBe('result-hit');
    await userEvent.click(button('Hiện thành danh sách để chọn'));
    await expectTitles(['Chuyện họp']);
    expect(location.search).toContain('as=list');
  });

  /** So many articles that words find, the index made. */
  async function fillFound(count: number): Promise<void> {
    for (let at = 1; at <= count; at++) {
      const text = `Bài ${at}: tổ đọc báo sáng chủ nhật ở nhà văn hoá.`;
      await saveOne({ title: `Bài số ${at}`, html: `<p>${text}</p>`, text }, idOf(at));
    }
    await library.indexLibrary();
  }
  const results = () => [...document.querySelectorAll<HTMLElement>('[data-result]')];

  test('comes back to the result that was left, among as many as there were', async () => {
    await fillFound(48);
    await open('?q=chu+nhat');
    await vi.waitFor(() => expect(results()).toHaveLength(20));
    await userEvent.click(button('Xem thêm kết quả'));
    await vi.waitFor(() => expect(results()).toHaveLength(40));
    results()[33]?.scrollIntoView({ block: 'center' });
    await vi.waitFor(() => expect(history.state?.anchor?.shown).toBe(40));
    const { anchor } = history.state;
    unmount();
    scrollTo(0, 0);
    await draw(LibraryPage, 1280);
    await vi.waitFor(() => expect(results()).toHaveLength(40));
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(500));
    const row = document.querySelector(`[data-result="${anchor.id}"]`);
    expect(Math.abs((row?.getBoundingClientRect().top ?? 0) - headHeight() + anchor.offset)).toBeLessThan(40);
  });

  test('keys among results touch no row of the list behind them, nor what is chosen there', async () => {
    await fillFound(3);
    await open();
    await vi.waitFor(() => expect(titles()).toHaveLength(3));
    await userEvent.keyboard('jx');
    await expect.element(page.getByText(/^Đã chọn 1/).first()).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), 'bài 2');
    await vi.waitFor(() => expect(document.querySelector('[data-result]')).not.toBeNull());
    // Out of the field, with nothing of the results focused: there is nothing to act on.
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Delete}ex');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await library.countSaved()).toMatchObject({ articles: 3 });
    const states = async () => (await library.shelfItems([idOf(1), idOf(2), idOf(3)])).map((item) => item?.readState);
    expect(await states()).toEqual(['unread', 'unread', 'unread']);
    // On a result, what is focused there is acted on, and nothing else.
    const first = results()[0]?.dataset.article ?? '';
    document.querySelector<HTMLElement>('.result-hit')?.focus();
    await userEvent.keyboard('e');
    await vi.waitFor(async () => expect((await library.shelfItems([first]))[0]?.readState).toBe('read'));
    expect((await states()).filter((state) => state === 'read')).toHaveLength(1);
    await userEvent.fill(page.getByRole('searchbox'), '');
    await expect.element(page.getByText(/^Đã chọn 1/).first()).toBeVisible();
  });

  test('finds titles without diacritics while the index is not there yet; what finds nothing says so', async () => {
    await fill();
    await open();
    await userEvent.fill(page.getByRole('searchbox'), 'doi moi');
    await expect.element(page.getByRole('link', { name: 'Đổi mới cách học' })).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), 'không có chữ này');
    await expect.element(page.getByRole('heading', { name: 'Không tìm thấy “không có chữ này”' })).toBeVisible();
    await userEvent.click(button('Xem tất cả'));
    await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
  });
});

test('a change made elsewhere is shown, and an article saved elsewhere comes first', async () => {
  await fill();
  await open();
  await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
  await library.editArticle(idOf(2), { title: 'Tên đã sửa' });
  await library.saveArticle({
    id: idOf(9),
    url: 'https://bao-mau.example/moi',
    extracted: makeExtracted({ title: 'Bài vừa lưu' }),
    tags: [],
    note: '',
  });
  await expectTitles(['Bài vừa lưu', 'An sinh ở cơ sở', 'Tên đã sửa', 'Đổi mới cách học']);
});

test.each([
  ['light', 'vi'],
  ['dark', 'en'],
] as const)('no barrier in %s, %s', async (theme, language) => {
  setLocale(language);
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
  await fill();
  await open('?site=Báo+Hai');
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await userEvent.keyboard('jx');
  await expectSound();
  unmount();
  await open('?view=compact', 390);
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  await expectSound();
  unmount();
  await open('?view=compact');
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  await expectSound();
});

test('a damaged pack of the shelf costs no row: they are read one by one', async () => {
  await fill();
  const db = new LibraryDatabase();
  await db.shelfPacks.put({ to: idOf(9), form: PACK_FORM, rows: '{"words":[' });
  await db.unpacked.clear();
  db.close();
  await open();
  await expectTitles(['An sinh ở cơ sở', 'Dân vận khéo', 'Đổi mới cách học']);
});
