import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TemplateSection } from '../../../src/core/report/report.ts';
import type { ReportBlock, ReportDoc } from '../../../src/core/report/report-doc.ts';
import { MirrorPanel, type MirrorPanelProps } from '../../../src/pages/mirrors/mirror-panel.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { SearchDatabase } from '../../../src/storage/search-database.ts';
import { mount, settled, unmount } from '../ui/mount.ts';
import { resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/mirrors/mirror-panel.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const COPIED =
  'Tổ dân phố số bốn lập sổ tay việc nhỏ, mỗi tối thứ năm ghi lại một việc đã làm xong cho hàng xóm và đọc trước buổi họp.';
const OTHER = 'Một câu khác hẳn của bài báo nói về mùa gặt muộn ở cánh đồng phía tây con sông.';
const TEMPLATE: TemplateSection[] = [
  { id: 's1', title: 'Liên hệ bản thân, đơn vị', prompt: '', musts: ['self', 'unit'] },
  { id: 's2', title: 'Giải pháp, phương hướng', prompt: '', musts: ['remedy', 'direction'] },
];

const heading = (sectionId: string, text: string): ReportBlock => ({
  type: 'heading',
  attrs: { level: 1, sectionId },
  content: [{ type: 'text', text }],
});
const paragraph = (text: string): ReportBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const paper = (...lines: string[]): ReportDoc => ({
  type: 'doc',
  content: [
    heading('s1', 'Liên hệ bản thân, đơn vị'),
    ...lines.map(paragraph),
    heading('s2', 'Giải pháp, phương hướng'),
    paragraph('Cần tiếp tục nâng cao hơn nữa tinh thần trách nhiệm, không ngừng học hỏi trong thời gian tới.'),
  ],
});

const acts = { onSpans: vi.fn(), onShow: vi.fn(), onQuote: vi.fn(), onRewrite: vi.fn() };
let setDoc: (doc: ReportDoc) => void = () => undefined;

function Stage({ first }: { first: ReportDoc }) {
  const [doc, change] = useState(first);
  setDoc = change;
  const props: MirrorPanelProps = {
    reportId: 'report-000001',
    doc,
    template: { sections: TEMPLATE },
    profile: { name: 'Trần Thị Mẫu', unit: 'Tổ dân phố số bốn' },
    ...acts,
  };
  return (
    <main style="padding: 16px">
      <h1>Bài thu hoạch</h1>
      <h2>Bài viết</h2>
      <MirrorPanel {...props} />
    </main>
  );
}

beforeEach(async () => {
  await resetStage();
  const search = new SearchDatabase();
  await Promise.all(search.tables.map((table) => table.clear()));
  search.close();
  for (const act of Object.values(acts)) act.mockReset();
  await saveOne({ title: 'Sổ tay việc nhỏ', text: `Mở đầu bài.\n${COPIED}\n${OTHER}`, lead: '' });
  await library.indexLibrary();
});

afterEach(() => {
  unmount();
  delete document.documentElement.dataset.theme;
});

async function show(doc: ReportDoc, width = 420): Promise<void> {
  await page.viewport(width, 900);
  mount(<Stage first={doc} />);
  await settled();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const card = () => page.getByRole('listitem').filter({ hasText: 'Trùng với' });

async function expectSound(): Promise<void> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

test('shows a copied passage beside its source, and hands on what the writer does about it', async () => {
  await show(paper(`Tôi xin kể. ${COPIED}`));
  await expect.element(card()).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Sổ tay việc nhỏ' })).toBeVisible();
  const from = 'Liên hệ bản thân, đơn vị'.length + 2 + 1 + 'Tôi xin kể. '.length;
  const to = from + COPIED.length - 1;
  await expect.poll(() => acts.onSpans.mock.lastCall?.[0]).toMatchObject([{ from, to }]);
  await userEvent.click(button('Xem trong bài'));
  expect(acts.onShow).toHaveBeenCalledWith(from, to);
  await userEvent.click(button('Viết lại bằng lời mình'));
  expect(acts.onRewrite).toHaveBeenCalledWith(from, to);
  await userEvent.click(button('Đưa vào ngoặc kép kèm nguồn'));
  expect(acts.onQuote).toHaveBeenCalledWith(from, to, {
    citation: '“Sổ tay việc nhỏ”, Báo Mẫu, 07/03/2026',
    articleId: 'article-000001',
    passageId: null,
  });
  await expectSound();
});

test('follows what is typed after a pause; a quotation with its source is told no more', async () => {
  await show(paper('Tôi tự viết đoạn mở đầu này.'));
  await expect.element(page.getByText(/Chưa thấy đoạn nào trùng/)).toBeVisible();
  setDoc(paper(COPIED));
  await expect.element(card()).toBeVisible();
  setDoc(paper(`“${COPIED}” (Báo Mẫu, ngày 07/03/2026)`));
  await expect.element(page.getByText(/Chưa thấy đoạn nào trùng/)).toBeVisible();
  await vi.waitFor(() => expect(acts.onSpans.mock.lastCall?.[0]).toEqual([]));
});

test('what was passed over stays so for this paper, and can be told again', async () => {
  await show(paper(COPIED));
  await userEvent.click(button('Bỏ qua'));
  await expect.element(page.getByText('Đã bỏ qua 1 đoạn.')).toBeVisible();
  expect(await library.listPassedOver('report-000001')).toHaveLength(1);
  unmount();
  await show(paper(COPIED));
  await expect.element(page.getByText('Đã bỏ qua 1 đoạn.')).toBeVisible();
  await userEvent.click(button('Hiện lại'));
  await expect.element(card()).toBeVisible();
  expect(await library.listPassedOver('report-000001')).toEqual([]);
});

test('says how many articles were not looked at yet', async () => {
  await saveOne({ title: 'Bài mới', text: 'Chưa được chuẩn bị.', lead: '' }, 'article-000002');
  await show(paper('Tôi tự viết đoạn mở đầu này.'));
  await expect.element(page.getByText(/Còn 1 bài chưa soi tới/)).toBeVisible();
});

test('the other mirror shows what each section names, and leads there', async () => {
  await show(paper('Ngày 12/3/2026 tôi trực tiếp soạn 14 hồ sơ cho Tổ dân phố số bốn; tổ đã họp 3 buổi, có 25 hộ dự.'));
  await userEvent.click(page.getByText(/Độ cụ thể/));
  await expect.element(page.getByText('Liên hệ bản thân · đã có')).toBeVisible();
  await expect.element(page.getByText('Giải pháp cho hạn chế · còn chung chung')).toBeVisible();
  await expect.element(page.getByText('Nên viết ở mục “Giải pháp, phương hướng”.').first()).toBeVisible();
  await userEvent.click(button(/^Ngày: 1 chỗ/));
  const from = 'Liên hệ bản thân, đơn vị'.length + 2 + 1;
  expect(acts.onShow).toHaveBeenCalledWith(from, from + 'Ngày 12/3/2026'.length);
  await expectSound();
});

for (const theme of ['light', 'dark']) {
  test(`${theme}: nothing wrong with both mirrors, narrow and wide`, async () => {
    document.documentElement.dataset.theme = theme;
    for (const width of [320, 900]) {
      await show(paper(COPIED), width);
      await expect.element(card()).toBeVisible();
      await expectSound();
      if (import.meta.env.VITE_SHOTS)
        await page.screenshot({ path: `../../../out/shots/mirror-${theme}-${width}.png` });
      await userEvent.click(page.getByText(/Độ cụ thể/));
      await settled();
      await expectSound();
      if (import.meta.env.VITE_SHOTS)
        await page.screenshot({ path: `../../../out/shots/specific-${theme}-${width}.png` });
      unmount();
    }
  });
}
