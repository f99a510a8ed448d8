import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Article } from '../../../src/core/model/article.ts';
import { textPrint } from '../../../src/core/text/text-print.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { PopupPage } from '../../../src/pages/popup/popup-page.tsx';
import { ReaderPage } from '../../../src/pages/reader/reader-page.tsx';
import { makeExtracted } from '../../unit/make-extracted.ts';
import { answers, browser, TAB } from '../fake-browser.ts';
import { unmount } from '../ui/mount.ts';
import { callsOf, draw, expectSound, resetStage, saveOne, showTab } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;
const url = (name: string): string => `https://anh.example/${name}.png`;

beforeEach(resetStage);

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function openReader({ id }: Article, width = 1100, fragment = ''): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?id=${id}${fragment}`);
  return draw(ReaderPage, width);
}

async function drawPng(): Promise<Blob> {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
  return canvas.convertToBlob();
}

async function illustrated(): Promise<Article> {
  const html = `<p>Chữ đầu.</p><img src="${url('a')}" alt="Hội trường"><img src="${url('b')}" alt="Đồng lúa"><img src="${url('c')}"><p>Chữ cuối.</p>`;
  const article = await saveOne({ html, text: 'Chữ đầu.\nChữ cuối.' });
  await library.keepImages(article.id, [
    { url: url('a'), kind: 'had', blob: await drawPng(), width: 40, height: 30 },
    { url: url('b'), kind: 'missing', reason: 'no-access' },
    { url: url('c'), kind: 'skipped' },
  ]);
  return article;
}

describe('pictures in the reader', () => {
  test('are shown from the store, with their size; what is missing says why and is asked for in the press', async () => {
    const article = await illustrated();
    const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true);
    answers.set('images.fetch', () => null);
    await openReader(article);
    const picture = page.getByRole('img', { name: 'Hội trường', exact: true });
    await expect.element(picture).toBeVisible();
    expect(picture.element()).toMatchObject({ width: 40, height: 30 });
    await expect.element(page.getByRole('img', { name: /Đồng lúa/ })).toBeVisible();
    await expect.element(page.getByText('Ảnh: 1 có, 1 không có trong bản lưu')).toBeVisible();
    await expect.element(page.getByText('1 ảnh nằm ở nơi khác')).toBeVisible();
    await userEvent.click(button('Tải 1 ảnh còn thiếu'));
    expect(request).toHaveBeenCalledWith({ origins: ['http://*.anh.example/*', 'https://*.anh.example/*'] });
    await vi.waitFor(() => expect(callsOf('images.fetch')).toEqual([{ articleId: article.id, tabId: null }]));
    await library.keepImages(article.id, [
      { url: url('b'), kind: 'had', blob: await drawPng(), width: 40, height: 30 },
    ]);
    await expect.element(page.getByText('Ảnh: 2, đủ trong bản lưu')).toBeVisible();
  });

  test('without access the reader is told, and nothing is lost', async () => {
    const article = await illustrated();
    vi.spyOn(browser.permissions, 'request').mockResolvedValue(false);
    answers.set('images.fetch', () => null);
    await openReader(article);
    await userEvent.click(button('Tải 1 ảnh còn thiếu'));
    await expect.element(page.getByText('Phần chữ vẫn đủ')).toBeVisible();
  });

  test('that are under way are counted and can be stopped', async () => {
    const article = await saveOne({ html: `<p>Chữ.</p><img src="${url('a')}"><img src="${url('b')}">` });
    await library.queueImages(article.id, { tabId: null, pageOrigin: '' });
    answers.set('images.stop', ({ articleId }: { articleId: string }) => library.stopImages(articleId));
    await openReader(article);
    await expect.element(page.getByText('Đang tải ảnh: 0/2')).toBeVisible();
    await expectSound();
    await userEvent.click(button('Thôi tải'));
    await expect.element(button('Tải 2 ảnh còn thiếu')).toBeVisible();
  });
});

const OLD = [
  'Mở đầu bài.',
  'Tỷ lệ ký cam kết đạt 87,5 phần trăm.',
  ...Array.from({ length: 8 }, (_, at) => `Đoạn giữa thứ ${at} ở lại.`),
  'Câu này rồi sẽ bị bỏ.',
];
const NEW = [...OLD.slice(0, -1).map((line) => line.replace('87,5', '91,2')), 'Một câu kết luận mới được thêm.'];
const lines = (all: readonly string[]) => ({
  html: all.map((line) => `<p>${line}</p>`).join(''),
  text: all.join('\n'),
});

async function renewed(): Promise<Article> {
  const { id } = await saveOne(lines(OLD));
  return (await library.renewArticle(id, makeExtracted(lines(NEW)))).article;
}

describe('saved copies in the reader', () => {
  test('show what changed by words, step from change to change by keys, and unfold what did not', async () => {
    const article = await renewed();
    await openReader(article, 1100, '#versions');
    const dialog = page.getByRole('dialog', { name: 'Các bản đã lưu' });
    await expect.element(dialog.getByText('3 chỗ thay đổi · +8 −7 từ')).toBeVisible();
    expect(location.hash).toBe('');
    const read = (selector: string) =>
      [...document.querySelectorAll(`.version-diff ${selector}`)].map((one) => one.textContent);
    expect(read('del')).toEqual(['bỏ −\u206087,5', 'bỏ −\u2060Câu này rồi sẽ bị bỏ.']);
    expect(read('ins')).toEqual(['thêm +\u206091,2', 'thêm +\u2060Một câu kết luận mới được thêm.']);
    await expect.element(dialog.getByText('Đoạn giữa thứ 4 ở lại.')).not.toBeInTheDocument();
    await userEvent.keyboard('n');
    expect(document.activeElement?.textContent).toContain('87,5');
    await userEvent.keyboard('np');
    expect(document.activeElement?.textContent).toContain('87,5');
    await userEvent.click(dialog.getByRole('button', { name: /đoạn không đổi/ }));
    await expect.element(dialog.getByText('Đoạn giữa thứ 4 ở lại.')).toBeVisible();
  });

  test('an older one is read, used again, deleted, and each of these is undone', async () => {
    const article = await renewed();
    await openReader(article);
    const text = page.getByRole('article');
    await userEvent.click(button('Các bản đã lưu (2)'));
    const dialog = page.getByRole('dialog');
    await userEvent.click(dialog.getByText('Đọc bản này'));
    await expect.element(dialog.getByText('Câu này rồi sẽ bị bỏ.')).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Dùng lại bản này' }));
    await expect.element(text.getByText('Câu này rồi sẽ bị bỏ.').first()).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Hoàn tác' }));
    await vi.waitFor(async () => expect((await library.openArticle(article.id)).body.text).toBe(lines(NEW).text));
    await userEvent.click(dialog.getByRole('button', { name: 'Xoá bản này' }));
    await expect.element(dialog.getByText('Không còn bản cũ nào.')).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Hoàn tác' }).last());
    await vi.waitFor(async () => expect(await library.listVersions(article.id)).toHaveLength(1));
  });

  test.each(['light', 'dark'])('no barrier in %s, wide or narrow', async (theme) => {
    document.documentElement.dataset.theme = theme;
    const article = await renewed();
    await openReader(article, 1100, '#versions');
    await expect.element(page.getByText(/3 chỗ thay đổi/)).toBeVisible();
    await expectSound();
    unmount();
    await openReader(article, 380, '#versions');
    await expect.element(page.getByText(/3 chỗ thay đổi/)).toBeVisible();
    await expectSound();
  });
});

describe('a saved page in the popup', () => {
  async function savedPage(text: string): Promise<Article> {
    const article = await saveOne(lines(OLD));
    TAB.url = article.url;
    showTab({}, { url: article.url, print: textPrint(text) });
    return article;
  }

  test('says that it still reads as its copy, whatever stands around the text', async () => {
    await savedPage(`${lines(OLD).text}\nQuảng cáo\nLượt xem: 12.345`);
    await draw(PopupPage);
    await expect.element(page.getByText('Trang vẫn như bản đã lưu')).toBeVisible();
    await expectSound();
  });

  test('says that it changed, takes the new copy, and takes it back', async () => {
    const { id } = await savedPage(lines(NEW).text);
    answers.set('tab.save', async (input: { renew?: boolean }) => {
      expect(input.renew).toBe(true);
      const { article, versionId } = await library.renewArticle(id, makeExtracted(lines(NEW)));
      return { article, outcome: 'renewed', versionId, missingFrom: null };
    });
    await draw(PopupPage);
    await expect.element(page.getByText(/Bài đã thay đổi từ lần lưu/)).toBeVisible();
    await expectSound();
    await userEvent.click(button('Lưu bản mới'));
    await expect.element(page.getByText('Trang vẫn như bản đã lưu')).toBeVisible();
    await expect.element(button('Xem chỗ thay đổi')).toBeVisible();
    await userEvent.click(button('Hoàn tác'));
    await expect.element(page.getByText(/Bài đã thay đổi từ lần lưu/)).toBeVisible();
    expect(await library.listVersions(id)).toEqual([]);
  });

  test('tells why no new copy could be taken', async () => {
    await savedPage(lines(NEW).text);
    answers.set('tab.save', () => {
      throw Object.assign(new Error(), { failure: { code: 'too-many-versions' } });
    });
    await draw(PopupPage);
    await userEvent.click(button('Lưu bản mới'));
    await expect.element(page.getByText('Bài này đã giữ đủ 30 bản cũ')).toBeVisible();
  });
});
