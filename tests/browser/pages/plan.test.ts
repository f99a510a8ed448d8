import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays } from '../../../src/core/text/local-day.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { PlanPage } from '../../../src/pages/plan/plan-page.tsx';
import { today } from '../../../src/pages/today.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/plan/plan.css';
import '../../../src/pages/plan/plan-items.css';
import '../../../src/pages/plan/add-texts.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const PLAN = 'plan-0000001';
const home = location.href;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const undo = () => button('Hoàn tác').last();

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const titles = async (): Promise<string[]> => (await library.openPlan(PLAN)).plan.items.map(({ title }) => title);

/** A text that is saved, one that is late, and one without a day. */
async function fill(): Promise<void> {
  const { url } = await saveOne({ title: 'Đổi mới cách học' });
  const nothing = { url: '', number: '', issuedOn: null, dueOn: null };
  await library.createPlan({
    id: PLAN,
    title: 'Học quý III',
    items: [
      { ...nothing, id: 'item-0000001', title: 'Đổi mới cách học', url, dueOn: addDays(today(), 3) },
      { ...nothing, id: 'item-0000002', title: 'Chỉ thị 05-CT/TW', number: '05-CT/TW', dueOn: addDays(today(), -2) },
      { ...nothing, id: 'item-0000003', title: 'Bài đọc thêm' },
    ],
  });
}

