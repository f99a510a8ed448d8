import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { mark, pageText, waitFor, waitPainted, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST] = SENTENCES;

// The prompt of an optional permission cannot be answered in a driven Chromium: that build has it granted.
withBrowser(
  'chromium',
  'a site that is always on',
  (stage) => {
    test('the detector is at work on it', async () => {
      const asker = await stage.harness.extensionPage('options');
      const isRegistered = () =>
        asker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
      await waitFor(isRegistered, 'the detector to be registered');
      await asker.close();
    });

    test('passages come back by themselves: after a reload, in another tab, after a restart', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      // No toolbar, no shortcut: the detector found an article and the bar is there.
      await mark(page, FIRST, 'viewpoint');
      await page.reload();
      await waitPainted(page, FIRST);
      const other = await stage.harness.open(`${stage.site.origin}/bai?utm_source=zalo`);
      await waitPainted(other, FIRST);
      await stage.harness.restart();
      const later = await stage.harness.open(`${stage.site.origin}/bai`);
      await waitPainted(later, FIRST);
    });

    test('a mark made in one tab shows in the other', async () => {
      const one = await stage.harness.open(`${stage.site.origin}/khac`);
      const two = await stage.harness.open(`${stage.site.origin}/khac`);
      await one.bringToFront();
      await mark(one, FIRST, 'task');
      await waitPainted(two, FIRST);
    });

    test('a page that is no article and has nothing saved is left alone', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/trong`);
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('popover');
      await page.close();
    });
  },
  'e2e',
);

// Firefox asks for real; the harness's profile answers yes.
withBrowser('firefox', 'a site that is always on', (stage) => {
  test('is turned on in the popup, and turned off in the options', async () => {
    const page = await stage.harness.open(`${stage.site.origin}/bai`);
    await wake(stage.harness, page);
    const popup = await stage.harness.openPopup(page);
    await waitText(popup, 'Luôn bật trên 127.0.0.1');
    await popup.click('.popup-always input');
    await waitFor(async () => !(await pageText(popup)).includes('Luôn bật'), 'the site to be on');
    await popup.close();
    await mark(page, FIRST, 'viewpoint');
    await page.reload();
    await waitPainted(page, FIRST);
    const other = await stage.harness.open(`${stage.site.origin}/bai`);
    await waitPainted(other, FIRST);

    await stage.harness.extensionPage('options').then(async (options) => {
      await options.evaluate(async () => {
        const { browser } = globalThis as unknown as { browser: typeof chrome };
        await browser.permissions.remove({ origins: ['http://127.0.0.1/*', 'https://127.0.0.1/*'] });
      });
      await options.close();
    });
    const after = await stage.harness.open(`${stage.site.origin}/bai`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await after.paintedTexts()).toEqual({});
  });
});
