import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;
const ACTION = 'Họp tổ đảng đúng lịch';

/** Yesterday where the browser is, `YYYY-MM-DD`. */
const yesterday = (page: HarnessPage): Promise<string> =>
  page.evaluate(() => {
    const day = new Date();
    day.setDate(day.getDate() - 1);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  });

const badge = (page: HarnessPage): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

for (const browser of BROWSERS) {
  withBrowser(browser, 'what was studied comes up again', (stage) => {
    let reader: HarnessPage;

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
      await panel.fill('[data-field="action"] textarea', ACTION);
      await panel.fill('input[type="date"]', await yesterday(panel));
      await panel.click({ selector: '.th-reflection-form button', text: 'Xong' });
      await waitText(panel, ACTION);
      await panel.close();
      const library = await harness.extensionPage('library');
      const href = await library.evaluate(() => document.querySelector('a.th-article-hit')?.getAttribute('href') ?? '');
      await library.close();
      reader = await harness.open(href);
      // Marked today they would come up tomorrow: taken out and in again by hand, they come at once.
      for (const name of ['Thôi ôn đoạn này', 'Đưa vào ôn tập']) {
        for (let count = 2; count > 0; count--) {
          await reader.click(`.reader-passages button[aria-label="${name}"]`);
          await waitFor(
            async () =>
              (await reader.evaluate(
                (label) => document.querySelectorAll(`.reader-passages button[aria-label="${label}"]`).length,
                name,
              )) ===
              count - 1,
            `${count - 1} passages left with "${name}"`,
          );
        }
      }
      await reader.close();
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
      await again.press(' ');
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