async function open(width = 1100): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?id=${PLAN}`);
  const root = await draw(PlanPage, width);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Học quý III' })).toBeVisible();
  return root;
}

const item = (place: number) => page.getByRole('listitem').filter({ has: button(new RegExp(`^Mục ${place};`)) });

describe('the list', () => {
  test('shows how far a plan is, what is late and next; deletes it with undo', async () => {
    await fill();
    await library.tickPlanItem(PLAN, 'item-0000003', true, false);
    await draw(PlanPage, 1100);
    await expect.element(page.getByText('Đã học 1/3')).toBeVisible();
    await expect.element(page.getByText('1 văn bản quá hạn')).toBeVisible();
    await expect.element(page.getByText(/Chỉ thị 05-CT\/TW · Quá hạn 2 ngày/)).toBeVisible();
    await userEvent.click(button('Việc với kế hoạch Học quý III'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá kế hoạch' }));
    await expect.element(page.getByText('Chưa có kế hoạch nào')).toBeVisible();
    await userEvent.click(undo());
    await expect.element(page.getByRole('link', { name: 'Học quý III' })).toBeVisible();
  });

  test('makes a plan of a file, says why another is none, and takes the plan back', async () => {
    const root = await draw(PlanPage, 1100);
    await expect.element(page.getByText('Chưa có kế hoạch nào')).toBeVisible();
    const chooser = root.querySelector<HTMLInputElement>('.plan-chooser');
    if (!chooser) throw new Error('no chooser');
    await userEvent.upload(chooser, new File(['{"format":"khac"}'], 'la.json'));
    await expect.element(page.getByText(/“la.json” không phải tệp kế hoạch/)).toBeVisible();
    const content = { format: 'thu-hoach-plan', version: 1, title: 'Từ tệp', items: [{ title: 'Một' }] };
    await userEvent.upload(chooser, new File([JSON.stringify(content)], 'ke-hoach.json'));
    await expect.element(page.getByText('Đã thêm kế hoạch “Từ tệp” với 1 văn bản')).toBeVisible();
    expect(await library.listPlans()).toHaveLength(1);
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await library.listPlans()).toHaveLength(0));
  });
});

describe('a plan', () => {
  test('reading an article to its end is progress; a tick can be set, taken away and taken back', async () => {
    await fill();
    await open();
    await expect.element(page.getByText('Đã học 0/3')).toBeVisible();
    await expect.element(item(2).getByText('Tiếp theo')).toBeVisible();
    await library.finishReading('article-000001', true);
    await expect.element(page.getByText('Đã học 1/3')).toBeVisible();
    await expect.element(item(1).getByText('Đã đọc hết')).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: 'Đã học: Đổi mới cách học' }));
    await expect.element(page.getByText('Đã học 0/3')).toBeVisible();
    await userEvent.click(undo());
    await expect.element(page.getByText('Đã học 1/3')).toBeVisible();
    (page.getByRole('checkbox', { name: 'Đã học: Chỉ thị 05-CT/TW' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('Đã học 2/3')).toBeVisible();
    await expect.element(item(3).getByText('Tiếp theo')).toBeVisible();
  });

  test('moves texts by keys, faster than they are drawn, and takes the moves back at once', async () => {
    await fill();
    await open();
    (button(/^Mục 3;/).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    await vi.waitFor(async () =>
      expect(await titles()).toEqual(['Bài đọc thêm', 'Đổi mới cách học', 'Chỉ thị 05-CT/TW']),
    );
    await expect.element(page.getByText('Đã chuyển đến vị trí 1 trong 3')).toBeInTheDocument();
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('[data-item]')?.getAttribute('data-item')).toBe('item-0000003'),
    );
    await userEvent.click(undo());
    await vi.waitFor(async () =>
      expect(await titles()).toEqual(['Đổi mới cách học', 'Chỉ thị 05-CT/TW', 'Bài đọc thêm']),
    );
    await userEvent.click(button('Xếp theo hạn'));
    await vi.waitFor(async () => expect((await titles())[0]).toBe('Chỉ thị 05-CT/TW'));
  });

  test('a pasted list is shown for correction, known texts left out, and goes in as corrected', async () => {
    await fill();
    await open();
    await userEvent.click(button('Thêm văn bản'));
    await userEvent.click(button('Xem lại rồi thêm'));
    await expect.element(page.getByText(/Chưa có dòng nào/)).toBeVisible();
    await userEvent.fill(
      page.getByRole('textbox', { name: 'Mỗi văn bản một dòng' }),
      '1. Nghị quyết số 18-NQ/TW ngày 25/10/2017 về bộ máy, trước 30/9/2027\n2. Chỉ thị 05-CT/TW',
    );
    await userEvent.click(button('Xem lại rồi thêm'));
    await expect.element(page.getByRole('checkbox', { name: /Thêm “Chỉ thị/ })).not.toBeChecked();
    const title = page.getByRole('textbox', { name: 'Tên văn bản, bài viết' });
    await expect.element(title).toHaveValue('Nghị quyết số 18-NQ/TW ngày 25/10/2017 về bộ máy');
    await userEvent.fill(title, '');
    await userEvent.click(button('Thêm 1 văn bản'));
    await expect.element(page.getByText('Hãy ghi tên văn bản.')).toBeVisible();
    await userEvent.fill(title, 'Nghị quyết về bộ máy');
    await userEvent.click(button('Thêm 1 văn bản'));
    await vi.waitFor(async () =>
      expect((await library.openPlan(PLAN)).plan.items.at(-1)).toMatchObject({
        title: 'Nghị quyết về bộ máy',
        number: '18-NQ/TW',
        issuedOn: '2017-10-25',
        dueOn: '2027-09-30',
      }),
    );
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await titles()).toHaveLength(3));
  });

  test('takes in saved articles, ties a text to one by hand, edits it, and takes it out with undo', async () => {
    await fill();
    await saveOne({ title: 'Giảm nghèo bền vững' }, 'article-000002');
    await open();
    await userEvent.click(button('Thêm văn bản'));
    await userEvent.click(page.getByText('Từ sổ tay'));
    await userEvent.fill(page.getByRole('searchbox'), 'giam ngheo');
    await userEvent.click(page.getByRole('checkbox', { name: /Giảm nghèo/ }));
    await userEvent.click(button('Thêm 1 văn bản'));
    await vi.waitFor(async () => expect(await titles()).toHaveLength(4));
    await userEvent.click(item(3).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Chọn bài đã lưu cho mục này' }));
    await userEvent.click(button(/^Giảm nghèo/));
    await expect.element(page.getByRole('link', { name: 'Bài đọc thêm' })).toBeVisible();
    await userEvent.click(item(3).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Sửa' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên văn bản, bài viết' }), 'Bài đọc chính');
    await userEvent.click(page.getByRole('button', { name: 'Lưu', exact: true }));
    await vi.waitFor(async () => expect((await titles())[2]).toBe('Bài đọc chính'));
    await userEvent.click(item(3).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Bỏ khỏi kế hoạch' }));
    await vi.waitFor(async () => expect(await titles()).toHaveLength(3));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect((await titles())[2]).toBe('Bài đọc chính'));
  });
});

const looks = (['vi', 'en'] as const).flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('no barrier in $language, $theme', async ({ language, theme }) => {
  document.documentElement.dataset.theme = theme;
  await fill();
  setLocale(language);
  document.documentElement.lang = language;
  await draw(PlanPage, 380);
  await expect.element(page.getByRole('link', { name: 'Học quý III' })).toBeVisible();
  await expectSound();
  await open(380);
  await expectSound();
  await userEvent.click(button(language === 'vi' ? 'Thêm văn bản' : 'Add texts'));
  await userEvent.fill(page.getByRole('dialog').getByRole('textbox'), 'Nghị quyết số 18-NQ/TW\nChỉ thị 05-CT/TW');
  await userEvent.click(button(language === 'vi' ? 'Xem lại rồi thêm' : 'Check, then add'));
  await expectSound();
});
