import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { hasUnzip, unzip } from './unzip.ts';
import { type Stage, withBrowser } from './with-browser.ts';

const [FIRST, SECOND, THIRD, , LAST] = SENTENCES;
/** Over the end of one paragraph and the start of the next: the form in which links are easiest to get wrong. */
const ACROSS = `${SECOND.split(' ').slice(-6).join(' ')} ${THIRD.split(' ').slice(0, 6).join(' ')}`;

/** On the export page: chooses a format, downloads, and gives the path of the file. */
async function download({ harness }: Stage, page: HarnessPage, format: string, name: RegExp): Promise<string> {
  await page.click({ selector: '.format-card', text: format });
  await page.click('.file-row .th-button');
  await page.locate('.file-told .th-tone-success');
  return harness.waitForDownload(name);
}

withBrowser('chromium', 'exports', (stage) => {
  test('links in the Markdown jump to their passages', async () => {
    const page = await stage.harness.open(`${stage.site.origin}/cao`);
    await stage.harness.clickToolbar(page);
    await saveThroughPopup(stage.harness, page, { note: 'Trang cao', tag: 'thử' });
    for (const text of [FIRST, ACROSS, LAST]) await mark(page, text, 'viewpoint');
    const library = await stage.harness.extensionPage('library');
    await waitText(library, '3 đoạn trích');
    await library.click({ selector: 'button', text: 'Xuất tất cả' });
    const markdown = await readFile(await download(stage, library, 'Markdown', /\.md$/), 'utf8');
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
});

for (const browser of BROWSERS) {
  withBrowser(browser, 'the export page', (stage) => {
    async function saveTwo(): Promise<void> {
      for (const path of ['/khac', '/khac?trang=2']) {
        const page = await stage.harness.open(stage.site.origin + path);
        await wake(stage.harness, page);
        await saveThroughPopup(stage.harness, page, { note: path, tag: 'gói' });
        await page.close();
      }
    }

    test.skipIf(!hasUnzip())('a selection is a zip with one file an article, names safe and apart', async () => {
      await saveTwo();
      const library = await stage.harness.extensionPage(`library?tag=${encodeURIComponent('gói')}`);
      await waitText(library, '2 bài');
      await library.click('.library-tools input[type="checkbox"]');
      await library.click({ selector: 'button', text: 'Xuất bài đã chọn' });
      await waitText(library, 'Các bài đã chọn');
      const zip = await download(stage, library, 'Markdown', /\.zip$/);
      expect(basename(zip)).toMatch(/^thu-hoach-\d{4}-\d\d-\d\d\.zip$/);
      const files = unzip(zip);
      expect([...files.keys()].sort()).toEqual(['Bài khác hẳn (2).md', 'Bài khác hẳn.md']);
      expect([...files.values()].filter((text) => text.includes('/khac?trang=2'))).toHaveLength(1);
      await library.fill('.file-name input', 'Một trang: "hai bài"');
      const html = await readFile(await download(stage, library, 'Trang web', /\.html$/), 'utf8');
      expect(html).toContain('Bài khác hẳn');
      await library.close();
    });

    test.skipIf(!hasUnzip())('a topic keeps its notes, and its file leads to those of its articles', async () => {
      const library = await stage.harness.extensionPage(`library?tag=${encodeURIComponent('gói')}`);
      await waitText(library, '2 bài');
      await library.click('.library-tools input[type="checkbox"]');
      await library.click({ selector: '.bulk-acts button', text: 'Thêm vào chuyên đề' });
      await library.fill('.add-to input', 'Sinh hoạt chi bộ');
      await library.click({ selector: '.add-to button', text: 'Tạo và thêm' });
      await waitText(library, 'Đã thêm');
      await library.close();
      const topics = await stage.harness.extensionPage('topics');
      await topics.click('.topic-card-hit');
      await topics.click({ selector: 'button', text: 'Thêm lời ghi' });
      await topics.fill('.topic-editor textarea', 'Câu nối của tôi');
      await topics.click({ selector: '.topic-editor button', text: 'Xong' });
      await topics.locate('.topic-note');
      await topics.click({ selector: '.topic-actions button', text: 'Xuất' });
      await waitText(topics, 'Chuyên đề “Sinh hoạt chi bộ”');
      const files = unzip(await download(stage, topics, 'Markdown', /Sinh hoạt chi bộ\.zip$/));
      const index = files.get('0 - Sinh hoạt chi bộ.md') ?? '';
      expect(index).toContain('Câu nối của tôi');
      expect(files.size).toBe(3);
      for (const [, name = ''] of index.matchAll(/\]\(<([^>#]+)>\)/g))
        expect(files.has(decodeURIComponent(name))).toBe(true);
      const html = await readFile(await download(stage, topics, 'Trang web', /Sinh hoạt chi bộ\.html$/), 'utf8');
      expect(html).toContain('Câu nối của tôi');
      await topics.close();
    });

    test('one article goes out of the reader in one press, in the format of the last export', async () => {
      const library = await stage.harness.extensionPage(`library?tag=${encodeURIComponent('gói')}`);
      await library.click('a.th-article-hit');
      await library.locate('.reader-main');
      await library.click({ selector: '.th-menu-anchor > button', text: 'Việc khác với bài' });
      await library.click({ selector: '[role="menuitem"]', text: 'Tải Trang web một tệp' });
      await waitText(library, 'Đã xuất: Bài khác hẳn.html');
      const html = await readFile(await stage.harness.waitForDownload(/Bài khác hẳn\.html$/), 'utf8');
      expect(html).toMatch(/^<!doctype html>/i);
      await library.click({ selector: '.th-menu-anchor > button', text: 'Việc khác với bài' });
      await library.click({ selector: '[role="menuitem"]', text: 'Xuất dạng khác' });
      const docx = await readFile(await download(stage, library, 'Word', /Bài khác hẳn\.docx$/));
      expect(docx.subarray(0, 2).toString()).toBe('PK');
      await library.close();
      expect(await stage.harness.takeProblems()).toEqual([]);
    });
  });
}
