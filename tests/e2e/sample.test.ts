import { expect, test } from 'vitest';
import { BROWSERS } from './harness/launch.ts';
import { mark, pickSentences, waitPainted, waitText, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

for (const browser of BROWSERS) {
  withBrowser(browser, 'the bundled sample', (stage) => {
    test('opens from the welcome page and is marked in the saved copy, with no web page in sight', async () => {
      const page = await stage.harness.extensionPage('welcome');
      await page.click({ selector: 'button', text: 'Thử ngay với bài mẫu' });
      await page.locate('.reader-title');
      const [first = ''] = await pickSentences(page, 1, '.saved-body');
      await mark(page, first, 'practice');
      await writeNote(page, first, 'Ở đơn vị tôi cũng vậy');
      await waitText(page, 'Ở đơn vị tôi cũng vậy');
      await page.reload();
      await waitPainted(page, first);
      const library = await stage.harness.extensionPage('library');
      await waitText(library, '1 đoạn trích');
      expect(await stage.harness.takeProblems()).toEqual([]);
    });

    test('a headline is marked there too, and found again on the page it came from', async () => {
      const live = await stage.harness.open(`${stage.site.origin}/bai`);
      await stage.harness.clickToolbar(live);
      const popup = await stage.harness.openPopup(live);
      await popup.click({ selector: 'button', text: 'Lưu bài' });
      await waitText(popup, 'Đọc bản lưu');
      await popup.click({ selector: 'button', text: 'Đọc bản lưu' });
      const library = await stage.harness.extensionPage('library');
      const address = () =>
        library.evaluate(() => {
          const links = [...document.querySelectorAll('a.th-article-hit')];
          return links.find((link) => link.textContent?.startsWith('Học nghị quyết'))?.getAttribute('href') ?? '';
        });
      await waitText(library, 'Học nghị quyết từ một việc làm thật');
      const reader = await stage.harness.open(await address());
      await mark(reader, 'Học nghị quyết từ một việc làm thật', 'question');
      await live.bringToFront();
      await waitPainted(live, 'Học nghị quyết từ một việc làm thật');
    });
  });
}
