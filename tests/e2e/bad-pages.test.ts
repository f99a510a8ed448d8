import { expect, test } from 'vitest';
import { BROWSERS } from './harness/launch.ts';
import { pageText, waitFor, waitText } from './steps.ts';
import { withBrowser } from './with-browser.ts';

for (const browser of BROWSERS) {
  withBrowser(browser, 'pages that are no articles', (stage) => {
    test.each([
      ['/du-lieu.xml', 'không phải trang chữ thường'],
      ['/hinh.svg', 'không phải trang chữ thường'],
      ['/anh.png', 'không phải trang chữ thường'],
    ])('%s: the popup says what cannot be done and why', async (path, words) => {
      const page = await stage.harness.open(stage.site.origin + path);
      await stage.harness.clickToolbar(page);
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'Không dùng được ở trang này');
      expect(await pageText(popup)).toContain(words);
      expect(await popup.isVisible('textarea')).toBe(false);
      await popup.close();
      await page.close();
    });

    test('a page of the browser itself', async () => {
      const page = await stage.harness.open(browser === 'firefox' ? 'about:blank' : 'chrome://version/');
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'trang riêng của trình duyệt');
      await popup.close();
    });

    test('an empty page is told apart, and what is typed is kept', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/trong`);
      await stage.harness.clickToolbar(page);
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'Không thấy phần chữ để lưu');
      await popup.close();
    });

    test('marking with nothing selected says so in the page', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await stage.harness.clickToolbar(page);
      await stage.harness.runCommand(page, 'mark-selection');
      const says = () =>
        page.inClosedRoot('html > div[popover]', (root) => root.textContent?.includes('Chưa chọn đoạn nào') ?? false);
      await waitFor(async () => (await says()) === true, 'the page to say that nothing is selected');
      await page.close();
    });

    test('words typed into the popup outlive its closing before they are saved', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/khac`);
      await stage.harness.clickToolbar(page);
      const first = await stage.harness.openPopup(page);
      await first.fill('textarea', 'Nửa câu đang gõ dở');
      await waitFor(
        () => first.evaluate(() => (document.querySelector('textarea') as HTMLTextAreaElement).value.endsWith('dở')),
        'the words to be typed',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      await first.close();
      const second = await stage.harness.openPopup(page);
      await second.locate('textarea');
      expect(await second.evaluate(() => document.querySelector('textarea')?.value)).toBe('Nửa câu đang gõ dở');
      expect(await pageText(second)).toContain('Chưa lưu');
      await second.close();
      await page.close();
    });

    test('a page that goes away while it is being saved loses no words', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/router`);
      await stage.harness.clickToolbar(page);
      const popup = await stage.harness.openPopup(page);
      await popup.fill('textarea', 'Ghi chú không được mất');
      await page.close();
      await popup.press('Control+Enter');
      await waitText(popup, 'chữ đã gõ vẫn còn');
      expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe('Ghi chú không được mất');
      await popup.close();
    });
  });
}
