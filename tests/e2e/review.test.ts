import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;
const ACTION = 'Họp tổ đảng đúng lịch';

/** Sets yesterday as the day that the action is due: keys of a date field differ with the browser's language. */
const dueYesterday = (page: HarnessPage): Promise<void> =>
  page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="date"]');
    if (!field) throw new Error('no day to set');
    const day = new Date();
    day.setDate(day.getDate() - 1);
    const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
    field.value = parts.map((part) => String(part).padStart(2, '0')).join('-');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

const badge = (page: HarnessPage): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

for (const browser of BROWSERS) {
  withBrowser(browser, 'what was studied comes up again', (stage) => {
    test('two passages are taken in, and an action is promised', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: '', tag: 'ôn,' });
      await mark(article, FIRST, 'viewpoint');
      await mark(article, SECOND, 'task');
      const panel = await harness.openSidePanel(article);
      await panel.click({ selector: '.panel-item button', text: 'Liên hệ với đoạn này' });
      await panel.fill('[data-field="evidence"] textarea', 'Tổ tôi họp thưa');
      await panel.click({ selector: '.th-reflection-form button', text: 'Viết thêm: hạn chế' });
      await panel.fill('[data-field="action"] textarea', ACTION);
      await panel.locate('input[type="date"]');
      await dueYesterday(panel);
      await panel.click({ selector: '.th-reflection-form button', text: 'Xong' });
      await waitText(panel, ACTION);
      await panel.close();
      // Marked today they would come up tomorrow: taken out and in again by hand, they come at once.
      const library = await harness.extensionPage('library');
      const takeIn = async (): Promise<void> => {
        await library.click({ selector: '.th-article-actions button', text: 'Việc với bài' });
        await library.click({ selector: '[role="menuitem"]', text: 'Ôn các đoạn của bài' });
      };
      await takeIn();
      await library.click({ selector: '.th-toast button', text: 'Thôi ôn bài này' });
      await waitText(library, '2 đoạn thôi không ôn nữa');
      await takeIn();
      await waitText(library, 'Đã đưa 2 đoạn vào ôn');
      await library.close();
    });

    test('the toolbar says how many wait; the session goes by keys, is left, and goes on where it was', async () => {
      const { harness } = stage;
      const review = await harness.extensionPage('review');
      await waitText(review, ACTION);
      expect(await review.evaluate(() => document.querySelector('.review-progress-words')?.textContent)).toBe('0/3');
      await waitFor(async () => (await badge(review)) === '3', 'the badge to say 3');
      await review.locate('.review-card:focus');
      await review.press('1');
      await waitText(review, '1/3');
      await review.locate('.review-grades');
      await review.press('3');
      await waitText(review, '2/3');
      await review.press('z');
      await waitText(review, '1/3');
      await review.press('z');
      await waitText(review, '0/3');
      await waitText(review, ACTION);
      await review.locate('.review-card:focus');
      await review.press('1');
      await waitText(review, '1/3');
      await review.press('4');
      await waitText(review, '2/3');
      await waitFor(async () => (await badge(review)) === '1', 'the badge to say 1');
      await review.close();

      const again = await harness.extensionPage('review');
      await waitText(again, '2/3');
      await waitText(again, SECOND);
      await again.locate('.review-card:focus');
      await again.press('Enter');
      await waitText(again, 'Xong phần hôm nay');
      await waitFor(async () => (await badge(again)) === '', 'the badge to be empty');
      await again.press('z');
      await waitText(again, SECOND);
      await again.press('2');
      await waitText(again, 'Xong phần hôm nay');
      await again.click({ selector: 'button', text: 'Lịch ôn và số liệu' });
      await again.locate('.review-chart svg');
      expect(await harness.takeProblems()).toEqual([]);
      await again.close();
    });
  });
}
