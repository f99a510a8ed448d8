import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { mark, pageText, waitFor, waitPainted, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND, THIRD, FOURTH] = SENTENCES;
const EDITED = SECOND.replace('87,5 phần trăm', '82 phần trăm').replace('sáu tháng đầu năm', 'sáu tháng vừa qua');
const GONE = 'Câu này từng có trên trang, nay toà soạn đã bỏ hẳn và không còn ở đâu trong bài nữa.';

/** The export of the Hypothes.is client, as its reader would have it of that page. */
function hypothesisFile(url: string): string {
  const annotation = (id: string, exact: string, text: string, more: object = {}) => ({
    ...{ id: `${id}-annotation`, uri: url, user: 'acct:hoa@hypothes.is', text, tags: ['từ hypothesis'] },
    ...{ created: '2026-03-10T02:10:00+00:00', updated: '2026-03-10T02:10:00+00:00' },
    target: [{ source: url, selector: [{ type: 'TextQuoteSelector', exact, ...more }] }],
    document: { title: ['Học nghị quyết từ một việc làm thật'] },
  });
  const annotations = [
    annotation('a', FIRST.normalize('NFD'), 'Giống tổ mình'),
    annotation('b', EDITED, 'Số cũ', { prefix: FIRST.slice(-32), suffix: THIRD.slice(0, 32) }),
    annotation('c', GONE, 'Không còn trên trang'),
  ];
  return JSON.stringify({ client_version: '1.1', export_userid: 'acct:hoa@hypothes.is', annotations });
}

async function drop(page: HarnessPage, name: string, content: string): Promise<void> {
  await page.locate('.import-drop');
  await page.evaluate(
    (dropped) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([dropped.content], dropped.name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, content },
  );
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'imports', (stage) => {
    test('passages of another program are found when their page is opened, and it can be saved without losing them', async () => {
      const { harness, site } = stage;
      const url = `${site.origin}/bai`;
      const imports = await harness.extensionPage('import');
      await drop(imports, 'hypothesis.json', hypothesisFile(`${url}?utm_source=zalo`));
      await waitText(imports, 'Chú thích Hypothes.is');
      await waitText(imports, 'Học nghị quyết từ một việc làm thật');
      await imports.click({ selector: 'button', text: 'Nhập vào sổ tay' });
      await waitText(imports, 'Đã nhập “hypothesis.json”');
      await imports.close();

      const library = await harness.extensionPage('library');
      await waitText(library, 'Chưa có bản lưu');
      await library.close();

      const page = await harness.open(url);
      await wake(harness, page);
      await waitPainted(page, FIRST);
      await waitPainted(page, SECOND);
      const panel = await harness.openSidePanel(page);
      await waitText(panel, 'Giống tổ mình');
      await waitText(panel, 'Đoạn lạc (1)');
      await waitText(panel, 'Chưa có bản lưu');
      await panel.close();
      await page.bringToFront();

      const popup = await harness.openPopup(page);
      await popup.click({ selector: 'button', text: 'Lưu bản đọc' });
      await waitText(popup, 'Đã lưu bản đọc');
      await waitFor(async () => !(await pageText(popup)).includes('Chưa có bản lưu'), 'the popup to know the copy');
      await popup.close();

      const again = await harness.extensionPage('library');
      await waitText(again, '3 đoạn trích');
      expect(await pageText(again)).not.toContain('Chưa có bản lưu');
      await again.click('.th-article-hit');
      await waitText(again, FOURTH);
      await waitPainted(again, FIRST);
      await waitText(again, 'Không còn trên trang');
      expect(await harness.takeProblems()).toEqual([]);
      await again.close();
      await page.close();
    });

    test('marking a passage on such a page saves its text too', async () => {
      const { harness, site } = stage;
      const imports = await harness.extensionPage('import');
      await drop(imports, 'danh-sach.txt', `Bài khác ${site.origin}/khac\n`);
      await waitText(imports, 'Danh sách địa chỉ');
      await imports.click({ selector: 'button', text: 'Nhập vào sổ tay' });
      await waitText(imports, 'Đã nhập “danh-sach.txt”');
      await imports.close();
      const page = await harness.open(`${site.origin}/khac`);
      await wake(harness, page);
      await mark(page, THIRD, 'task');
      await page.close();
      const library = await harness.extensionPage('library');
      await waitText(library, 'Bài khác hẳn');
      await waitFor(async () => !(await pageText(library)).includes('Chưa có bản lưu'), 'the copy to be there');
      expect(await harness.takeProblems()).toEqual([]);
      await library.close();
    });
  });
}
