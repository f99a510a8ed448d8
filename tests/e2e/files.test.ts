import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, waitFor, waitPainted, waitText, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');

/** Drops files onto a page, as a hand does: their bytes reach it with the event. */
async function drop(page: HarnessPage, ...names: string[]): Promise<void> {
  const files = names.map((name) => ({ name, base64: readFileSync(join(FOLDER, name)).toString('base64') }));
  await page.locate({ selector: 'button', text: 'Mở tệp' });
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'files', (stage) => {
    test('a PDF is opened, marked in the reader, and is there after a reload', async () => {
      const page = await stage.harness.extensionPage('library');
      await drop(page, 'nghi-quyet.pdf');
      await page.locate('.reader-title');
      await waitText(page, 'nâng cao chất lượng sinh hoạt chi bộ');
      await waitText(page, '3 trang');
      const sentence = 'Mỗi kết luận có một người theo dõi, một hạn hoàn thành và một cách kiểm.';
      await mark(page, sentence, 'task');
      await writeNote(page, sentence, 'Chi bộ mình chưa ghi hạn');
      await page.reload();
      await waitPainted(page, sentence);
      await waitText(page, 'Chi bộ mình chưa ghi hạn');
      await page.click({ selector: 'button', text: 'Tải tệp gốc' });
      const kept = await readFile(await stage.harness.waitForDownload(/nghi-quyet.*\.pdf$/));
      expect(kept.equals(readFileSync(join(FOLDER, 'nghi-quyet.pdf')))).toBe(true);
      expect(await stage.harness.takeProblems()).toEqual([]);
      await page.close();
    });

    test('a Word file is opened, marked, and known when it is opened again', async () => {
      const page = await stage.harness.extensionPage('library');
      await drop(page, 'quyet-dinh.docx');
      await page.locate('.reader-title');
      const sentence = 'điều chưa trả lời được thì ghi hẹn ngày trả lời, không hứa chung chung.';
      await mark(page, sentence, 'practice');
      await page.reload();
      await waitPainted(page, sentence);
      const again = await stage.harness.extensionPage('library');
      await drop(again, 'quyet-dinh.docx');
      await again.locate('.reader-title');
      await waitPainted(again, sentence);
      expect(await stage.harness.takeProblems()).toEqual([]);
      await page.close();
      await again.close();
    });

    test('a PDF that a tab shows is opened through it, or its reader is told how', async () => {
      stage.site.routes['/tai-lieu/hai-cot.pdf'] = {
        type: 'application/pdf',
        body: readFileSync(join(FOLDER, 'hai-cot.pdf')),
      };
      const shown = await stage.harness.open(`${stage.site.origin}/tai-lieu/hai-cot.pdf`);
      await stage.harness.clickToolbar(shown);
      const popup = await stage.harness.openPopup(shown);
      await waitText(popup, 'Trang này là một tệp');
      expect(await popup.isVisible('textarea')).toBe(false);
      if (browser === 'firefox') return waitText(popup, 'Hãy tải tệp về máy');
      await popup.click({ selector: 'button', text: 'Mở tệp PDF này trong sổ tay' });
      const library = await stage.harness.extensionPage('library');
      await waitText(library, 'Buổi họp bắt đầu từ chuyện con mương');
      await library.close();
      await shown.close();
    });

    test('a file that a page links to is opened through the page', async () => {
      stage.site.routes['/tep/quyet-dinh.docx'] = {
        type: 'application/octet-stream',
        body: readFileSync(join(FOLDER, 'quyet-dinh.docx')),
      };
      const article = await stage.harness.open(`${stage.site.origin}/bai`);
      await stage.harness.clickToolbar(article);
      const popup = await stage.harness.openPopup(article);
      const tab = new URL(await popup.url()).searchParams.get('tab');
      const open = encodeURIComponent(`${stage.site.origin}/tep/quyet-dinh.docx`);
      const library = await stage.harness.extensionPage('library');
      await library.evaluate((query) => {
        location.search = query;
      }, `?open=${open}&tab=${tab}`);
      await library.locate('.reader-title');
      await waitText(library, 'Quyết định về quy chế tiếp công dân');
      const href = await library.evaluate(() =>
        document.querySelector('.reader-facts-actions a')?.getAttribute('href'),
      );
      expect(href).toBe(`${stage.site.origin}/tep/quyet-dinh.docx`);
      expect(await stage.harness.takeProblems()).toEqual([]);
      await library.close();
    });

    test('several files at once each say what became of them', async () => {
      const page = await stage.harness.extensionPage('library');
      await drop(page, 'hai-cot.pdf', 'co-mat-khau.pdf', 'nghi-quyet.pdf', 'trang-luu.html');
      await waitText(page, 'Đã vào sổ tay');
      await waitText(page, 'Tệp này đã có trong sổ tay');
      await waitText(page, 'Tệp có mật khẩu');
      await page.fill('input[type="password"]', 'sai');
      await page.press('Enter');
      await waitText(page, 'Mật khẩu chưa đúng');
      await page.fill('input[type="password"]', 'chi-bo');
      await page.press('Enter');
      await waitFor(async () => !(await page.isVisible('input[type="password"]')), 'the file to be unlocked');
      await waitText(page, 'Quyết định về quy chế tiếp công dân');
      expect(await stage.harness.takeProblems()).toEqual([]);
      await page.close();
    });
  });
}
