import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { ImportPage } from '../../../src/pages/import/import-page.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/import/import.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const QUOTE = 'Cả bản góp hơn hai nghìn ngày công để mở con đường.';

function hypothesisFile(over: Record<string, unknown> = {}, name = 'hypothesis.json'): File {
  const annotation = {
    id: 'aQ1xEfqREfCkd2exuYc1mA',
    created: '2026-03-01T02:10:00.120000+00:00',
    updated: '2026-03-02T02:10:00.120000+00:00',
    user: 'acct:hoa_ban@hypothes.is',
    uri: 'https://bao-mau.example/article-000001',
    text: 'Đúng như chuyện ở tổ mình.',
    tags: ['dân vận'],
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: QUOTE, prefix: 'kể rằng: ', suffix: ' Không ai' }] }],
    document: { title: ['Con đường mới về bản'] },
    ...over,
  };
  const file = { client_version: '1', export_userid: 'acct:hoa_ban@hypothes.is', annotations: [annotation] };
  return new File([JSON.stringify(file)], name, { type: 'application/json' });
}

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<H1>Bookmarks</H1>
<DL><p>
<DT><H3>Học tập</H3>
<DL><p>
<DT><A HREF="https://bao-mau.example/mot">Bài một</A>
<DT><A HREF="file:///C:/tep.html">Tệp trong máy</A>
</DL><p>
<DT><H3>Việc nhà</H3>
<DL><p>
<DT><A HREF="https://bao-mau.example/nha">Việc nhà</A>
</DL><p>
</DL><p>`;

async function choose(...files: File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no chooser');
  await userEvent.upload(input, files);
}

const titles = async () => {
  const { shelf } = await openAll();
  return shelf.map(({ title }) => title).sort();
};

async function openAll() {
  const ids = (await library.shelfItems(await allIds())).flatMap((row) => row ?? []);
  return { shelf: ids };
}

async function allIds(): Promise<string[]> {
  const stored = await library.openShelf();
  return stored.loose.map(({ id }) => id);
}

describe('import', () => {
  test('what is in a file is shown first, taken in by a press, and taken back', async () => {
    const root = await draw(ImportPage, 1100);
    await choose(hypothesisFile());
    await expect.element(page.getByText(/^Chú thích Hypothes.is/)).toBeVisible();
    await expect.element(page.getByText('Con đường mới về bản')).toBeVisible();
    await expect.element(page.getByText('1 ghi chú đi kèm.')).toBeVisible();
    expect(root.querySelector('.import-tally tbody')?.textContent).toBe('Bài viết100Đoạn trích100');
    expect(await allIds()).toEqual([]);
    await expectSound();
    await userEvent.click(button('Nhập vào sổ tay'));
    await expect.element(page.getByText('Đã nhập “hypothesis.json”')).toBeVisible();
    const [id = ''] = await allIds();
    const { article, body, passages } = await library.openArticle(id);
    expect(article).toMatchObject({ title: 'Con đường mới về bản', wordCount: 0 });
    expect(body.text).toBe('');
    expect(passages).toMatchObject([{ quote: QUOTE, note: 'Đúng như chuyện ở tổ mình.', tags: ['dân-vận'] }]);
    await expectSound();
    await userEvent.click(page.getByTitle('Hoàn tác lần nhập hypothesis.json'));
    await vi.waitFor(async () => expect(await allIds()).toEqual([]));
    await expect.element(page.getByText('Đã hoàn tác', { exact: true })).toBeVisible();
  });

  test('what is here already is said, and nothing is doubled', async () => {
    await saveOne({ title: 'Bài có sẵn' });
    const root = await draw(ImportPage, 1100);
    await choose(hypothesisFile());
    await expect.element(page.getByText('Con đường mới về bản')).toBeVisible();
    await userEvent.click(button('Nhập vào sổ tay'));
    await expect.element(page.getByText('Đã nhập “hypothesis.json”')).toBeVisible();
    expect(await titles()).toEqual(['Bài có sẵn']);
    expect(await library.listPassages('article-000001')).toHaveLength(1);
    await choose(hypothesisFile({}, 'lan-hai.json'));
    await expect.element(page.getByText('Mọi thứ trong tệp này đã có trong sổ tay.')).toBeVisible();
    expect(root.querySelector('.import-tally tbody')?.textContent).toBe('Bài viết010Đoạn trích010');
    expect(button('Nhập vào sổ tay').elements()).toHaveLength(0);
  });

  test('folders of bookmarks are chosen, become tags, and what cannot be read is told with its line', async () => {
    await draw(ImportPage, 1100);
    await choose(new File([BOOKMARKS], 'dau-trang.html'));
    await expect.element(page.getByText('Thư mục: chọn 2/2')).toBeVisible();
    await userEvent.click(page.getByText('1 mục không đọc được, sẽ bỏ qua'));
    await expect.element(page.getByText('Dòng 7')).toBeVisible();
    await expect.element(page.getByText('Tệp trong máy')).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: 'Việc nhà (1)' }));
    await expect.element(page.getByText('Thư mục: chọn 1/2')).toBeVisible();
    await expectSound();
    await userEvent.click(button('Nhập vào sổ tay'));
    await expect.element(page.getByText('Đã nhập “dau-trang.html”')).toBeVisible();
    expect(await titles()).toEqual(['Bài một']);
    const [id = ''] = await allIds();
    expect((await library.findArticle(id))?.tags).toEqual(['Học-tập']);
  });

  test('addresses that are pasted get tags and stand in a new topic, and all of it is taken back together', async () => {
    await draw(ImportPage, 1100);
    await userEvent.click(button('Dán danh sách địa chỉ'));
    await userEvent.fill(
      page.getByLabelText('Danh sách địa chỉ trang'),
      'Bài hay https://bao-mau.example/hay\nhttps://bao-mau.example/khac',
    );
    await userEvent.click(button('Xem trước danh sách'));
    await expect.element(page.getByText('Bài hay', { exact: true })).toBeVisible();
    await userEvent.fill(page.getByRole('combobox', { name: 'Gắn thẻ cho mọi bài' }), 'cần đọc');
    await userEvent.selectOptions(page.getByLabelText('Đưa vào chuyên đề'), 'Chuyên đề mới…');
    await userEvent.fill(page.getByLabelText('Tên chuyên đề'), 'Đọc trong tháng');
    await userEvent.click(button('Nhập vào sổ tay'));
    await expect.element(page.getByText('Đã nhập “Danh sách đã dán”')).toBeVisible();
    const [topic] = await library.listTopics();
    expect(topic).toMatchObject({ title: 'Đọc trong tháng', articles: 2 });
    for (const id of await allIds()) expect((await library.findArticle(id))?.tags).toEqual(['cần-đọc']);
    await userEvent.click(button('Hoàn tác').first());
    await vi.waitFor(async () => expect(await allIds()).toEqual([]));
    expect(await library.listTopics()).toEqual([]);
  });

  test('a file that is refused says why and what to do, and nothing is written', async () => {
    await draw(ImportPage, 1100);
    await choose(
      new File(['{"client_version": "1", "annotations": ['], 'cut.json'),
      new File(['chỉ có chữ'], 'chu.txt'),
      hypothesisFile({}, 'tot.json'),
    );
    await expect.element(page.getByText(/Không nhập “cut.json”: tệp bị hỏng hoặc thiếu phần cuối/)).toBeVisible();
    await expect.element(page.getByText(/Không nhập “chu.txt”: đây không phải tệp/)).toBeVisible();
    await expect.element(button('Nhập vào sổ tay')).toBeVisible();
    await expectSound();
    expect(await allIds()).toEqual([]);
    await userEvent.click(button('Bỏ tệp cut.json'));
    await vi.waitFor(() => expect(page.getByText(/Không nhập “cut.json”/).elements()).toHaveLength(0));
  });

  test.each(['light', 'dark'])('is sound in the %s theme, in a narrow window, in English', async (theme) => {
    document.documentElement.dataset.theme = theme;
    setLocale('en');
    await draw(ImportPage, 360);
    await expectSound();
    await choose(hypothesisFile(), new File([BOOKMARKS], 'a-very-long-name-of-a-file-of-bookmarks-of-a-browser.html'));
    await expect.element(page.getByText('Folders: 2 of 2 chosen')).toBeVisible();
    await expectSound();
  });
});
