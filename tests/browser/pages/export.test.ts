import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EXPORT_FORMATS } from '../../../src/core/export/registry.ts';
import { en } from '../../../src/i18n/en.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { ExportPage } from '../../../src/pages/export/export-page.tsx';
import { hasFormatWords } from '../../../src/pages/format-words.ts';
import { library } from '../../../src/pages/page-library.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;
/** What was handed to the browser to keep: name and contents. */
const kept: { name: string; blob: Promise<Blob> }[] = [];

beforeEach(async () => {
  await resetStage();
  kept.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.blob()) });
  });
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const format = (name: string | RegExp) => page.getByRole('radio', { name });
/** The control itself is not seen: the card is its label. */
async function choose(name: RegExp): Promise<void> {
  await expect.element(format(name)).toBeInTheDocument();
  (format(name).element() as HTMLElement).click();
}
const preview = () => page.getByRole('region', { name: 'Xem trước' }).last();
const fileName = () => page.getByRole('textbox', { name: 'Tên tệp' });

async function open(query: string, width = 1200): Promise<HTMLElement> {
  history.replaceState(null, '', `?${query}`);
  return draw(ExportPage, width);
}

async function saveTwo(): Promise<void> {
  await saveOne({ title: 'Bài một: "mở đầu"' }, 'article-000001');
  await saveOne({ title: 'Bài hai' }, 'article-000002');
  await library.createPassage('article-000001', makePassage({ quote: 'Chi bộ họp vào tối thứ sáu.' }));
}

test('every registered format is told in plain words', () => {
  expect(EXPORT_FORMATS.filter(({ id }) => !hasFormatWords(id)).map(({ id }) => id)).toEqual([]);
});

describe('what is exported', () => {
  test('says how much, and what stays here and why', async () => {
    await saveTwo();
    await saveOne({ title: 'Mật', circulation: 'secret' }, 'article-000003');
    await open('article=article-000001,article-000002,article-000003,article-gone');
    await expect.element(page.getByText('2 bài · 1 đoạn trích')).toBeVisible();
    await expect.element(page.getByText(/Để lại 1 bài có dấu mật/)).toBeVisible();
    await expect.element(page.getByText('Bỏ qua 1 bài không còn trong sổ tay.')).toBeVisible();
    await userEvent.click(button('Tải về'));
    await expect.element(page.getByText(/^Đã tạo “thu-hoach-[\d-]+\.zip”/)).toBeVisible();
    expect(kept.map(({ name }) => name)).toEqual([expect.stringMatching(/^thu-hoach-\d{4}-\d\d-\d\d\.zip$/)]);
  });

  test('is a search in the words and filters of the library', async () => {
    await saveTwo();
    await library.editArticle('article-000002', { tags: ['học'] });
    await open(`search=${encodeURIComponent('tag=học')}`);
    await expect.element(page.getByRole('heading', { name: 'Các bài theo bộ lọc' })).toBeVisible();
    await expect.element(page.getByText('1 bài · 0 đoạn trích')).toBeVisible();
    await choose(/^Văn bản thường/);
    await expect.element(preview()).toHaveTextContent('Bài hai'.toUpperCase());
  });

  test('is nothing: said with the way on, also where a marking bars all of it', async () => {
    await open('');
    await expect.element(page.getByText('Chưa có gì để xuất')).toBeVisible();
    await expect.element(button('Xuất cả sổ tay')).toBeVisible();
    unmount();
    await saveOne({ circulation: 'internal' }, 'article-000003');
    await open('article=article-000003');
    await expect.element(button('Mở sổ tay')).toBeVisible();
    expect(button('Xuất cả sổ tay').elements()).toEqual([]);
    expect(page.getByText(/dấu mật|không chia sẻ/).elements().length).toBeGreaterThan(0);
    unmount();
    await open('topic=topic-none');
    await expect.element(page.getByText('Không mở được phần đã chọn')).toBeVisible();
  });
});

