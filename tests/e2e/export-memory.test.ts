import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { BROWSERS } from './harness/launch.ts';
import { saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { childrenMemory } from './tree-memory.ts';
import { withBrowser } from './with-browser.ts';

const MB = 1_024 * 1_024;
const PICTURES = 110;
const EACH = 2 * MB;

for (const browser of BROWSERS) {
  withBrowser(browser, 'a large export', (stage) => {
    test.skipIf(childrenMemory() === null)(
      'goes to disk as it is made: memory does not grow with the file',
      async () => {
        const { harness, site } = stage;
        const article = await harness.open(`${site.origin}/bai`);
        await wake(harness, article);
        await saveThroughPopup(harness, article, { note: 'Nhiều ảnh', tag: 'nặng' });
        await article.close();
        const page = await harness.extensionPage('export?all=1');
        await waitText(page, '1 bài');
        await page.evaluate(addPictures, { count: PICTURES, bytes: EACH });
        await page.reload();
        await page.click({ selector: '.format-card', text: 'có toàn văn và ảnh' });
        await page.locate('.preview-text');
        const before = childrenMemory() ?? 0;
        let peak = before;
        const watch = setInterval(() => {
          peak = Math.max(peak, childrenMemory() ?? 0);
        }, 100);
        await page.click('.file-row .th-button');
        await page.locate('.file-told .th-tone-success', { timeout: 100_000 });
        const path = await harness.waitForDownload(/\.zip$/, { timeout: 60_000 });
        // The browser copies it into the folder of downloads, which is part of it.
        await waitFor(async () => (await stat(path)).size > PICTURES * EACH, 'the whole file to be kept', 60_000);
        clearInterval(watch);
        const grown = Math.round((peak - before) / MB);
        // All processes together, the browser's own buffers included: well under the file.
        expect(grown, `MB that memory grew by in ${browser}`).toBeLessThan(150);
        await page.close();
      },
      240_000,
    );
  });
}

/** Pictures that no program can pack, in the article's body and beside it, put straight into the library. */
async function addPictures({ count, bytes }: { count: number; bytes: number }): Promise<void> {
  const opening = indexedDB.open('thu-hoach');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const done = (change: IDBTransaction): Promise<void> =>
    new Promise((resolve, reject) => {
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error);
    });
  const bodies = db.transaction('bodies', 'readwrite');
  const store = bodies.objectStore('bodies');
  const reading = store.getAll();
  reading.onsuccess = () => {
    for (const body of reading.result as { html: string; articleId: string }[]) {
      const images = Array.from({ length: count }, (_, index) => `<img src="https://anh.example/${index}.png">`);
      store.put({ ...body, html: `${body.html}<p>${images.join('')}</p>` });
    }
  };
  await done(bodies);
  const [{ articleId }] = reading.result as [{ articleId: string }];
  for (let index = 0; index < count; index++) {
    const noise = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    const blob = new Blob([noise], { type: 'image/png' });
    const change = db.transaction('images', 'readwrite');
    const url = `https://anh.example/${index}.png`;
    change.objectStore('images').put({ id: `anh-${index}`, articleId, url, blob, bytes, width: 8, height: 8 });
    await done(change);
  }
  db.close();
}
