import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { StoragePage } from '../../../src/pages/storage/storage-page.tsx';
import { TagsPage } from '../../../src/pages/tags/tags-page.tsx';
import { TrashPage } from '../../../src/pages/trash/trash-page.tsx';
import { changeLibrary } from '../../../src/storage/change-library.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const undo = () => button('Hoàn tác').first();
const menu = (name: string) => page.getByRole('menuitem', { name });

async function tagged(index: number, tags: string[]): Promise<void> {
  const id = `article-00000${index}`;
  await saveOne({ title: `Bài ${index}` }, id);
  await library.editArticle(id, { tags });
}

const tagsOf = async (index: number): Promise<string[] | undefined> =>
  (await library.findArticle(`article-00000${index}`))?.tags;

describe('tags', () => {
  test('renaming to a name that is taken says that it merges, and is taken back exactly', async () => {
    await tagged(1, ['đảng', 'học']);
    await tagged(2, ['đảng/kỷ-luật']);
    await tagged(3, ['xây-dựng-đảng']);
    await draw(TagsPage, 1100);
    await userEvent.click(button('Việc với thẻ đảng').first());
    await userEvent.click(menu('Đổi tên'));
    await expect.element(page.getByText('Sẽ đổi ở 2 bài, 0 đoạn trích.')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên mới' }), 'xây dựng đảng');
    await expect.element(page.getByText(/Thẻ “xây-dựng-đảng” đã có, ở 1 bài/)).toBeVisible();
    await userEvent.click(button('Gộp hai thẻ'));
    await vi.waitFor(async () => expect(await tagsOf(2)).toEqual(['xây-dựng-đảng/kỷ-luật']));
    expect(await tagsOf(1)).toEqual(['xây-dựng-đảng', 'học']);
    await expect.element(page.getByText('Đã gộp “đảng” vào “xây-dựng-đảng”')).toBeVisible();
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await tagsOf(1)).toEqual(['đảng', 'học']));
    expect(await tagsOf(2)).toEqual(['đảng/kỷ-luật']);
    expect(await tagsOf(3)).toEqual(['xây-dựng-đảng']);
  });

  test('an undo is there after the page was loaded anew; so is work that was not finished', async () => {
    await tagged(1, ['học']);
    await tagged(2, ['đọc']);
    const { id } = await library.beginTagAct('remove', [{ from: 'học', to: null }]);
    await library.continueTagAct(id);
    await library.beginTagAct('rename', [{ from: 'đọc', to: 'xem' }]);
    await draw(TagsPage, 1100);
    await expect.element(page.getByText('Chưa làm xong: đổi “đọc” thành “xem”')).toBeVisible();
    await userEvent.click(button('Làm tiếp'));
    await vi.waitFor(async () => expect(await tagsOf(2)).toEqual(['xem']));
    await userEvent.click(page.getByTitle('Hoàn tác: xoá “học”'));
    await vi.waitFor(async () => expect(await tagsOf(1)).toEqual(['học']));
  });

  test('hints name what differs in case or hyphens, never what differs in diacritics', async () => {
    await tagged(1, ['cần', 'kỷ-luật', 'uỷ-ban']);
    await tagged(2, ['cán', 'Kỷ-luật', 'ủy-ban']);
    await tagged(3, ['can']);
    const root = await draw(TagsPage, 1100);
    await expect.element(page.getByText('Có thể trùng nhau')).toBeVisible();
    const groups = [...root.querySelectorAll('.tag-group')].map((group) => group.querySelector('ul')?.textContent);
    expect(groups).toEqual(['Kỷ-luậtkỷ-luật', 'ủy-banuỷ-ban'].map((names) => expect.stringContaining(names.slice(-6))));
    expect(groups.join()).not.toMatch(/cần|cán|can/);
    await userEvent.click(button('Khác nhau').first());
    await vi.waitFor(() => expect(root.querySelectorAll('.tag-group')).toHaveLength(1));
    await userEvent.click(button('Gộp…'));
    await userEvent.click(page.getByRole('radio', { name: /^uỷ-ban/ }));
    await userEvent.click(button('Gộp thành một thẻ'));
    await vi.waitFor(async () => expect(await tagsOf(2)).toEqual(['cán', 'Kỷ-luật', 'uỷ-ban']));
  });

  test('several tags are moved below another, and taken off everything', async () => {
    await tagged(1, ['học', 'đọc']);
    await tagged(2, ['việc']);
    await draw(TagsPage, 1100);
    await userEvent.click(page.getByRole('checkbox', { name: 'Chọn thẻ học' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Chọn thẻ đọc' }));
    await userEvent.click(button('Chuyển vào…'));
    await userEvent.click(page.getByRole('radio', { name: 'việc', exact: true }));
    await expect.element(page.getByText('“học” thành “việc/học”')).toBeVisible();
    await userEvent.click(button('Chuyển').last());
    await vi.waitFor(async () => expect(await tagsOf(1)).toEqual(['việc/học', 'việc/đọc']));
    await userEvent.click(button('Việc với thẻ việc').first());
    await userEvent.click(menu('Xoá thẻ'));
    await expect.element(page.getByText('Cả 2 thẻ con cũng được gỡ.')).toBeVisible();
    await userEvent.click(button('Xoá thẻ').last());
    await vi.waitFor(async () => expect(await tagsOf(1)).toEqual([]));
    expect(await tagsOf(2)).toEqual([]);
  });
});

describe('trash', () => {
  test('what is inside is said; one is restored and taken back, another found and dropped', async () => {
    await saveOne({ title: 'Bài một' });
    await library.createPassage('article-000001', makePassage());
    await saveOne({ title: 'Đường về bản' }, 'article-000002');
    await library.removeArticle('article-000001');
    await library.removeArticle('article-000002');
    await draw(TrashPage, 1100);
    await expect.element(page.getByText('1 đoạn trích')).toBeVisible();
    await expect.element(page.getByText('còn 30 ngày').first()).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox'), 'bai mot');
    await expect.element(page.getByText('Đường về bản')).not.toBeInTheDocument();
    await userEvent.click(button('Khôi phục'));
    await expect.element(page.getByText('Đã khôi phục “Bài một”')).toBeVisible();
    expect(await library.findPassage('passage-000001')).toBeDefined();
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await library.findArticle('article-000001')).toBeUndefined());
    await userEvent.fill(page.getByRole('searchbox'), 'duong');
    await userEvent.click(button('Xoá hẳn Đường về bản'));
    await expect.element(page.getByText(/Việc này không hoàn tác được/)).toBeVisible();
    await expect.element(button('Thôi')).toHaveFocus();
    await userEvent.click(button('Xoá hẳn').last());
    await expect.element(page.getByText('Đã xoá hẳn 1 mục')).toBeVisible();
    expect(await library.listTrash()).toHaveLength(1);
  });

  test('a passage without its article asks for both', async () => {
    await saveOne({ title: 'Bài một' });
    await library.createPassage('article-000001', makePassage());
    await library.removePassage('passage-000001');
    await library.removeArticle('article-000001');
    await draw(TrashPage, 1100);
    await userEvent.click(page.getByTitle('Khôi phục họp vào tối thứ sáu'));
    await userEvent.click(button('Khôi phục cả bài'));
    await vi.waitFor(async () => expect(await library.findPassage('passage-000001')).toBeDefined());
    expect(await library.findArticle('article-000001')).toBeDefined();
  });

  test('a page saved anew keeps its copy, and that is said', async () => {
    await saveOne({ title: 'Bài một' });
    await library.removeArticle('article-000001');
    const again = await saveOne({ title: 'Bài một' });
    expect(again.id).toBe('article-000001');
    await draw(TrashPage, 1100);
    await userEvent.click(button('Khôi phục'));
    await expect.element(page.getByText(/đã được lưu lại từ trước/)).toBeVisible();
  });

  test('is emptied after one question', async () => {
    await saveOne();
    await library.removeArticle('article-000001');
    await draw(TrashPage, 1100);
    await userEvent.click(button('Dọn sạch'));
    await userEvent.click(button('Dọn sạch').last());
    await expect.element(page.getByText('Thùng rác trống')).toBeVisible();
    expect(await library.listTrash()).toEqual([]);
  });
});

