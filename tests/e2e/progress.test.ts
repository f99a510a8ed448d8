import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;

/** What stands in the table of counts beside a line's name. */
const countOf = (page: HarnessPage, name: string): Promise<string | null> =>
  page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.summary-table tbody tr')];
    const row = rows.find((one) => one.querySelector('th')?.textContent === wanted);
    return row?.querySelector('td')?.textContent ?? null;
  }, name);

/** The words of a Word file, a line a paragraph. */
function docxText(file: Uint8Array): string {
  const body = new TextDecoder().decode(unzipSync(file)['word/document.xml']);
  return body
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'plan and summary', (stage) => {
    test('a text of the plan is done by reading, and the popup and the library say what is next', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: 'Đọc trước buổi họp.', tag: 'học,' });
      await mark(article, FIRST, 'viewpoint');
      await mark(article, SECOND, 'figure');

      const plan = await harness.extensionPage('plan');
      await plan.click({ selector: 'button', text: 'Kế hoạch mới' });
      await plan.fill('dialog input', 'Học quý này');
      await plan.click({ selector: 'dialog button', text: 'Tạo kế hoạch' });
      await plan.click({ selector: '.th-empty button', text: 'Thêm văn bản' });
      await plan.fill('dialog textarea', `Học từ một việc làm thật ${site.origin}/bai, hạn 30/9/2030`);
      await plan.click({ selector: 'dialog button', text: 'Xem lại rồi thêm' });
      await waitText(plan, 'Đã tách 1 văn bản');
      await plan.click({ selector: 'dialog button', text: 'Thêm 1 văn bản' });
      await waitText(plan, 'Đã học 0/1');
      await waitText(plan, '2 đoạn trích');

      const library = await harness.extensionPage('library');
      await library.locate({ selector: '.library-next a', text: 'Học từ một việc làm thật' });
      await library.click({ selector: '.library-next button', text: 'Gấp lại' });
      await library.reload();
      await library.locate('.library-next-folded button');
      await library.close();
      await article.bringToFront();
      const popup = await harness.openPopup(article);
      await popup.locate({ selector: '.popup-next', text: 'Học tiếp: Học từ một việc làm thật' });
      await popup.close();

      await plan.bringToFront();
      await plan.click('.plan-title a');
      await plan.click({ selector: '.reader-end button', text: 'Đã đọc xong' });
      await plan.locate({ selector: '.reader-end button', text: 'Chưa' });
      await plan.close();
      const again = await harness.extensionPage('plan');
      await waitText(again, 'Đã học 1/1');
      await waitText(again, 'Đã học hết');
      await again.close();
    });

    test('the summary counts it, and its Word file says the same with the words of its writer', async () => {
      const { harness } = stage;
      const page = await harness.extensionPage('summary');
      await page.locate('.summary-section');
      await waitFor(async () => (await countOf(page, 'Văn bản, bài viết đã học')) === '1', 'the text to be counted');
      expect(await countOf(page, 'Đoạn trích')).toBe('2');
      expect(await countOf(page, 'Số liệu, chỉ tiêu')).toBe('1');
      expect(await countOf(page, 'trong đó đọc đến hết')).toBe('1');
      await page.fill('.summary-words textarea', 'Chi bộ đã họp đúng giờ.');
      await waitText(page, 'Đã lưu');
      await page.click({ selector: 'button', text: 'Lưu tệp Word' });
      const text = docxText(await readFile(await harness.waitForDownload(/\.docx$/)));
      expect(text).toContain('Sơ kết việc học');
      expect(text).toMatch(/Văn bản, bài viết đã học\n1\n/);
      expect(text).toMatch(/Số liệu, chỉ tiêu\n1\n/);
      expect(text).toContain('Học nghị quyết từ một việc làm thật');
      expect(text).toContain('Chi bộ đã họp đúng giờ.');
      await page.reload();
      await page.waitFor(
        () =>
          document.querySelector<HTMLTextAreaElement>('.summary-words textarea')?.value === 'Chi bộ đã họp đúng giờ.',
      );
      await page.click({ selector: 'button', text: 'Lưu gói số liệu' });
      await page.locate({ selector: 'dialog .summary-table th', text: 'Mã gói' });
      await page.click({ selector: 'dialog button', text: 'Lưu tệp' });
      const packet = JSON.parse(await readFile(await harness.waitForDownload(/so-lieu.*\.json$/), 'utf8'));
      expect(packet).toMatchObject({ format: 'thu-hoach-summary', version: 1, counts: { texts: 1, passages: 2 } });
      await page.close();

      const group = await harness.extensionPage('summary?view=group');
      await group.click({ selector: '.th-empty button', text: 'Thêm số của tôi' });
      await waitText(group, 'Các gói đã nhận (1)');
      expect(await countOf(group, 'Số người có gói')).toBe('0');
      expect(await harness.takeProblems()).toEqual([]);
      await group.close();
    });
  });
}
