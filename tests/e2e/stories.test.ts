import { expect, test } from 'vitest';
import { readPdf } from '../../src/files/read-pdf.ts';
import { SENTENCES } from './article-site.ts';
import type { ChromiumPage } from './harness/chromium-page.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;
const LESSON = 'Muốn bà con nghe, hãy nghe bà con trước đã.';

const heading = (page: HarnessPage): Promise<string> =>
  page.evaluate(() => document.querySelector('.presenter h1')?.textContent ?? '');

for (const browser of BROWSERS) {
  withBrowser(browser, 'a topic is told as a story', (stage) => {
    test('two passages of a topic become a story, step by step', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: 'Đọc trước buổi họp.', tag: 'học,' });
      await mark(article, FIRST, 'viewpoint');
      await mark(article, SECOND, 'figure');
      const topics = await harness.extensionPage('topics');
      await topics.click({ selector: 'button', text: 'Chuyên đề mới' });
      await topics.fill('dialog input', 'Sinh hoạt chi bộ');
      await topics.click({ selector: 'dialog button', text: 'Tạo chuyên đề' });
      await topics.click({ selector: '.topic-actions button', text: 'Thêm bài, đoạn trích' });
      await topics.click({ selector: 'dialog .th-segment', text: 'Đoạn trích' });
      await topics.click({ selector: '.pick-item', text: FIRST.slice(0, 30) });
      await topics.click({ selector: '.pick-item', text: SECOND.slice(0, 30) });
      await topics.click({ selector: 'dialog button', text: 'Thêm 2' });
      await topics.locate('.topic-item:nth-child(2) .th-passage');

      // From a topic's passage: the story has it already.
      await topics.click('.topic-item:nth-child(1) .topic-tools .th-menu-anchor > button');
      await topics.click({ selector: '[role="menuitem"]', text: 'Kể thành câu chuyện từ đoạn này' });
      await topics.locate('.story-passage-list li:nth-child(1) .th-passage');
      await topics.fill('.story-title input', 'Ba lần đi vận động');
      await topics.fill('[data-step="situation"] textarea', 'Đã hai vụ, cánh đồng Xóm Đình không ai chịu dồn thửa.');
      await topics.fill('[data-step="lesson"] textarea', LESSON);
      await topics.click({ selector: '.story-passages button', text: 'Thêm đoạn trích' });
      await topics.click({ selector: '.pick-item', text: SECOND.slice(0, 30) });
      await topics.click({ selector: 'dialog button', text: 'Thêm 1 đoạn' });
      await topics.locate('.story-passage-list li:nth-child(2) .th-passage');
      await waitText(topics, 'Đã lưu');
      await topics.reload();
      const written = (): Promise<string> =>
        topics.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('[data-step="lesson"] textarea')?.value ?? '',
        );
      await waitFor(async () => (await written()) === LESSON, 'the lesson to stand there after a reload');
      expect(
        await topics.evaluate(() => document.querySelector<HTMLInputElement>('.story-title input')?.value ?? ''),
      ).toBe('Ba lần đi vận động');
      await topics.close();
    });

    test('its outline is one page with every step and both sources', async () => {
      const page = await stage.harness.extensionPage('stories');
      await page.click('.story-card-hit');
      await page.click({ selector: '.output-link', text: 'Đề cương' });
      await page.locate('.outline-step blockquote');
      await waitText(page, 'Vừa một trang A4.');
      if (stage.browser === 'chromium') {
        const pdf = await (page as ChromiumPage).page.pdf({ preferCSSPageSize: true, printBackground: true });
        const read = await readPdf(new Uint8Array(pdf));
        if (!read.ok) throw new Error(`not read: ${read.refusal}`);
        const text = JSON.stringify(read).replace(/\s+/g, ' ').normalize('NFC');
        expect(read.facts.pages).toBe(1);
        expect(text).toContain('Ba lần đi vận động');
        expect(text).toContain('Muốn bà con nghe');
        expect(text).toContain('Cổng tin Bến Lúa');
        expect(text).not.toContain('In hoặc lưu PDF');
      }
      await page.click({ selector: '.output-link', text: 'Thẻ cầm tay' });
      await page.locate('.card-sheet .cue-quote');
      await page.close();
    });

    test('it is presented by the keys of a clicker', async () => {
      const page = await stage.harness.extensionPage('stories');
      await page.click('.story-card-hit');
      await page.click({ selector: '.output-link', text: 'Trình chiếu' });
      await page.click({ selector: 'button', text: 'Bắt đầu trình chiếu' });
      await waitFor(async () => (await heading(page)) === 'Ba lần đi vận động', 'the title to be shown');
      await page.press('PageDown');
      await waitFor(async () => (await heading(page)) === 'Tình huống', 'the first step to be shown');
      await page.press('PageDown');
      await page.locate('.presenter blockquote');
      await page.press('b');
      await waitFor(async () => !(await page.isVisible('.presenter blockquote')), 'the screen to be blank');
      await page.press('b');
      await page.press('End');
      await waitFor(async () => (await heading(page)) === 'Hết', 'the end to be shown');
      await page.press('Escape');
      await waitFor(async () => !(await page.isVisible('.presenter')), 'the telling to be left');
      await waitText(page, 'Đã kể');
      // Firefox notes every answer that comes once its page was left for another, as links here do: no fault of the page.
      const problems = (await stage.harness.takeProblems()).filter((line) => !line.includes('context is inactive'));
      expect(problems).toEqual([]);
      await page.close();
    });
  });
}
