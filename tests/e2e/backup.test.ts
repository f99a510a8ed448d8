import { readFile, unlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

/** Drops bytes onto a page, as a hand does. */
async function drop(page: HarnessPage, name: string, bytes: Buffer): Promise<void> {
  const file = { name, base64: bytes.toString('base64') };
  await page.evaluate(({ name, base64 }) => {
    const dataTransfer = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([content], name, { type: 'application/zip' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, file);
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'backup', (stage) => {
    async function backUp(page: HarnessPage): Promise<Buffer> {
      await page.click({ selector: 'button', text: 'Sao lưu ngay' });
      const path = await stage.harness.waitForDownload(/sao-luu.*\.zip$/);
      const bytes = await readFile(path);
      await unlink(path);
      return bytes;
    }

    async function wipe(page: HarnessPage): Promise<void> {
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('thu-hoach');
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      );
      await page.reload();
    }

    test('a backup of a library that was lost brings all of it back, and an undo takes it away again', async () => {
      const article = await stage.harness.open(`${stage.site.origin}/cao`);
      await stage.harness.clickToolbar(article);
      await saveThroughPopup(stage.harness, article, { note: 'Đọc kỹ phần ba', tag: 'học-tập' });
      await mark(article, SENTENCES[0], 'viewpoint');
      await writeNote(article, SENTENCES[0], 'Nêu ở buổi họp tới');
      await article.close();

      const page = await stage.harness.extensionPage('backup');
      await waitText(page, 'Chưa sao lưu lần nào');
      const first = await backUp(page);
      await waitText(page, 'Lần sao lưu cuối');

      await wipe(page);
      await waitText(page, 'Chưa sao lưu lần nào');
      await drop(page, 'sao-luu.zip', first);
      await waitText(page, 'Trong tệp “sao-luu.zip”');
      await page.click({ selector: 'button', text: 'Phục hồi' });
      await waitText(page, 'Đã phục hồi xong');

      const library = await stage.harness.extensionPage('library');
      await waitText(library, '1 đoạn trích');
      await library.close();
      const second = await backUp(page);
      expect(second.equals(first)).toBe(true);

      await page.click({ selector: '.taken button', text: 'Hoàn tác' });
      await waitText(page, 'đã hoàn tác');
      const emptied = await stage.harness.extensionPage('library');
      await waitFor(async () => !(await emptied.isVisible('.library-row, .article-row')), 'an empty library');
      await emptied.close();
      expect(await stage.harness.takeProblems()).toEqual([]);
      await page.close();
    });

    test('a file that was cut short is refused with its name and the reason, and nothing changes', async () => {
      const page = await stage.harness.extensionPage('backup');
      const whole = await backUp(page);
      await drop(page, 'chép dở.zip', whole.subarray(0, whole.length - 200));
      await waitText(page, 'Tệp “chép dở.zip” bị hỏng hoặc chép chưa hết');
      await drop(page, 'ảnh chụp.zip', Buffer.from('không phải zip'));
      await waitText(page, 'Tệp “ảnh chụp.zip” không phải bản sao lưu của Thu Hoạch');
      expect(await stage.harness.takeProblems()).toEqual([]);
      await page.close();
    });
  });
}
