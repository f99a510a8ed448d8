import { expect, test } from 'vitest';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, OVERLAY, pickSentences, waitFor, waitText, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

/** Text of the first paragraph whose end is below the toolbar. */
function lineAtTop(page: HarnessPage): Promise<string> {
  return page.evaluate(() => {
    const top = document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
    const lines = [...document.querySelectorAll('.saved-body :is(p, li, h2, h3)')];
    return lines.find((line) => line.getBoundingClientRect().bottom > top + 6)?.textContent ?? '';
  });
}

const look = (page: HarnessPage) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const findCount = (page: HarnessPage) =>
  page.evaluate(() => document.querySelector('.reader-find-count')?.textContent ?? '');

for (const browser of BROWSERS) {
  withBrowser(browser, 'the reader', (stage) => {
    let address = '';

    test('the look that was chosen is there from the first moment of the next visit', async () => {
      const page = await stage.harness.extensionPage('welcome');
      await page.setViewport({ width: 1440, height: 900 });
      await page.click({ selector: 'button', text: 'Thử ngay với bài mẫu' });
      await page.locate('.reader-title');
      address = await page.url();
      await page.click('button[aria-label^="Cỡ chữ"]');
      await page.locate('.reader-look');
      for (const choice of ['Lớn', 'Ngà', 'Hẹp']) {
        await page.evaluate((label) => {
          const labels = [...document.querySelectorAll<HTMLElement>('.reader-look label')];
          labels.find((each) => each.textContent === label)?.click();
        }, choice);
      }
      expect(await look(page)).toMatchObject({ theme: 'sepia', size: 'l', width: 'narrow' });
      const isStored = () =>
        page.evaluate(async () => {
          const { browser } = globalThis as unknown as { browser?: typeof chrome };
          const { settings } = await (browser ?? chrome).storage.local.get('settings');
          return (settings as { reader?: { width: string } } | undefined)?.reader?.width === 'narrow';
        });
      await waitFor(isStored, 'the look to be remembered');
      await page.reload();
      await page.locate('.reader-title');
      expect(await look(page)).toMatchObject({ theme: 'sepia', size: 'l', width: 'narrow', face: 'serif' });
      await page.close();
    });

    test('the outline leads to a place, and the way back leads back', async () => {
      const page = await stage.harness.open(address);
      await page.setViewport({ width: 1440, height: 900 });
      const last = await page.waitFor(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.th-tree-row')];
        const row = rows.at(-1);
        row?.scrollIntoView({ block: 'nearest' });
        return row?.querySelector('.th-tree-label')?.textContent ?? '';
      });
      await page.click({ selector: '.th-tree-row:last-child', text: last });
      await waitFor(() => page.evaluate(() => scrollY > 500), 'the page to jump');
      await page.locate('.th-tree-row[aria-current="location"]');
      await page.goBack();
      await waitFor(() => page.evaluate(() => scrollY === 0), 'the way back');
      await page.close();
    });

    test('words are found without their diacritics, by keys alone', async () => {
      const page = await stage.harness.open(address);
      await page.locate('.reader-title');
      await page.waitFor(() => document.querySelector('.reader-minutes') !== null);
      await page.press('/');
      await page.locate('.reader-find-field:focus');
      await page.type('chi bo');
      await waitFor(async () => /^1\/\d+$/.test(await findCount(page)), 'the first of what was found');
      await page.press('Enter');
      await waitFor(async () => /^2\/\d+$/.test(await findCount(page)), 'the second');
      const painted = await page.evaluate(() =>
        [...(CSS.highlights.get('th-find-current') ?? [])].map((range) => {
          const { startContainer, startOffset, endOffset } = range;
          return startContainer.textContent?.slice(startOffset, endOffset).toLowerCase();
        }),
      );
      expect(painted).toEqual(['chi bộ']);
      await page.press('Escape');
      await waitFor(async () => !(await page.isVisible('.reader-find')), 'the search to close');
      await page.close();
    });

    test('a note stands beside its line, and a press on it opens its card', async () => {
      const page = await stage.harness.open(address);
      await page.setViewport({ width: 1440, height: 900 });
      await page.locate('.reader-title');
      const [, sentence = ''] = await pickSentences(page, 2, '.saved-body');
      await mark(page, sentence, 'practice');
      await writeNote(page, sentence, 'Ghi bên lề');
      await page.locate({ selector: '.reader-margin-note', text: 'Ghi bên lề' });
      const line = await page.locateText(sentence);
      const away = await page.evaluate((y) => {
        const note = document.querySelector('.reader-margin-note')?.getBoundingClientRect();
        return Math.abs((note?.top ?? 1e4) - y);
      }, line.y);
      expect(away).toBeLessThan(60);
      await page.click('.reader-margin-open');
      await page.locate({ selector: 'button', text: 'Sửa', within: OVERLAY });
      await page.press('Escape');
      await page.close();
    });

    test('reading goes on where it stopped, after a reload and in a window of another width', async () => {
      const page = await stage.harness.open(address);
      await page.setViewport({ width: 1440, height: 900 });
      await page.waitFor(() => document.querySelector('.reader-minutes') !== null);
      await page.evaluate(() => scrollTo(0, document.querySelector('.reader-end')?.getBoundingClientRect().top ?? 0));
      await page.evaluate(() => scrollBy(0, -1400));
      // What is scrolled past is not read: the place counts once the window rests.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      const line = await lineAtTop(page);
      await page.reload();
      await waitText(page, 'Đọc tiếp từ chỗ dừng lần trước');
      expect(await lineAtTop(page)).toBe(line);
      await page.setViewport({ width: 700, height: 900 });
      await page.reload();
      await waitText(page, 'Đọc tiếp từ chỗ dừng lần trước');
      expect(await lineAtTop(page)).toBe(line);
      await page.click({ selector: 'button', text: 'Về đầu bài' });
      await waitFor(() => page.evaluate(() => scrollY === 0), 'the beginning');
      await page.close();
    });

    test('said to be read, and the way back is the library as it was left', async () => {
      const library = await stage.harness.extensionPage('library');
      await library.locate('a.th-article-hit');
      const left = await library.url();
      await library.click('a.th-article-hit');
      await library.waitFor(() => document.querySelector('.reader-minutes') !== null);
      // It may go on where it stopped before: then it has come to rest.
      await new Promise((resolve) => setTimeout(resolve, 800));
      await library.evaluate(() => document.querySelector('.reader-end')?.scrollIntoView({ block: 'center' }));
      await library.click({ selector: '.reader-end button', text: 'Đã đọc xong' });
      await waitText(library, 'Đã ghi là đọc xong');
      await library.click('.reader-back');
      await library.locate('a.th-article-hit');
      expect(await library.url()).toBe(left);
      // Back, and not on: what was ahead is still ahead.
      await library.goForward();
      await library.locate('.reader-title');
      expect(await stage.harness.takeProblems()).toEqual([]);
    });
  });
}
