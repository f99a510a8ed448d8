import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { mark, OVERLAY, openEditor, waitFor, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST] = SENTENCES;

// Firefox takes an old content script away with its extension; in Chromium it lives on, and its calls throw.
withBrowser('chromium', 'an update of the extension under an open page', (stage) => {
  test('typed words stay in their card, to be copied', async () => {
    const page = await stage.harness.open(`${stage.site.origin}/bai`);
    await wake(stage.harness, page);
    await mark(page, FIRST, 'viewpoint');
    await openEditor(page, FIRST);

    const ours = await stage.harness.extensionPage('options');
    await ours.evaluate(() => {
      setTimeout(() => chrome.runtime.reload());
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.bringToFront();
    await page.click({ selector: 'textarea', within: OVERLAY });
    await page.type('Câu này đang gõ dở');
    const card = () => page.inClosedRoot(OVERLAY, (root) => [root.querySelector('textarea')?.value, root.textContent]);
    await waitFor(async () => (await card())?.[1]?.includes('vừa được cập nhật') === true, 'the card to say so');
    await page.click({ x: 5, y: 5 });
    expect((await card())?.[0]).toBe('Câu này đang gõ dở');
  });
});
