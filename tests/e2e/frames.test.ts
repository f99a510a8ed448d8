import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { askFrame, selectInFrame, sentencesOf, serveFrames, waitPaintedInFrame } from './framed-site.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, pageText, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

/** Frames of the page's own site, with a sentence of each. */
const OWN = [
  ['thuong', sentencesOf('thường')[0]],
  ['chu', sentencesOf('chữ')[1]],
  ['chu/sau', sentencesOf('sâu')[2]],
  ['viet', sentencesOf('viết')[3]],
] as const;

for (const browser of BROWSERS) {
  withBrowser(browser, 'pages with frames', (stage) => {
    test('text in frames of the same site is marked, comes back, and is shown from the side panel', async () => {
      serveFrames(stage.site);
      const page = await stage.harness.open(`${stage.site.origin}/khung`);
      await wake(stage.harness, page);
      for (const [path, text] of OWN) {
        await selectInFrame(page, path, text as string);
        await stage.harness.runCommand(page, 'mark-selection');
        await waitPaintedInFrame(page, path, text as string);
        await page.press('Escape');
      }
      const panel = await stage.harness.openSidePanel(page);
      await waitText(panel, '4 đoạn trích');
      await page.bringToFront();
      await page.reload();
      await wake(stage.harness, page);
      for (const [path, text] of OWN) await waitPaintedInFrame(page, path, text as string);
      await page.evaluate(() => scrollTo(0, 0));
      await panel.bringToFront();
      await panel.click({ selector: '.th-passage-hit', text: OWN[3][1] as string });
      await page.bringToFront();
      await waitFor(() => page.evaluate(() => scrollY > 300), 'the page to scroll to its frame');
      expect(await pageText(panel)).not.toContain('không còn câu này');
      await panel.close();
      await page.close();
    });

    test('the next passage goes on from the page into its frames, and from the last of them to the page', async () => {
      serveFrames(stage.site);
      const page = await stage.harness.open(`${stage.site.origin}/khung`);
      await wake(stage.harness, page);
      const own = SENTENCES[0];
      await mark(page, own, 'task');
      await page.reload();
      await page.evaluate(() => scrollTo(0, 0));

      const next = () => stage.harness.runCommand(page, 'next-passage');
      const inPage = async () =>
        (await page.inClosedRoot(OVERLAY, (root) =>
          root.activeElement ? root.querySelector('.th-passage-text')?.textContent : null,
        )) === own;
      /** The path of the frame with the card, once one has it. */
      const inFrame = async (): Promise<string> => {
        let found = '';
        await waitFor(async () => {
          for (const [path, text] of OWN) if ((await askFrame(page, path)).cardOf === text) found = path;
          return found !== '';
        }, 'a card in a frame');
        return found;
      };
      await next();
      await waitFor(inPage, 'the card of the page');
      const seen: string[] = [];
      for (const _frame of OWN) {
        await next();
        await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the card of the page to close');
        await waitFor(async () => (await inFrame()) !== seen.at(-1), 'the card of another frame');
        seen.push(await inFrame());
      }
      expect(seen.toSorted()).toEqual(OWN.map(([path]) => path).toSorted());
      await waitFor(() => page.evaluate(() => scrollY > 300), 'the page to scroll to its frames');
      await next();
      await waitFor(inPage, 'the card of the page again');
      await page.close();
      expect(await stage.harness.takeProblems()).toEqual([]);
    });

    test('a frame of another site is closed until the reader opens it', async () => {
      serveFrames(stage.site);
      const text = sentencesOf('ngoài')[0] as string;
      const page = await stage.harness.open(`${stage.site.origin}/khung-cua-ban`);
      await wake(stage.harness, page);
      await selectInFrame(page, 'ngoai', text);
      await page.click('iframe');
      await selectInFrame(page, 'ngoai', text);
      await stage.harness.runCommand(page, 'mark-selection');
      await page.locate({ selector: '.th-toast-text', text: 'khung của một trang web khác', within: OVERLAY });
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'khung của localhost');
      if (browser === 'chromium') {
        // The prompt cannot be answered here; see the build that has it granted.
        await popup.close();
        await page.close();
        return;
      }
      await popup.click({ selector: 'button', text: 'Cho phép tô trong khung' });
      await waitFor(async () => !(await pageText(popup)).includes('khung của localhost'), 'the frame to be open');
      await popup.close();
      await page.bringToFront();
      await selectInFrame(page, 'ngoai', text);
      await stage.harness.runCommand(page, 'mark-selection');
      await waitPaintedInFrame(page, 'ngoai', text);
      await page.close();
    });
  });
}

