import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST] = SENTENCES;

const itemsOf = (page: HarnessPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('.topic-item').length);

for (const browser of BROWSERS) {
  withBrowser(browser, 'what is saved is put in order', (stage) => {
    test('a passage goes into a topic from the side panel, a note beside it, and both change places', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      await saveThroughPopup(harness, article, { note: 'Đọc trước buổi họp.', tag: 'học/nghị-quyết,' });
      await mark(article, FIRST, 'viewpoint');
      const panel = await harness.openSidePanel(article);
      await panel.click('.panel-item .th-menu-anchor > button');
      await panel.click({ selector: '[role="menuitem"]', text: 'Thêm vào chuyên đề' });
      await panel.fill('.add-to input', 'Sinh hoạt chi bộ');
      await panel.click({ selector: '.add-to button', text: 'Tạo và thêm' });
      await waitText(panel, 'Đã thêm vào “Sinh hoạt chi bộ”');
      await panel.close();

      const topics = await harness.extensionPage('topics');
      await topics.click('.topic-card-hit');
      await topics.locate('.topic-item .th-passage');
      await waitText(topics, FIRST);
      await topics.click({ selector: 'button', text: 'Thêm lời ghi' });
      await topics.fill('.topic-editor textarea', 'Câu nối của tôi');
      await topics.click({ selector: '.topic-editor button', text: 'Xong' });
      await waitFor(async () => (await itemsOf(topics)) === 2, 'the note to stand in the topic');
      await topics.locate('.topic-item:nth-child(2) .topic-note');
      await topics.click({ selector: '.topic-item:nth-child(2) button', text: 'Chuyển lên' });
      await topics.locate('.topic-item:nth-child(1) .topic-note');
      // Drawn at once; written when that is said.
      await waitText(topics, 'Đã đổi thứ tự');
      await topics.reload();
      await topics.locate('.topic-item:nth-child(1) .topic-note');
      await topics.close();
    });

    test('a tag is renamed and that is taken back after a reload', async () => {
      const tags = await stage.harness.extensionPage('tags');
      await tags.click({ selector: '.tag-row button', text: 'Việc với thẻ học' });
      await tags.click({ selector: '[role="menuitem"]', text: 'Đổi tên' });
      await tags.fill('.tag-form input', 'tự-học');
      await tags.click({ selector: 'dialog button', text: 'Đổi tên' });
      await waitText(tags, 'Đã đổi “học” thành “tự-học”');
      await tags.locate({ selector: '.tag-row-name', text: 'tự-học' });
      await tags.reload();
      await tags.click({ selector: '.tag-group button', text: 'Hoàn tác' });
      await waitText(tags, 'Đã hoàn tác');
      await waitFor(
        async () => !(await tags.isVisible({ selector: '.tag-row-name', text: 'tự-học' })),
        'the old name to be back',
      );
      await tags.close();
    });

    test('what is deleted is in the trash, in its topic, and comes back', async () => {
      const { harness } = stage;
      const library = await harness.extensionPage('library');
      await library.click({ selector: '.th-article-actions button', text: 'Việc với bài' });
      await library.click({ selector: '[role="menuitem"]', text: 'Xoá khỏi sổ tay' });
      await waitText(library, 'Đã xoá 1 bài');
      const topics = await harness.extensionPage('topics');
      await topics.click('.topic-card-hit');
      await waitText(topics, 'Đã vào thùng rác');
      await topics.bringToFront();
      const trash = await harness.extensionPage('trash');
      await waitText(trash, '1 đoạn trích');
      await trash.click({ selector: '.trash-item button', text: 'Khôi phục' });
      await waitText(trash, 'Thùng rác trống');
      await topics.bringToFront();
      await topics.locate('.topic-item .th-passage');
      const storage = await harness.extensionPage('storage');
      await waitText(storage, 'Sổ tay đang dùng');
      expect(await harness.takeProblems()).toEqual([]);
      for (const page of [library, topics, trash, storage]) await page.close();
    });
  });
}
