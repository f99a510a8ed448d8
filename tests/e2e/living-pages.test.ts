import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, openEditor, pageText, waitFor, waitPainted, waitText, wake, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND, THIRD] = SENTENCES;

for (const browser of BROWSERS) {
  withBrowser(browser, 'pages that live', (stage) => {
    test('under the strictest policy of a page the bar is styled and works', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/nghiem`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'practice');
      await openEditor(page, FIRST);
      const look = await page.inClosedRoot(OVERLAY, (root) => {
        const card = root.querySelector('.th-passage-editor');
        return card ? [getComputedStyle(card).position, getComputedStyle(card).display] : null;
      });
      expect(look?.[1]).toBe('grid');
      await page.close();
    });

    test.each(['/nghiem', '/xet'])(
      'on %s every part of ours works: bar, reflection, card, tag, message',
      async (path) => {
        const page = await stage.harness.open(stage.site.origin + path);
        await wake(stage.harness, page);
        await page.selectText(SECOND);
        await page.click({ selector: 'button', text: 'Viết liên hệ', within: OVERLAY });
        await page.fill({ selector: '.th-reflection-form textarea', within: OVERLAY }, 'Tổ tôi đạt 80 phần trăm');
        await page.click({ selector: 'button', text: 'Xong', within: OVERLAY });
        await waitPainted(page, SECOND);
        await page.clickText(SECOND);
        await page.click({ selector: '.th-view-actions button', text: 'Sửa', within: OVERLAY });
        await page.fill({ selector: '.th-passage-editor textarea', within: OVERLAY }, '**Việc** của tổ');
        await page.fill({ selector: 'input[role="combobox"]', within: OVERLAY }, 'số liệu');
        await page.click({ selector: 'button', text: 'Xong', within: OVERLAY });
        await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the editor to close');
        await page.clickText(SECOND);
        await page.locate({ selector: '.th-passage-view', within: OVERLAY });
        const shown = await page.inClosedRoot(OVERLAY, (root) => {
          const [card, bold] = [root.querySelector('.th-passage-view'), root.querySelector('.th-passage-note strong')];
          return {
            text: card?.textContent ?? '',
            bold: bold?.textContent,
            ground: card ? getComputedStyle(card).backgroundColor : null,
          };
        });
        expect(shown?.text).toContain('Tổ tôi đạt 80 phần trăm');
        expect(shown?.text).toContain('số-liệu');
        expect(shown?.bold).toBe('Việc');
        expect(shown?.ground).toBe('rgb(255, 254, 251)');
        await page.click({ selector: 'button', text: 'Xoá đoạn', within: OVERLAY });
        await page.click({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
        await waitPainted(page, SECOND);
        expect(await page.evaluate(() => (globalThis as { refused?: string[] }).refused ?? [])).toEqual([]);
        await page.close();
      },
    );

    test('a role is changed, a passage deleted and brought back', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'viewpoint');
      await writeNote(page, FIRST, 'Nên kể lại ở chi bộ tôi');
      await openEditor(page, FIRST);
      await page.click({ selector: '[data-role="question"]', within: OVERLAY });
      await waitFor(async () => (await page.paintedTexts())['th-question']?.includes(FIRST) === true, 'the new role');
      await page.click({ selector: 'button', text: 'Xoá đoạn', within: OVERLAY });
      await waitFor(async () => Object.keys(await page.paintedTexts()).length === 0, 'the passage to go');
      await page.click({ selector: 'button', text: 'Hoàn tác', within: OVERLAY });
      await waitPainted(page, FIRST);
      await openEditor(page, FIRST);
      expect(await page.inClosedRoot(OVERLAY, (root) => root.querySelector('textarea')?.value)).toBe(
        'Nên kể lại ở chi bộ tôi',
      );
      await page.press('Escape');
      await page.close();
    });

    test('the side panel follows what is done on the page and in the library, and scrolls the page', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/khac`);
      await wake(stage.harness, page);
      const panel = await stage.harness.openSidePanel(page);
      await waitText(panel, 'Chưa có đoạn trích');
      await page.bringToFront();
      await mark(page, THIRD, 'task');
      await mark(page, SECOND, 'figure');
      await waitText(panel, '2 đoạn trích');
      const order = await panel.evaluate(() =>
        [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent),
      );
      expect(order).toEqual([SECOND, THIRD]);
      await page.evaluate(() => {
        document.body.style.paddingBottom = '3000px';
        scrollTo(0, 3000);
      });
      await panel.bringToFront();
      await panel.click({ selector: '.th-passage-hit', text: THIRD });
      await page.bringToFront();
      await waitFor(() => page.evaluate(() => scrollY < 1500), 'the page to scroll to the passage');
      const library = await stage.harness.extensionPage('library');
      await waitText(library, '2 đoạn trích');
      await library.close();
      await panel.close();
      await page.close();
    });

    test('after a navigation without a load the new page has its own passages, and back brings the old ones', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/router`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'viewpoint');
      await page.click('#next');
      await waitFor(async () => Object.keys(await page.paintedTexts()).length === 0, 'the old passages to go');
      const fresh = 'Đoạn mới số 2 nói về cách giữ nhịp sinh hoạt chi bộ';
      await mark(page, fresh, 'task');
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'Bài kế tiếp');
      await popup.close();
      await page.close();
    });

    test('an article that comes after its address is waited for: the old text is never saved under the new title', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/cham`);
      await wake(stage.harness, page);
      await page.click('#next');
      await stage.harness.runCommand(page, 'save-page');
      await page.locate({ selector: '.th-toast-text', text: 'Đã lưu vào sổ tay', within: OVERLAY });
      const library = await stage.harness.extensionPage('library');
      await library.click({ selector: 'a.th-article-hit', text: 'Bài kế tiếp' });
      await waitText(library, 'Đoạn mới số 1 nói về cách giữ nhịp sinh hoạt chi bộ');
      expect(await pageText(library)).not.toContain(FIRST);
      await library.close();
      await page.close();
    });

    test('an article that never comes is refused, with what to do', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/ket`);
      await wake(stage.harness, page);
      await page.click('#next');
      const popup = await stage.harness.openPopup(page);
      await waitText(popup, 'Trang đang chuyển bài');
      await waitText(popup, 'tải lại trang');
      expect(await popup.isVisible('textarea')).toBe(false);
      await popup.close();
      await page.close();
    });

    test('a route behind a hash is a page of its own', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/hash#/bai/1`);
      await wake(stage.harness, page);
      await mark(page, FIRST, 'viewpoint');
      await page.click('#next');
      await waitFor(async () => Object.keys(await page.paintedTexts()).length === 0, 'the old passages to go');
      await mark(page, 'Đoạn mới số 3 nói về cách giữ nhịp sinh hoạt chi bộ', 'task');
      const library = await stage.harness.extensionPage('library');
      await waitText(library, 'Bài sau hash');
      expect(await pageText(library)).toMatch(/Trang có hash.*1 đoạn trích/);
      await library.close();
      await page.close();
    });

    test('pressing a role twice makes one passage', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/doi`);
      await wake(stage.harness, page);
      await page.selectText(SECOND);
      const role = await page.locate({ selector: '[data-role="task"]', within: OVERLAY });
      await page.click(role);
      await page.click(role);
      await waitPainted(page, SECOND);
      const panel = await stage.harness.openSidePanel(page);
      await waitText(panel, '1 đoạn trích');
      await panel.close();
      await page.close();
    });

    test('deleting an article in the popup can be undone there', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/doi`);
      await wake(stage.harness, page);
      const popup = await stage.harness.openPopup(page);
      await popup.click({ selector: 'button', text: 'Xoá bài' });
      await waitText(popup, 'Chưa lưu');
      await popup.click({ selector: 'button', text: 'Hoàn tác' });
      await waitText(popup, 'Đã lưu, 1 đoạn');
      await popup.close();
      await page.close();
    });

    test('passages are there after the back/forward cache, with what was done meanwhile', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      await mark(page, SECOND, 'figure');
      await page.goto(`${stage.site.origin}/trong`);
      await page.goBack();
      await wake(stage.harness, page);
      await waitPainted(page, SECOND);
      await page.close();
    });

    test('a page that rewrites its own text gets its passages back', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      await mark(page, THIRD, 'task');
      await page.evaluate(() => {
        const article = document.querySelector('article');
        if (article) article.innerHTML = article.innerHTML.replaceAll('<p>', '<p class="drawn-again">');
      });
      await waitPainted(page, THIRD);
      await page.close();
    });

    test('everything is there after a restart of the browser', async () => {
      await stage.harness.restart();
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      for (const sentence of [FIRST, SECOND, THIRD]) await waitPainted(page, sentence);
      expect(await stage.harness.takeProblems()).toEqual([]);
    });
  });
}