withBrowser(
  'chromium',
  'frames of other sites that may be entered',
  (stage) => {
    test('are marked and come back, and an advertisement gets nothing of us', async () => {
      serveFrames(stage.site);
      const text = sentencesOf('ngoài')[1] as string;
      const page = await stage.harness.open(`${stage.site.origin}/khung-cua-ban`);
      await wake(stage.harness, page);
      await selectInFrame(page, 'ngoai', text);
      await stage.harness.runCommand(page, 'mark-selection');
      await waitPaintedInFrame(page, 'ngoai', text);
      await page.reload();
      await waitPaintedInFrame(page, 'ngoai', text);

      const framed = await stage.harness.open(`${stage.site.origin}/khung`);
      await wake(stage.harness, framed);
      const tabId = await stage.harness.tabId(framed);
      const asker = await stage.harness.extensionPage('options');
      const entered = (): Promise<Record<string, boolean>> =>
        asker.evaluate(async (tabId) => {
          const func = () => [window.name, 'thuHoachAnnotator' in globalThis] as const;
          const answers = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
          return Object.fromEntries(answers.map(({ result }) => result ?? ['', false]));
        }, tabId);
      await waitFor(async () => (await entered()).thuong === true, 'the annotator to be in a frame');
      expect(await entered()).toMatchObject({ thuong: true, chu: true, sau: true, viet: true, cao: false });
      await asker.close();
      await framed.close();
      await page.close();
    });

    test('reach nothing that was made in the page or in another frame', async () => {
      serveFrames(stage.site);
      const page = await stage.harness.open(`${stage.site.origin}/khung-cua-ban`);
      const tabId = await stage.harness.tabId(page);
      const asker = await stage.harness.extensionPage('options');
      const url = `${stage.site.origin}/khung-cua-ban`;
      const passage = {
        id: 'passage-cua-trang',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'Chi bộ Xóm Đình',
          prefix: '',
          suffix: '',
          position: { type: 'TextPositionSelector', start: 0, end: 15 },
        },
        quote: 'Chi bộ Xóm Đình',
        role: 'task',
        note: 'Điều riêng tôi ghi',
        tags: [],
      };
      /** Sends from the isolated world of the page or of its frame, as our own script there could. */
      const send = (inFrame: boolean, name: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> =>
        asker.evaluate(
          async ({ tabId, inFrame, message }) => {
            const frames = await chrome.scripting.executeScript({
              target: { tabId, allFrames: true },
              func: () => window === window.top,
            });
            const frameIds = frames.filter(({ result }) => result !== inFrame).map(({ frameId }) => frameId);
            // As text: Chromium leaves out what is null in an argument.
            const func = (message: string) => chrome.runtime.sendMessage(JSON.parse(message));
            const [answer] = await chrome.scripting.executeScript({
              target: { tabId, frameIds },
              func,
              args: [message],
            });
            return answer?.result as { ok: boolean };
          },
          { tabId, inFrame, message: JSON.stringify({ th: 'call', name, input }) },
        );
      const opened = await send(false, 'page.open', { url });
      const { article, passages } = opened.value as { article: { id: string }; passages: unknown[] };
      expect(passages).toEqual([]);
      expect((await send(false, 'passage.create', { articleId: article.id, passage })).ok).toBe(true);

      const seen = await send(true, 'frame.open', null);
      expect(JSON.stringify(seen)).toContain(sentencesOf('ngoài')[1]);
      expect(JSON.stringify(seen)).not.toContain('Điều riêng tôi ghi');
      const outside = `http://localhost:${new URL(stage.site.origin).port}/ngoai`;
      const refused = [
        ['page.open', { url }],
        ['page.open', { url: outside }],
        ['page.detected', { url: outside, isArticle: true }],
        ['page.framePlaces', null],
        ['passage.create', { articleId: article.id, passage: { ...passage, id: 'passage-gia-mao' } }],
        ['passage.edit', { id: passage.id, edit: { note: 'đổi' } }],
        ['passage.remove', { id: passage.id }],
        ['article.remove', { id: article.id }],
        ['frame.create', { passage: { ...passage, id: 'passage-khung-2', frame: 'https://x.example/' } }],
      ] as const;
      for (const [name, input] of refused) expect([name, (await send(true, name, input)).ok]).toEqual([name, false]);
      expect((await send(false, 'frame.open', null)).ok).toBe(false);
      const after = await send(false, 'page.open', { url });
      expect(after.value).toMatchObject({ passages: [{ id: passage.id, note: 'Điều riêng tôi ghi' }] });
      expect((await askFrame(page, 'ngoai')).markup).not.toContain('Điều riêng tôi ghi');
      await asker.close();
      await page.close();
    });
  },
  'e2e',
);
