import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;

for (const browser of BROWSERS) {
  withBrowser(browser, 'a library that was lost', (stage) => {
    test('is not shown as new: its notes are offered back, and come back', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: 'Đọc trước buổi họp.', tag: 'học,' });
      await mark(article, FIRST, 'viewpoint');
      await mark(article, SECOND, 'figure');

      const page = await harness.extensionPage('library');
      await waitText(page, 'Học nghị quyết từ một việc làm thật');
      // Written a moment after the database: nothing may wait any more.
      await waitFor(
        () =>
          page.evaluate(
            () =>
              new Promise<boolean>((resolve, reject) => {
                const opening = indexedDB.open('thu-hoach');
                opening.onerror = () => reject(opening.error);
                opening.onsuccess = () => {
                  const work = opening.result.transaction(['unjournaled', 'meta']);
                  const count = work.objectStore('unjournaled').count();
                  const known = work.objectStore('meta').get('journal');
                  work.oncomplete = () => {
                    opening.result.close();
                    resolve(count.result === 0 && known.result !== undefined);
                  };
                };
              }),
          ),
        'the journal to be written',
      );
      const isGone = await page.evaluate(
        () =>
          new Promise<boolean>((resolve, reject) => {
            const deletion = indexedDB.deleteDatabase('thu-hoach');
            deletion.onsuccess = () => resolve(true);
            deletion.onerror = () => reject(deletion.error);
          }),
      );
      expect(isGone).toBe(true);
      await page.reload();
      await waitText(page, 'Sổ tay trống, nhưng trước đây không trống');
      await page.click({ selector: '.lost-library button', text: 'Khôi phục ghi chú' });
      await waitText(page, 'Đã khôi phục 1 bài, 2 đoạn trích');
      await waitText(page, 'Học nghị quyết từ một việc làm thật');
      await page.reload();
      await page.locate('[data-row]');
      expect(await page.evaluate(() => document.querySelector('.lost-library'))).toBe(null);

      // On the page itself the passages stand where they stood, and a save gives the text back.
      const panel = await harness.openSidePanel(article);
      await waitText(panel, FIRST.slice(0, 30));
      expect(await harness.takeProblems()).toEqual([]);
      await panel.close();
      await page.close();
    });
  });
}
