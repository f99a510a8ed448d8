import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST] = SENTENCES;

const saved = (page: HarnessPage): Promise<boolean> => page.isVisible({ selector: '.composer-facts', text: 'Đã lưu' });
const written = (page: HarnessPage): Promise<string> =>
  page.evaluate(() => document.querySelector('.report-text')?.textContent ?? '');

for (const browser of BROWSERS) {
  withBrowser(browser, 'a paper', (stage) => {
    test('is begun from an article, written, fed from its sources, and is there after a reload', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: '', tag: 'học/nghị-quyết,' });
      await mark(article, FIRST, 'viewpoint');
      await article.clickText(FIRST);
      await article.click({ selector: 'button', text: 'Viết liên hệ', within: OVERLAY });
      await article.fill({ selector: '.th-reflection-form textarea', within: OVERLAY }, 'Tổ tôi đạt 80 phần trăm');
      await article.click({ selector: 'button', text: 'Xong', within: OVERLAY });
      await waitFor(
        async () => !(await article.isVisible({ selector: 'textarea', within: OVERLAY })),
        'the form to close',
      );
      await article.close();

      const library = await harness.extensionPage('library');
      await library.click({ selector: '.th-article-actions button', text: 'Việc với bài' });
      await library.click({ selector: '[role="menuitem"]', text: 'Viết bài thu hoạch' });
      await library.locate('dialog[open] .new-report');
      await library.fill('dialog[open] .new-report input', 'Bài thu hoạch của tôi');
      await library.click({ selector: 'dialog[open] button', text: 'Bắt đầu viết' });
      await library.locate('.report-text');
      await library.click('.report-text > p');
      await library.type('Tôi học nghị quyết ở chi bộ 4.');
      await waitFor(async () => (await written(library)).includes('chi bộ 4.'), 'what was typed to stand there');
      await library.click({ selector: '.source-acts button', text: 'Trích vào bài' });
      await library.locate('.report-quotation');
      await library.type('Tôi hiểu điều này như sau.');
      await library.click({ selector: '.source-acts button', text: 'Đưa vào bài' });
      await waitFor(async () => (await written(library)).includes('Tổ tôi đạt'), 'the reflection to stand there');
      await waitFor(() => saved(library), 'the paper to be saved');
      await library.reload();
      await library.locate('.report-quotation');
      const text = await written(library);
      expect(text).toContain('Tôi học nghị quyết ở chi bộ 4.');
      expect(text).toContain(FIRST);
      expect(text).toContain('Tôi hiểu điều này như sau.');
      expect(text).toContain('Tổ tôi đạt 80 phần trăm');
      await library.close();
    });

    test('goes back to a version that was kept', async () => {
      const page = await stage.harness.extensionPage('reports');
      await page.click('.report-card-hit');
      await page.locate('.report-quotation');
      await page.click({ selector: '.th-segment', text: 'Lịch sử' });
      await page.fill('.report-history-keep input', 'Mốc một');
      await page.click({ selector: '.report-history-keep button', text: 'Lưu mốc' });
      await page.locate({ selector: '.report-version', text: 'Mốc một' });
      await page.click('.report-text > p');
      await page.press('End');
      await page.type(' Câu thêm sau.');
      await waitFor(async () => (await written(page)).includes('Câu thêm sau.'), 'the later words');
      await waitFor(() => saved(page), 'the later words to be saved');
      await page.click({ selector: '.report-version', text: 'Mốc một' });
      await page.locate('dialog[open] .version-diff');
      await page.click({ selector: 'dialog[open] button', text: 'Lấy lại bản này' });
      await waitFor(async () => !(await written(page)).includes('Câu thêm sau.'), 'the kept version to be back');
      await page.reload();
      await page.locate('.report-quotation');
      expect(await written(page)).not.toContain('Câu thêm sau.');
      await page.close();
    });

    test('takes what is pasted, and no policy of ours stands in the way', async () => {
      const page = await stage.harness.extensionPage('reports');
      await page.click('.report-card-hit');
      await page.locate('.report-text');
      if (browser === 'firefox') {
        // There a script can make up no clipboard with markup, and the driver's keys reach none.
        await page.evaluate(() => {
          const made = { bubbles: true, cancelable: true, dataType: 'text/plain', data: 'Dán vào đây' };
          document.querySelector('.report-text')?.dispatchEvent(new ClipboardEvent('paste', made));
        });
        await waitFor(async () => (await written(page)).includes('Dán vào đây'), 'the pasted words');
        await page.close();
        return expect(await stage.harness.takeProblems()).toEqual([]);
      }
      await page.click('.report-text > p');
      await page.type(' Câu chép lại.');
      for (let letter = 0; letter < 'Câu chép lại.'.length; letter++) await page.press('Shift+ArrowLeft');
      await page.press('Control+c');
      await page.press('ArrowRight');
      await page.press('Control+v');
      await waitFor(
        async () => (await written(page)).includes('Câu chép lại.Câu chép lại.'),
        'the copy to stand there',
      );
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text/html', '<p style="margin:0">Dán <b style="color:red">đậm</b></p><ul><li>một mục</li></ul>');
        data.setData('text/plain', 'Dán đậm');
        document
          .querySelector('.report-text')
          ?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
      });
      await page.locate({ selector: '.report-text li', text: 'một mục' });
      await waitText(page, 'Đã lưu');
      await page.close();
      expect(await stage.harness.takeProblems()).toEqual([]);
    });
  });
}
