import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, openEditor, waitFor, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;

for (const browser of BROWSERS) {
  withBrowser(browser, 'the language in pages', (stage) => {
    let page: HarnessPage;

    async function choose(language: 'vi' | 'en'): Promise<void> {
      const options = await stage.harness.extensionPage('options');
      await options.evaluate((language) => chrome.storage.local.set({ settings: { language } }), language);
      await options.close();
      await page.bringToFront();
    }

    /** All that our box says, its labels too. */
    async function said(): Promise<string> {
      const text = await page.inClosedRoot(OVERLAY, (root) =>
        [root.textContent, ...[...root.querySelectorAll('[aria-label]')].map((each) => each.ariaLabel)].join(' '),
      );
      return text ?? '';
    }

    const waitSaid = (words: string) => waitFor(async () => (await said()).includes(words), `the box to say ${words}`);

    test('changes while a note is being written, and no word of it is lost', async () => {
      page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'viewpoint');
      await openEditor(page, FIRST);
      await page.fill({ selector: 'textarea', within: OVERLAY }, 'Câu đang gõ dở');
      await choose('en');
      await waitSaid('Done');
      expect(await said()).not.toMatch(/Xong|Ghi chú|Xoá đoạn|editor\./);
      const typed = await page.inClosedRoot(OVERLAY, (root) => root.querySelector('textarea')?.value);
      expect(typed).toBe('Câu đang gõ dở');
      await page.click({ selector: 'button', text: 'Done', within: OVERLAY });
      await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the card to close');
    });

    test('is English from the first sentence after a reload, and Vietnamese again when that is chosen', async () => {
      await page.reload();
      await wake(stage.harness, page);
      await page.selectText(SECOND);
      await page.locate({ selector: '[data-role="figure"]', within: OVERLAY });
      expect(await said()).toContain('Figure');
      expect(await said()).not.toMatch(/Số liệu|role\./);
      await choose('vi');
      await waitSaid('Số liệu');
      expect(await said()).not.toContain('Figure');
      await page.close();
    });
  });
}
