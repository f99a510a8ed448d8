import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { OVERLAY, pageText, waitFor, waitPainted, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;
const FORM = '.th-reflection-form';

/** A question's field in the form that stands over a page. */
const field = (name: string) => ({ selector: `${FORM} [data-field="${name}"] textarea`, within: OVERLAY });

async function openForm(page: HarnessPage, passage: string): Promise<void> {
  await page.selectText(passage);
  await page.click({ selector: 'button', text: 'Viết liên hệ', within: OVERLAY });
  await page.locate(field('evidence'));
}

for (const browser of BROWSERS) {
  withBrowser(browser, 'the reader’s own practice', (stage) => {
    test('from the page to the list of promises: done, taken back, dropped with a reason, seen in the reader', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/bai`);
      await wake(stage.harness, page);
      await openForm(page, FIRST);
      await page.fill(field('evidence'), 'Chi bộ họp 3 buổi, vắng 5 lượt');
      await page.click({ selector: 'button', text: 'Viết thêm', within: OVERLAY });
      await page.fill(field('shortcoming'), 'Nhiều đồng chí vắng');
      await page.fill(field('cause'), 'Trùng ca làm');
      await page.click({ selector: `${FORM} label`, text: 'Khách quan', within: OVERLAY });
      await page.fill(field('action'), 'Đổi giờ họp sang buổi tối');
      await page.click({ selector: 'button', text: 'Xong', within: OVERLAY });
      await waitFor(async () => !(await page.isVisible(OVERLAY)), 'the form to close');
      await waitPainted(page, FIRST);

      const list = await stage.harness.extensionPage('practice');
      await waitText(list, 'Đổi giờ họp sang buổi tối');
      expect(await pageText(list)).toContain('Chưa đặt hạn');
      await list.click({ selector: 'button', text: 'Đã làm xong' });
      await waitText(list, 'Đã ghi là làm xong');
      await waitFor(async () => !(await pageText(list)).includes('Đổi giờ họp'), 'the promise to be over');
      await list.click({ selector: 'button', text: 'Hoàn tác' });
      await waitText(list, 'Đổi giờ họp sang buổi tối');
      await list.click({ selector: '.practice-acts button', text: 'Không làm nữa' });
      await list.fill('dialog textarea', 'Đã có lớp chung của đảng uỷ');
      await list.click({ selector: 'dialog footer button', text: 'Không làm nữa' });
      await waitText(list, 'Đã ghi là không làm nữa');
      await list.click({ selector: '.practice-fold', text: 'Không làm nữa' });
      await waitText(list, 'Đã có lớp chung của đảng uỷ');

      const reader = await list.evaluate(
        () => document.querySelector<HTMLAnchorElement>('.practice-place a')?.href ?? '',
      );
      await list.close();
      const copy = await stage.harness.extensionPage(reader.split('/src/pages/')[1]?.replace('/index.html', '') ?? '');
      await waitText(copy, 'Đã có lớp chung của đảng uỷ');
      expect(await pageText(copy)).toContain('Nguyên nhân (khách quan)');
      await copy.close();
      await page.close();
    });

    test('words are there again when the tab was closed in the middle of one', async () => {
      const page = await stage.harness.open(`${stage.site.origin}/khac`);
      await wake(stage.harness, page);
      await openForm(page, SECOND);
      await page.click(field('evidence'));
      await page.type('Tổ tôi đạt 80 phần tr');
      await page.close();

      const again = await stage.harness.open(`${stage.site.origin}/khac`);
      await wake(stage.harness, again);
      await waitPainted(again, SECOND);
      await again.clickText(SECOND);
      await again.locate({ selector: '.th-passage-view', within: OVERLAY });
      // Saved by then, or a draft: in either case every letter is there.
      const edit = { selector: 'button', text: 'Sửa liên hệ', within: OVERLAY };
      const add = { selector: '.th-view-actions button', text: 'Viết liên hệ', within: OVERLAY };
      await again.click((await again.isVisible(edit)) ? edit : add);
      await again.locate(field('evidence'));
      expect(
        await again.inClosedRoot(OVERLAY, (root) => root.querySelector<HTMLTextAreaElement>('textarea')?.value),
      ).toBe('Tổ tôi đạt 80 phần tr');
      await again.close();
    });
  });
}
