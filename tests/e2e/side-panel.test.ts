import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { askFrame, selectInFrame, sentencesOf, serveFrames, waitPaintedInFrame } from './framed-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, waitFor, waitPainted, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND, THIRD] = SENTENCES;

/** The quotations in the list, in its order. */
const listed = (panel: HarnessPage): Promise<(string | null)[]> =>
  panel.evaluate(() => [...document.querySelectorAll('.panel-item .th-passage-text')].map((text) => text.textContent));

const waitListed = (panel: HarnessPage, quotes: readonly string[]): Promise<void> =>
  waitFor(async () => (await listed(panel)).join('|') === quotes.join('|'), `the panel to list ${quotes.join(', ')}`);

for (const browser of BROWSERS) {
  withBrowser(browser, 'the side panel', (stage) => {
    test('follows the tab in front, its navigations, and what is marked in it', async () => {
      const { harness, site } = stage;
      const first = await harness.open(`${site.origin}/bai`);
      await wake(harness, first);
      await mark(first, FIRST, 'viewpoint');
      // In the window whose tabs it is to follow.
      const panel = await harness.extensionPage('side-panel');
      const second = await harness.open(`${site.origin}/router`);
      await wake(harness, second);
      await mark(second, SECOND, 'figure');
      await waitListed(panel, [SECOND]);
      await waitText(panel, 'Trang có bộ định tuyến');

      await first.bringToFront();
      await waitListed(panel, [FIRST]);
      await mark(first, THIRD, 'task');
      await waitListed(panel, [FIRST, THIRD]);

      await second.bringToFront();
      await waitListed(panel, [SECOND]);
      await second.click('#next');
      await waitText(panel, 'Trang này chưa có trong sổ tay.');
      await second.goBack();
      await waitListed(panel, [SECOND]);
      for (const page of [first, second, panel]) await page.close();
      expect(await harness.takeProblems()).toEqual([]);
    });

    test('gives a passage another range: the page comes to the front, is selected in, and keeps it', async () => {
      const { harness, site } = stage;
      const page = await harness.open(`${site.origin}/cao`);
      await wake(harness, page);
      await mark(page, FIRST, 'viewpoint');
      const panel = await harness.openSidePanel(page);
      await waitListed(panel, [FIRST]);
      await panel.bringToFront();
      await panel.click('.panel-item [aria-haspopup="menu"]');
      await panel.click({ selector: '[role="menuitem"]', text: 'Chọn lại đoạn' });
      await page.locate({ selector: '.th-range-hint', within: OVERLAY });
      await waitFor(() => page.evaluate(() => document.visibilityState === 'visible'), 'the page to be in front');
      expect(await page.evaluate(() => getSelection()?.anchorNode?.textContent)).toContain(FIRST);
      await page.bringToFront();
      await page.selectText(SECOND);
      await page.click({ selector: 'button', text: 'Nhận', within: OVERLAY });
      await waitPainted(page, SECOND);
      await waitListed(panel, [SECOND]);
      await page.click({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
      await waitListed(panel, [FIRST]);
      for (const each of [page, panel]) await each.close();
      expect(await harness.takeProblems()).toEqual([]);
    });

    test('gives a passage in a frame another range there', async () => {
      const { harness, site } = stage;
      serveFrames(site);
      const [marked, other] = sentencesOf('thường') as [string, string];
      const page = await harness.open(`${site.origin}/khung`);
      await wake(harness, page);
      await selectInFrame(page, 'thuong', marked);
      await harness.runCommand(page, 'mark-selection');
      await waitPaintedInFrame(page, 'thuong', marked);
      await page.press('Escape');
      const panel = await harness.openSidePanel(page);
      await waitListed(panel, [marked]);
      await panel.bringToFront();
      await panel.click('.panel-item [aria-haspopup="menu"]');
      await panel.click({ selector: '[role="menuitem"]', text: 'Chọn lại đoạn' });
      await waitFor(
        () => page.evaluate(() => document.activeElement?.getAttribute('name') === 'thuong'),
        'the frame to have the focus',
      );
      await page.bringToFront();
      await selectInFrame(page, 'thuong', other);
      // From the text of the frame the bar is a Tab away.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await page.press('Tab');
      await page.press('Enter');
      await waitPaintedInFrame(page, 'thuong', other);
      expect((await askFrame(page, 'thuong')).painted).not.toContain(marked);
      await waitListed(panel, [other]);
      for (const each of [page, panel]) await each.close();
      expect(await harness.takeProblems()).toEqual([]);
    });

    test('of each window follows the tabs of its own', async () => {
      const { harness, site } = stage;
      const page = await harness.open(`${site.origin}/doi`);
      await wake(harness, page);
      await mark(page, FIRST, 'viewpoint');
      const panel = await harness.extensionPage('side-panel');
      await page.bringToFront();
      await waitListed(panel, [FIRST]);
      // Another window, with a panel of its own beside a page of ours, which no extension may read.
      const other = await panel.evaluate(async () => {
        const windowId = (await chrome.windows.create({ url: location.href }))?.id ?? -1;
        await chrome.tabs.create({ windowId, url: chrome.runtime.getURL('src/pages/options/index.html') });
        return windowId;
      });
      const texts = () =>
        panel.evaluate(() =>
          chrome.extension
            .getViews({ type: 'tab' })
            .filter((view) => view.location.pathname.includes('/side-panel/'))
            .map((view) => view.document.querySelector('main')?.textContent ?? ''),
        );
      await waitFor(
        async () => (await texts()).some((text) => text.includes('trang riêng của trình duyệt')),
        'the second panel to follow its own window',
      );
      expect(await listed(panel)).toEqual([FIRST]);
      await mark(page, SECOND, 'figure');
      await waitListed(panel, [FIRST, SECOND]);
      expect((await texts()).filter((text) => text.includes('trang riêng của trình duyệt'))).toHaveLength(1);
      await panel.evaluate(async (id) => chrome.windows.remove(id), other);
      for (const one of [page, panel]) await one.close();
    });

    test('keeps an order of the reader’s own, and shows where passages stand along the page', async () => {
      const { harness, site } = stage;
      const page = await harness.open(`${site.origin}/cao`);
      await wake(harness, page);
      for (const sentence of [FIRST, SECOND, THIRD]) await mark(page, sentence, 'task');
      const panel = await harness.openSidePanel(page);
      await waitListed(panel, [FIRST, SECOND, THIRD]);
      await panel.click({ selector: '.th-segment', text: 'Theo ý tôi' });
      await panel.click({ selector: '.panel-item:first-child .th-passage-hit' });
      await panel.press('Alt+ArrowDown');
      await waitListed(panel, [SECOND, FIRST, THIRD]);
      // Drawn at once; the message says that it is stored.
      await waitText(panel, 'Đã đổi thứ tự');
      await panel.reload();
      await waitListed(panel, [SECOND, FIRST, THIRD]);

      const places = await panel.waitFor(
        () => {
          const marks = [...document.querySelectorAll<HTMLElement>('.th-density-mark')];
          return marks.length === 3 ? marks.map(({ style }) => Number.parseFloat(style.top)) : null;
        },
        { what: 'the map of the page' },
      );
      expect(places).toEqual([...(places ?? [])].sort((a, b) => a - b));
      const seen = () => panel.evaluate(() => document.querySelector<HTMLElement>('.th-density-seen')?.style.top);
      await page.bringToFront();
      await page.evaluate(() => scrollTo(0, 0));
      await waitFor(async () => (await seen()) === '0%', 'the map to show the top of the page');
      await page.evaluate(() => scrollTo(0, 1e6));
      await waitFor(async () => Number.parseFloat((await seen()) ?? '') > 50, 'the map to follow the page');
      for (const one of [page, panel]) await one.close();
    });
  });
}
