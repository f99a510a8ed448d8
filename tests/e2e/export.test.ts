import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND, THIRD, , LAST] = SENTENCES;
/** Over the end of one paragraph and the start of the next: the form in which links are easiest to get wrong. */
const ACROSS = `${SECOND.split(' ').slice(-6).join(' ')} ${THIRD.split(' ').slice(0, 6).join(' ')}`;

withBrowser('chromium', 'exports', (stage) => {
  test('links in the Markdown jump to their passages', async () => {
    const page = await stage.harness.open(`${stage.site.origin}/cao`);
    await stage.harness.clickToolbar(page);
    await saveThroughPopup(stage.harness, page, { note: 'Trang cao', tag: 'thử' });
    for (const text of [FIRST, ACROSS, LAST]) await mark(page, text, 'viewpoint');
    const library = await stage.harness.extensionPage('library');
    await waitText(library, '3 đoạn trích');
    await library.click({ selector: 'button', text: 'Xuất tất cả' });
    const markdown = await readFile(await stage.harness.waitForDownload(/\.md$/), 'utf8');
    const links = [...markdown.matchAll(/\]\(<([^>]+#:~:text=[^>]+)>\)/g)].map(([, url = '']) => url);
    expect(links).toHaveLength(3);
    for (const link of links) {
      const reader = await stage.harness.open(link);
      await waitFor(() => reader.evaluate(() => scrollY > 500), `${link} to jump`);
      await reader.close();
    }
    await library.close();
    await page.close();
  });

  test('a selection is a zip with one file an article, names safe and apart', async () => {
    for (const path of ['/khac', '/khac?trang=2']) {
      const page = await stage.harness.open(stage.site.origin + path);
      await wake(stage.harness, page);
      await saveThroughPopup(stage.harness, page, { note: path, tag: 'gói' });
      await page.close();
    }
    const library = await stage.harness.extensionPage('library?tag=gói');
    await waitText(library, '2 trong 3 bài');
    await library.click('.library-tools input[type="checkbox"]');
    await library.click({ selector: 'button', text: 'Xuất bài đã chọn' });
    const files = unzipSync(await readFile(await stage.harness.waitForDownload(/\.zip$/)));
    expect(Object.keys(files).sort()).toEqual(['Bài khác hẳn (2).md', 'Bài khác hẳn.md']);
    const texts = Object.values(files).map((file) => new TextDecoder().decode(file));
    expect(texts.filter((text) => text.includes('/khac?trang=2'))).toHaveLength(1);
    await library.close();
  });
});
