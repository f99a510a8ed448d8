import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

for (const browser of BROWSERS) {
  withBrowser(browser, 'shortcuts', (stage) => {
    test('save the page, say so in it, and take it back', async () => {
      // The welcome tab opens by itself after the installation, and must not take the key press.
      const settled = await stage.harness.extensionPage('library');
      await waitText(settled, 'Sổ tay còn trống');
      await settled.close();
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await stage.harness.runCommand(page, 'save-page');
      await page.locate({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
      const library = await stage.harness.extensionPage('library');
      await waitText(library, 'Học nghị quyết từ một việc làm thật');
      await page.bringToFront();
      await page.click({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
      await waitText(library, 'Sổ tay còn trống');
      await library.close();
      await page.close();
    });

    test('pressed twice, they save one article, and the second press offers no undo of the first', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/khac?utm_source=a`);
      await stage.harness.runCommand(page, 'save-page');
      await page.locate({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
      await stage.harness.runCommand(page, 'save-page');
      await page.locate({ selector: '.th-toast-text', text: 'Bài này đã có trong sổ tay', within: OVERLAY });
      expect(await page.isVisible({ selector: 'button', text: 'Hoàn tác', within: OVERLAY })).toBe(false);
      const library = await stage.harness.extensionPage('library');
      await waitText(library, '1 trong 1 bài');
      await library.close();
      await page.close();
    });

    test('lead to the passages of a page, one after another, without a mouse', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/cao`);
      const [first, second, third] = SENTENCES;
      await wake(stage.harness, page);
      await stage.harness.runCommand(page, 'next-passage');
      await page.locate({ selector: '.th-toast-text', text: 'Không thấy đoạn trích', within: OVERLAY });
      for (const sentence of [second, third]) await mark(page, sentence, 'task');
      await page.reload();
      await page.evaluate(() => scrollTo(0, 0));

      // The press itself is what lets the extension into the page.
      await stage.harness.runCommand(page, 'next-passage');
      const card = () =>
        page.inClosedRoot(OVERLAY, (root) => ({
          quote: root.querySelector('.th-passage-text')?.textContent,
          hasFocus: root.activeElement !== null,
        }));
      const waitCard = (quote: string): Promise<void> =>
        waitFor(async () => {
          const shown = await card();
          return shown?.quote === quote && shown.hasFocus;
        }, `the focus in the card of "${quote}"`);
      await waitCard(second);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      await page.press('ArrowRight');
      await waitCard(third);
      await page.press('Home');
      await waitCard(second);
      await page.press('End');
      await waitCard(third);
      await page.press('Escape');
      await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the card to go');
      // From where the reader is now, round to the first.
      await stage.harness.runCommand(page, 'next-passage');
      await waitCard(second);
      await stage.harness.runCommand(page, 'next-passage');
      await waitCard(third);
      await page.press('Escape');
      await page.locateText(first);
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      await stage.harness.runCommand(page, 'next-passage');
      await waitCard(second);
      await page.close();
      expect(await stage.harness.takeProblems()).toEqual([]);
    });

    test('have their entries in the context menus too', async () => {
      const page = await stage.harness.extensionPage('options');
      // Updating an entry that is not there fails; there is no way to ask for the list.
      const missing = await page.evaluate(async () => {
        const { browser } = globalThis as unknown as { browser?: typeof chrome };
        const { contextMenus } = browser ?? chrome;
        const ids = ['save-page', 'mark-selection', 'next-passage', 'open-library', 'open-side-panel'];
        const found = await Promise.allSettled(ids.map(async (id) => contextMenus.update(id, {})));
        return ids.filter((_, index) => found[index]?.status === 'rejected');
      });
      expect(missing).toEqual([]);
      await page.close();
    });

    test('a store that refuses to write is told, and what was typed is kept', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/router`);
      await stage.harness.clickToolbar(page);
      await saveThroughPopup(stage.harness, page, { note: 'Câu đầu', tag: 'một,' });
      const popup = await stage.harness.openPopup(page);
      await popup.locate('textarea');
      await popup.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The disk is full', 'QuotaExceededError');
        };
      });
      await popup.fill('textarea', 'Câu thứ hai không được mất');
      await popup.press('Control+Enter');
      await waitText(popup, 'chưa lưu được');
      await popup.close();
      const again = await stage.harness.openPopup(page);
      await again.locate('textarea');
      const value = () => again.evaluate(() => document.querySelector('textarea')?.value);
      await waitFor(async () => (await value()) === 'Câu thứ hai không được mất', 'the draft to be there');
      await again.press('Control+Enter');
      // The button says “Lưu thay đổi” all along; what it has to save is gone when it gives that reason to be off.
      await waitText(again, 'Chưa có gì thay đổi');
      await again.close();
      const library = await stage.harness.extensionPage('library');
      await waitText(library, 'Câu thứ hai không được mất');
      await library.close();
      expect(await stage.harness.takeProblems()).toEqual([]);
    });
  });
}
