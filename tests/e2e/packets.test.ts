import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake, writeNote } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST] = SENTENCES;
const NOTE = 'Tổ ta nên thử cách này ngay quý tới.';

/** As if it had been chosen in the browser's own dialog. */
async function choose(page: HarnessPage, name: string, base64: string): Promise<void> {
  await waitFor(() => page.evaluate(() => document.querySelector('.packets-chooser') !== null), 'the chooser');
  await page.evaluate(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      const input = document.querySelector<HTMLInputElement>('.packets-chooser');
      if (!input) throw new Error('no chooser');
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, base64 },
  );
}

/** Everything that the extension keeps, key and all: who comes next is somebody else. */
async function wipe(page: HarnessPage): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      });
    }
    localStorage.clear();
  });
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'study packets', (stage) => {
    test('a signed one goes from one library to another, its words labelled, and is undone', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: 'Đọc trước buổi họp.', tag: 'học,' });
      await mark(article, FIRST, 'task');
      await writeNote(article, FIRST, NOTE);

      // The maker.
      const maker = await harness.extensionPage('packets');
      await maker.click({ selector: '.th-empty button', text: 'Làm gói mới' });
      await maker.fill('.maker-part .th-input', 'Học tập quý I');
      await maker.click({ selector: '.packets-section-head button', text: 'Thêm bài' });
      await maker.click('dialog .picker-item input');
      await maker.click({ selector: 'dialog button', text: 'Thêm 1 bài' });
      await maker.click({ selector: '.maker-part label', text: 'Ghi chú của tôi trên bài và đoạn trích' });
      await waitText(maker, '2 ghi chú của tôi');
      await maker.click({ selector: '.maker-save button', text: 'Lưu gói thành tệp' });
      await waitText(maker, 'Đã lưu gói');
      const file = await readFile(await harness.waitForDownload(/\.thuhoach\.zip$/));
      expect(file.includes('signature.json')).toBe(true);
      await article.close();

      // Somebody else.
      await maker.goto('about:blank');
      const other = await harness.extensionPage('options');
      await wipe(other);
      await other.close();
      const reader = await harness.extensionPage('packets');
      await waitText(reader, 'Chưa có gói nào');
      await choose(reader, 'goi.thuhoach.zip', file.toString('base64'));
      await waitText(reader, 'Khoá mới');
      await waitText(reader, '1 đoạn trích · 2 ghi chú');
      await reader.click({ selector: '.packets-view-foot button', text: 'Nhận gói' });
      await reader.click({ selector: '.packets-view-foot button', text: 'Đọc bài đầu tiên' });

      // Where it is read, it is another's, and no passage of the reader's.
      await waitText(reader, 'Ghi chú của người khác (2)');
      await waitText(reader, NOTE);
      await waitText(reader, 'Đoạn trích của người không ghi tên');
      await waitFor(async () => {
        const painted = await reader.paintedTexts();
        return painted['th-guest']?.join('') === FIRST && painted['th-task'] === undefined;
      }, 'the words of the other to be painted as theirs');
      await reader.click({ selector: '.guest-notes-head label', text: 'Đánh dấu trong bài' });
      await waitFor(async () => (await reader.paintedTexts())['th-guest'] === undefined, 'the marks to go');
      await reader.click({ selector: '.guest-note button', text: 'Chép thành đoạn của tôi' });
      await waitFor(async () => (await reader.paintedTexts())['th-task']?.[0] === FIRST, 'the copy to be painted');
      await reader.click({ selector: '.th-toast button', text: 'Hoàn tác' });
      await waitFor(async () => !(await reader.paintedTexts())['th-task']?.length, 'the copy to go');
      await reader.close();

      // Its own key is known again, and the whole is taken back.
      const again = await harness.extensionPage('packets');
      await choose(again, 'goi.thuhoach.zip', file.toString('base64'));
      await waitText(again, 'Đúng là gói của khoá mà bạn đã nhận trước đây');
      await waitText(again, 'Bạn đã nhận đúng gói này');
      await choose(again, 'sua.thuhoach.zip', changed(file).toString('base64'));
      await waitText(again, '“sua.thuhoach.zip”');
      await again.goto(await again.url());
      await again.click('.packets-card .th-menu-anchor button');
      await again.click({ selector: '[role="menuitem"]', text: 'Gỡ ghi chú của gói' });
      await waitText(again, 'Chưa có gói nào');
      await again.click({ selector: '.th-toast button', text: 'Hoàn tác' });
      await waitText(again, 'Gói đã nhận');
      await again.close();
      expect(await harness.takeProblems()).toEqual([]);
    });
  });
}

/** One letter of the packed text is another. */
function changed(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  return bytes;
}
