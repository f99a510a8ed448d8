import { expect, test } from 'vitest';
import { articleHtml, SENTENCES } from './article-site.ts';
import type { BrowserHarness, HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, pageText, waitFor, waitPainted, waitText } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [opening, figures, duties, ...rest] = SENTENCES;
const TITLE = 'Bài được sửa nhiều lần';
const CHANGED = figures.replace('87,5', '91,2');
const ADDED = 'Đồng chí bí thư chi bộ kết luận: quý tới mỗi tổ làm thử một mô hình nhỏ, xong mới nhân ra toàn xã.';

for (const browser of BROWSERS) {
  withBrowser(browser, 'a saved page that changes', (stage) => {
    test('is saved again beside its older copy; passages stay, and what changed is shown by words', async () => {
      const { harness, site } = stage;
      site.routes['/doi-moi'] = articleHtml({ title: TITLE });
      const page = await harness.open(`${site.origin}/doi-moi`);
      await harness.clickToolbar(page);
      const first = await harness.openPopup(page);
      await first.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(first, 'Trang vẫn như bản đã lưu');
      await first.close();
      await page.bringToFront();
      const kept = opening.split(' ').slice(0, 9).join(' ');
      const gone = duties.split(' ').slice(0, 9).join(' ');
      await mark(page, kept, 'viewpoint');
      await mark(page, gone, 'task');

      site.routes['/doi-moi'] = articleHtml({ title: TITLE, sentences: [opening, CHANGED, ...rest, ADDED] });
      await page.reload();
      await harness.clickToolbar(page);
      const popup = await harness.openPopup(page);
      await waitText(popup, 'Bài đã thay đổi từ lần lưu');
      await popup.click({ selector: 'button', text: 'Lưu bản mới' });
      await waitText(popup, 'đã lưu bản mới, bản cũ vẫn giữ');
      await waitText(popup, 'Trang vẫn như bản đã lưu');
      await popup.close();
      await page.close();

      const reader = await openReader(harness);
      await waitPainted(reader, kept);
      await waitText(reader, 'Đồng chí bí thư chi bộ kết luận');
      await waitText(reader, 'Không có trong bản lưu');
      await reader.click({ selector: 'button', text: 'Các bản đã lưu (2)' });
      await waitText(reader, '3 chỗ thay đổi · +25 −27 từ');
      expect(await changes(reader)).toEqual({
        removed: ['bỏ −\u206087,5', `bỏ −\u2060${duties}`],
        added: ['thêm +\u206091,2', `thêm +\u2060${ADDED}`],
      });
      expect(await focused(reader)).toBe('');
      await reader.press('n');
      expect(await focused(reader)).toContain('87,5');
      await reader.press('n');
      expect(await focused(reader)).toContain(duties);
      await reader.press('p');
      expect(await focused(reader)).toContain('87,5');
      await reader.click({ selector: '.versions label', text: 'Đọc bản này' });
      await waitText(reader, duties);
      expect(await harness.takeProblems()).toEqual([]);

      await reader.click({ selector: '.versions button', text: 'Dùng lại bản này' });
      await waitText(reader, 'Đang dùng bản lưu');
      await waitPainted(reader, gone);
      await reader.click({ selector: '.versions button', text: 'Hoàn tác' });
      await waitFor(
        async () =>
          !Object.values(await reader.paintedTexts())
            .flat()
            .includes(gone),
        'the undo',
      );
      await reader.close();
    });

    test('by the shortcut too, with an undo; unchanged it says so and keeps one', async () => {
      const { harness, site } = stage;
      site.routes['/phim-tat'] = articleHtml({ title: 'Lưu lại bằng phím' });
      const page = await harness.open(`${site.origin}/phim-tat`);
      await harness.clickToolbar(page);
      await harness.runCommand(page, 'save-page');
      await waitToast(page, 'Đã lưu vào sổ tay');
      await harness.runCommand(page, 'save-page');
      await waitToast(page, 'không có gì thay đổi');
      site.routes['/phim-tat'] = articleHtml({ title: 'Lưu lại bằng phím', sentences: [...SENTENCES, ADDED] });
      await page.reload();
      await harness.clickToolbar(page);
      await harness.runCommand(page, 'save-page');
      await waitToast(page, 'đã lưu bản mới');
      await page.click({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
      await waitFor(async () => {
        const popup = await harness.openPopup(page);
        await popup.locate('.popup-form');
        const text = await pageText(popup);
        await popup.close();
        return text.includes('Bài đã thay đổi từ lần lưu');
      }, 'the older copy to be back');
      await page.close();
    });
  });
}

async function openReader(harness: BrowserHarness): Promise<HarnessPage> {
  const library = await harness.extensionPage('library');
  await waitText(library, TITLE);
  const address = await library.evaluate((wanted) => {
    const links = [...document.querySelectorAll('a.th-article-hit')];
    return links.find((link) => link.textContent?.trim() === wanted)?.getAttribute('href') ?? '';
  }, TITLE);
  await library.close();
  return harness.open(address);
}

function changes(reader: HarnessPage): Promise<{ removed: string[]; added: string[] }> {
  return reader.evaluate(() => {
    const read = (selector: string) =>
      [...document.querySelectorAll(`.version-diff ${selector}`)].map((element) => element.textContent?.trim() ?? '');
    return { removed: read('del'), added: read('ins') };
  });
}

function focused(reader: HarnessPage): Promise<string> {
  return reader.evaluate(() => document.activeElement?.closest('[data-change]')?.textContent ?? '');
}

async function waitToast(page: HarnessPage, text: string): Promise<void> {
  await page.locate({ selector: '.th-toast-text', text, within: OVERLAY });
}
