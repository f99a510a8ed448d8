import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { ProfilePage } from '../../../src/pages/profile/profile-page.tsx';
import { keepFormDraft, loadFormDraft } from '../../../src/platform/drafts.ts';
import { PROFILE } from '../../unit/make-report.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage } from './page-stage.ts';
import '../../../src/pages/profile/profile.css';
import '../../../src/pages/profile/templates.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const TEMPLATE = {
  id: 'template-0001',
  title: 'Mẫu của chi bộ',
  description: '',
  sections: ['I. Một', 'II. Hai', 'III. Ba'].map((title, at) => ({ id: `s${at}`, title, prompt: '', musts: [] })),
};

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const example = (): string => document.querySelector('.profile-sheet')?.textContent ?? '';

async function open(width = 1100): Promise<HTMLElement> {
  const root = await draw(ProfilePage, width);
  await expect.element(field('Họ và tên')).toBeVisible();
  return root;
}

describe('who writes', () => {
  test('is saved while it is typed, and stands in the example at once', async () => {
    await open();
    await userEvent.fill(field('Họ và tên'), PROFILE.name);
    await userEvent.fill(field('Đơn vị, chi bộ'), PROFILE.unit);
    await vi.waitFor(() => expect(example()).toContain(PROFILE.unit.toLocaleUpperCase('vi')));
    expect(example()).not.toContain('ĐẢNG CỘNG SẢN');
    await userEvent.click(page.getByText('Đảng viên', { exact: true }));
    await vi.waitFor(() => expect(example()).toContain('ĐẢNG CỘNG SẢN VIỆT NAM'));
    await vi.waitFor(async () =>
      expect(await library.loadProfile()).toMatchObject({
        name: PROFILE.name,
        unit: PROFILE.unit,
        isPartyMember: true,
      }),
    );
    await expect.element(page.getByText('Đã lưu')).toBeInTheDocument();
    await vi.waitFor(async () => expect(await loadFormDraft('profile')).toBeNull());
  });

  test('a blank at the end of a word that is being typed is not taken away by the save', async () => {
    await open();
    await userEvent.type(field('Họ và tên'), 'Trần ');
    await vi.waitFor(async () => expect((await library.loadProfile()).name).toBe('Trần'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await userEvent.type(field('Họ và tên'), 'An');
    await expect.element(field('Họ và tên')).toHaveValue('Trần An');
  });

  test('words that were never saved come back, and what another tab wrote is taken in', async () => {
    await library.saveProfile({ place: 'Bến Lúa' });
    await keepFormDraft('profile', { ...PROFILE, role: 'Kế toán' });
    await open();
    await expect.element(field('Chức vụ')).toHaveValue('Kế toán');
    await vi.waitFor(async () => expect((await library.loadProfile()).role).toBe('Kế toán'));
    await library.saveProfile({ place: 'Bến Sậy' });
    await expect.element(field('Địa danh')).toHaveValue('Bến Sậy');
  });
});

describe('templates', () => {
  const stored = async (): Promise<string[]> =>
    (await library.listTemplates())[0]?.sections.map(({ title }) => title) ?? [];

  test('a shipped one is duplicated and changed by keys and buttons; numbers follow', async () => {
    await open();
    await userEvent.click(button('Nhân bản để sửa').first());
    await expect.element(field('Tên mẫu')).toHaveValue('Bài thu hoạch đầy đủ (bản sao)');
    await userEvent.click(button(/Chuyển phần thứ 2 xuống/));
    await vi.waitFor(async () =>
      expect((await stored()).slice(0, 3)).toEqual([
        'Mở đầu',
        'I. Liên hệ bản thân, đơn vị',
        'II. Nhận thức về nội dung cốt lõi',
      ]),
    );
    await expect.element(page.getByText('Đã chuyển đến vị trí 3 trong 7')).toBeInTheDocument();
    const third = page.getByRole('textbox', { name: 'Tên phần, in trong bài' }).nth(2);
    (third.element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(async () => expect((await stored())[1]).toBe('I. Nhận thức về nội dung cốt lõi'));
    expect(document.activeElement).toHaveValue('I. Nhận thức về nội dung cốt lõi');
  });

  test('a section is removed and brought back, also once the editor is closed', async () => {
    await library.saveTemplate(TEMPLATE);
    await open();
    await userEvent.click(button('Sửa mẫu'));
    await userEvent.click(button('Bỏ phần thứ 2'));
    await vi.waitFor(async () => expect(await stored()).toEqual(['I. Một', 'II. Ba']));
    await userEvent.click(button('Hoàn tác').last());
    await vi.waitFor(async () => expect(await stored()).toEqual(['I. Một', 'II. Hai', 'III. Ba']));
    await userEvent.click(button('Bỏ phần thứ 1'));
    await userEvent.click(button('Xong'));
    await vi.waitFor(async () => expect(await stored()).toEqual(['I. Hai', 'II. Ba']));
    await userEvent.click(button('Hoàn tác').last());
    await vi.waitFor(async () => expect(await stored()).toEqual(['I. Một', 'II. Hai', 'III. Ba']));
  });

  test('one of the reader’s own goes to the trash, with undo', async () => {
    await library.saveTemplate(TEMPLATE);
    await open();
    await userEvent.click(button('Việc với mẫu Mẫu của chi bộ'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá mẫu' }));
    await expect.element(page.getByText('Chưa có mẫu riêng.')).toBeVisible();
    await userEvent.click(button('Hoàn tác').last());
    await expect.element(page.getByRole('heading', { name: 'Mẫu của chi bộ' })).toBeVisible();
  });

  test('questions of a cấp uỷ become sections; what was typed outlives a closed dialog', async () => {
    await open();
    await userEvent.click(button('Tạo từ câu hỏi'));
    await userEvent.click(button('Tạo mẫu'));
    await expect.element(page.getByText('Hãy nhập ít nhất một câu hỏi.')).toBeVisible();
    await userEvent.fill(field('Các câu hỏi'), 'Câu 1: Vì sao còn đơn điệu?\nCâu 2: Đồng chí đã làm gì?');
    await expect.element(page.getByText('2 câu hỏi')).toBeVisible();
    await userEvent.click(button('Đóng').first());
    await userEvent.click(button('Tạo từ câu hỏi'));
    await userEvent.click(button('Tạo mẫu'));
    await vi.waitFor(async () =>
      expect(await stored()).toEqual(['Mở đầu', 'I. Vì sao còn đơn điệu?', 'II. Đồng chí đã làm gì?']),
    );
    await vi.waitFor(async () => expect(await loadFormDraft('template-questions')).toBeNull());
  });
});

test.each(['light', 'dark'])('the page is sound in %s, wide and narrow, in both languages', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await library.saveProfile({ ...PROFILE, unit: 'Chi bộ '.repeat(20) });
  await library.saveTemplate(TEMPLATE);
  await open();
  await userEvent.click(button('Sửa mẫu'));
  await expect.element(field('Tên mẫu')).toBeVisible();
  await expectSound();
  await page.viewport(360, 620);
  await expectSound();
  setLocale('en');
  await draw(ProfilePage, 700);
  await expect.element(field('Full name')).toBeVisible();
  await expectSound();
});