describe('the file', () => {
  test('has a name that every system takes, whatever is typed', async () => {
    await saveTwo();
    await open('article=article-000001');
    await choose(/^Markdown \.md/);
    await expect.element(fileName()).toHaveValue('Bài một - -mở đầu');
    await userEvent.fill(fileName(), 'CON: "a/b"?');
    await expect.element(page.getByText(/Tệp sẽ có tên “CON - -a-b.*\.md”/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(kept).toHaveLength(1));
    expect(kept[0]?.name).toMatch(/^CON - -a-b.*\.md$/);
    const texts = await Promise.all(kept.map(async ({ blob }) => (await blob).text()));
    expect(texts[0]).toContain('> Chi bộ họp vào tối thứ sáu.');
  });

  test('is never half made: stopped, nothing is handed over', async () => {
    for (let index = 0; index < 120; index++) await saveOne({ title: `Bài ${index}` }, `article-${100_000 + index}`);
    await open('all=1');
    await userEvent.click(button('Tải về'));
    await userEvent.click(button('Dừng lại'));
    await expect.element(page.getByText('Đã dừng, chưa xuất tệp nào.')).toBeVisible();
    expect(kept).toEqual([]);
    await userEvent.click(button('Tải về'));
    await expect.element(page.getByText(/^Đã tạo/)).toBeVisible();
    expect(kept).toHaveLength(1);
  });

  test('formats are gone through by keyboard, and the last one is chosen the next time', async () => {
    await saveTwo();
    await open('article=article-000001');
    // What opens in any office is the first.
    await expect.element(format(/^Word/)).toBeChecked();
    (format(/^Markdown \.md/).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect.element(format(/^Trang web/)).toBeChecked();
    const frame = () => document.querySelector<HTMLIFrameElement>('.preview-frame');
    await vi.waitFor(() => expect(frame()?.contentDocument?.body.textContent).toContain('Chi bộ họp vào tối thứ sáu.'));
    expect(frame()?.contentDocument?.compatMode).toBe('CSS1Compat');
    expect(frame()?.contentDocument?.querySelector('script')).toBeNull();
    unmount();
    await open('article=article-000002');
    await expect.element(format(/^Trang web/)).toBeChecked();
  });
});

describe('a template of one’s own', () => {
  const text = () => page.getByRole('textbox', { name: 'Mẫu (Mustache)' });

  test('is made, seen at once, told its faults by line, removed and put back', async () => {
    await saveTwo();
    await open('article=article-000001');
    await choose(/^Markdown \.md/);
    await userEvent.click(button('Tạo mẫu của tôi'));
    await userEvent.fill(text(), '# [[title]]\n');
    await userEvent.fill(text(), 'Tên: {{titel}}');
    await expect.element(page.getByText(/Dòng 1: .*“titel”; có phải “title” không/)).toBeVisible();
    expect(button('Tải về').element().getAttribute('aria-disabled')).toBe('true');
    await userEvent.fill(text(), 'Bài của tôi: {{title}}');
    await expect.element(preview()).toHaveTextContent('Bài của tôi: Bài một');
    await userEvent.click(button('Xong'));
    await expect.element(page.getByRole('combobox', { name: 'Viết theo mẫu' })).toBeVisible();
    expect((await library.listExportTemplates()).map((template) => template.text)).toEqual(['Bài của tôi: {{title}}']);
    await userEvent.click(button('Xoá mẫu'));
    await expect.element(page.getByText('Đã xoá mẫu “Mẫu của tôi”')).toBeVisible();
    expect(await library.listExportTemplates()).toEqual([]);
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(async () => expect(await library.listExportTemplates()).toHaveLength(1));
    await expect.element(preview()).toHaveTextContent('Bài của tôi: Bài một');
  });

  test('goes back to the one that ships, and that is taken back', async () => {
    await saveTwo();
    await open('article=article-000001');
    await choose(/^Markdown \.md/);
    await userEvent.click(button('Tạo mẫu của tôi'));
    await userEvent.fill(text(), 'Riêng: {{title}}');
    await userEvent.click(button('Về mẫu có sẵn'));
    await expect.element(text()).toHaveValue(expect.stringContaining('{{{frontMatter}}}'));
    await userEvent.click(button('Hoàn tác'));
    await expect.element(text()).toHaveValue('Riêng: {{title}}');
  });
});

describe('is sound', () => {
  test.each([
    ['vi', 'light', 1200],
    ['en', 'dark', 380],
  ] as const)('in %s, %s, at %d', async (language, theme, width) => {
    await saveTwo();
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language;
    setLocale(language);
    await open('all=1', width);
    const heading = language === 'vi' ? 'Xem trước' : en['exportPage.preview'];
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    await vi.waitFor(() => expect(document.querySelector('.preview-closed')).not.toBeNull());
    await expectSound();
    await choose(/^Markdown \.md/);
    await vi.waitFor(() => expect(document.querySelector('.preview-text')).not.toBeNull());
    await expectSound();
    await userEvent.click(button(language === 'vi' ? 'Tạo mẫu của tôi' : en['exportPage.template.begin']));
    await expectSound();
  });
});

test('prints what was chosen, in a frame of its own in which no script runs', async () => {
  await saveTwo();
  await open('article=article-000001,article-000002');
  await userEvent.click(page.getByText('In hoặc PDF'));
  const printed: string[] = [];
  const observer = new MutationObserver(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.print-frame');
    const listen = (): void => {
      const view = frame?.contentWindow;
      if (view) view.print = () => void printed.push(view.document.body.textContent ?? '');
    };
    // Ahead of the page's own.
    frame?.addEventListener('load', listen, { capture: true });
  });
  observer.observe(document.body, { childList: true });
  await userEvent.click(page.getByRole('button', { name: 'In', exact: true }));
  await vi.waitFor(() => expect(printed).toHaveLength(1));
  observer.disconnect();
  expect(printed[0]).toContain('Bài một: "mở đầu"');
  expect(printed[0]).toContain('Bài hai');
  expect(document.querySelector('.print-frame')?.getAttribute('sandbox')).not.toContain('allow-scripts');
  document.querySelector('.print-frame')?.remove();
});