async function fillWithPictures(): Promise<void> {
  await saveOne({ title: 'Bài có ảnh' });
  const db = new LibraryDatabase();
  await changeLibrary(db, Date.now(), async (touched) => {
    const blob = new Blob(['x'.repeat(40_000)]);
    await db.images.add({ id: 'i1', articleId: 'article-000001', url: 'https://x.example/a', blob, bytes: 40_000 });
    await db.readings.put({
      articleId: 'article-000001',
      furthest: 1,
      offset: 0,
      openedAt: Date.now() - 200 * 24 * 60 * 60 * 1000,
      finishedAt: 1,
    });
    touched.contents('article-000001');
  });
  db.close();
}

describe('storage', () => {
  test('pictures of an article read long ago go to the trash, and come back', async () => {
    await fillWithPictures();
    await draw(StoragePage, 1100);
    await expect.element(page.getByRole('region', { name: 'Ảnh của bài đọc đã lâu' })).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Không mở trong' }), '12 tháng');
    await expect.element(page.getByText(/^0 bài/)).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Không mở trong' }), '6 tháng');
    await userEvent.click(button('Bớt tất cả'));
    await expect.element(page.getByText(/Lấy lại được trong 30 ngày/)).toBeVisible();
    await userEvent.click(button(/^Bớt 39/));
    await expect.element(page.getByText('Đã đưa ảnh của 1 bài vào thùng rác')).toBeVisible();
    expect((await library.measureRoom()).images).toBe(0);
    await userEvent.click(undo());
    await vi.waitFor(async () => expect((await library.measureRoom()).images).toBe(40_000));
  });

  test('dropped for good there is no undo, and that is said before', async () => {
    await fillWithPictures();
    await draw(StoragePage, 1100);
    await userEvent.click(button('Bớt tất cả'));
    await userEvent.click(page.getByText('Xoá hẳn ngay'));
    await expect.element(page.getByText('Có chỗ trống ngay. Không lấy lại được.')).toBeVisible();
    await userEvent.click(button(/^Bớt 39/));
    await expect.element(page.getByText(/Đã xoá hẳn ảnh của 1 bài/)).toBeVisible();
    await expect.element(undo()).not.toBeInTheDocument();
    expect(await library.listTrash()).toEqual([]);
  });
});

const looks = (['vi', 'en'] as const).flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('no barrier in $language, $theme', async ({ language, theme }) => {
  document.documentElement.dataset.theme = theme;
  await fillWithPictures();
  await tagged(2, ['xây-dựng-đảng/kỷ-luật', 'kỷ-luật']);
  await tagged(3, ['Kỷ-luật']);
  await library.createPassage('article-000003', makePassage());
  await library.removeArticle('article-000003');
  await tagged(4, ['Kỷ-luật']);
  setLocale(language);
  document.documentElement.lang = language;
  await draw(TagsPage, 380);
  await expect.element(page.getByRole('checkbox').first()).toBeVisible();
  await userEvent.click(page.getByRole('checkbox').first());
  await expectSound();
  await userEvent.click(button(language === 'vi' ? /^Việc với thẻ/ : /^Actions for the tag/).first());
  await userEvent.click(menu(language === 'vi' ? 'Đổi tên' : 'Rename'));
  await expectSound();
  unmount();
  await draw(TrashPage, 380);
  await userEvent.click(page.getByRole('checkbox').last());
  await expectSound();
  await userEvent.click(page.getByRole('button', { name: language === 'vi' ? 'Dọn sạch' : 'Empty the trash' }));
  await expectSound();
  unmount();
  await draw(StoragePage, 380);
  await expect.element(page.getByRole('table')).toBeVisible();
  await userEvent.click(button(language === 'vi' ? 'Chọn bài để bớt' : 'Choose articles').first());
  await expectSound();
});
