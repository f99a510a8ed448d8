import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noCounts } from '../../../src/core/summary/counts.ts';
import { writePacket } from '../../../src/core/summary/packet-file.ts';
import { calendarSpan, stepSpan } from '../../../src/core/summary/span.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { SummaryPage } from '../../../src/pages/summary/summary-page.tsx';
import { today } from '../../../src/pages/today.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/summary/summary.css';
import '../../../src/pages/summary/group.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const undo = () => button('Hoàn tác').last();

beforeEach(async () => {
  await resetStage();
  localStorage.removeItem('summary-group-name');
});

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

async function fill(): Promise<void> {
  const { id } = await saveOne();
  await library.createPassage(id, makePassage({ role: 'figure' }));
  await library.saveReflection(makeReflection({ action: 'Họp đúng giờ', dueOn: today(), cause: 'Ngại' }));
  await library.finishReading(id, true);
}

const open = (query = '', width = 1100): Promise<HTMLElement> => {
  history.replaceState(null, '', `${location.pathname}${query}`);
  return draw(SummaryPage, width);
};

const chart = (name: RegExp) => page.getByRole('img', { name });

function packet(
  member: string,
  name: string,
  isPartyMember: boolean,
  texts: number,
  span = calendarSpan('quarter', today()),
) {
  const counts = { ...noCounts(), texts };
  return new File(
    [writePacket({ memberId: member, name, unit: '', isPartyMember, ...span, madeOn: today(), counts })],
    `${name}.json`,
  );
}

function give(root: HTMLElement, files: File[]): Promise<void> {
  const chooser = root.querySelector<HTMLInputElement>('.group-chooser');
  if (!chooser) throw new Error('no chooser');
  return userEvent.upload(chooser, files);
}

describe("one's own summary", () => {
  test('draws what was done, says it in words, and has the table behind it', async () => {
    await fill();
    await open();
    await expect.element(chart(/Đoạn trích theo vai trò.*Quan điểm: 0; Số liệu, chỉ tiêu: 1;/)).toBeVisible();
    await expect.element(chart(/Việc đã hứa.*Hứa trong kỳ: 1;.*Đang làm: 1/)).toBeVisible();
    await expect.element(chart(/Văn bản, bài viết đã học, Theo tháng/)).toBeVisible();
    const behind = page.getByText('Bảng số liệu').nth(1);
    await userEvent.click(behind);
    await expect.element(page.getByRole('row', { name: 'Số liệu, chỉ tiêu 1' })).toBeVisible();
  });

  test('goes to other spans by keys; an empty one says so', async () => {
    await fill();
    await open();
    await expect.element(chart(/Đoạn trích theo vai trò/)).toBeVisible();
    (button('Kỳ trước').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Kỳ này chưa ghi gì')).toBeVisible();
    const before = stepSpan(calendarSpan('quarter', today()), 'quarter', -1);
    expect(location.search).toContain(`from=${before.from}&to=${before.to}`);
    await userEvent.click(page.getByText('Tự chọn'));
    await userEvent.fill(page.getByLabelText('Đến ngày'), '2020-01-01');
    await expect.element(page.getByText(/Ngày đầu phải trước ngày cuối/)).toBeVisible();
    await userEvent.fill(page.getByLabelText('Đến ngày'), today());
    await expect.element(chart(/Đoạn trích theo vai trò/)).toBeVisible();
  });

  test('keeps the words of its writer, for each span its own', async () => {
    await open();
    const field = page.getByRole('textbox', { name: 'Nhận xét của người viết' });
    await userEvent.fill(field, 'Quý này học đều hơn.');
    const span = calendarSpan('quarter', today());
    await vi.waitFor(async () => expect(await library.summaryWords('self', span)).toBe('Quý này học đều hơn.'));
    await userEvent.fill(field, 'Quý này học đều hơn. Còn vướng giờ họp.');
    await vi.waitFor(async () =>
      expect(await library.summaryWords('self', span)).toBe('Quý này học đều hơn. Còn vướng giờ họp.'),
    );
    await userEvent.click(button('Kỳ trước'));
    await expect.element(field).toHaveValue('');
    await userEvent.click(button('Kỳ sau'));
    await expect.element(field).toHaveValue('Quý này học đều hơn. Còn vướng giờ họp.');
  });

  test('the packet shows all that is in it; the name may be left out', async () => {
    await fill();
    await open();
    await userEvent.click(button('Lưu gói số liệu'));
    const dialog = page.getByRole('dialog');
    await userEvent.fill(dialog.getByRole('textbox', { name: 'Họ và tên' }), 'Lê Thị Mẫu');
    await userEvent.click(dialog.getByText('Ngoài Đảng'));
    await expect.element(dialog.getByRole('row', { name: 'Họ và tên Lê Thị Mẫu' })).toBeVisible();
    await userEvent.click(dialog.getByRole('switch', { name: 'Ghi tên tôi vào gói' }));
    await expect.element(dialog.getByRole('row', { name: 'Họ và tên Không ghi' })).toBeVisible();
    await userEvent.click(dialog.getByText('Xem nguyên văn tệp'));
    const raw = document.querySelector('.packet-raw')?.textContent ?? '';
    expect(JSON.parse(raw)).toMatchObject({ isPartyMember: false, counts: { texts: 1 } });
    expect(raw).not.toContain('Mẫu');
  });
});

describe("a group's summary", () => {
  test('adds packets up, members and others apart, and shows nobody’s own counts', async () => {
    const root = await open('?view=group');
    await expect.element(page.getByText('Chưa nhận gói nào')).toBeVisible();
    await give(root, [
      packet('member-000001', 'Một', true, 7),
      packet('member-000002', 'Hai', true, 2),
      packet('member-000003', 'Ba', false, 30),
    ]);
    await expect.element(page.getByRole('row', { name: 'Số người có gói 2 1 3' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Văn bản, bài viết đã học 9 30 39' })).toBeVisible();
    const list = page.getByRole('list').filter({ hasText: 'Đã nhận gói của Một' });
    expect(list.element().textContent).toMatch(/Một.*Hai.*Ba/);
    await give(root, [packet('member-000001', 'Một', true, 8)]);
    await expect.element(page.getByRole('row', { name: 'Văn bản, bài viết đã học 10 30 40' })).toBeVisible();
    await userEvent.click(button(/^Bỏ gói của Ba/));
    await expect.element(page.getByRole('row', { name: 'Số người có gói 2 0 2' })).toBeVisible();
    await userEvent.click(undo());
    await expect.element(page.getByRole('row', { name: 'Số người có gói 2 1 3' })).toBeVisible();
  });

  test('a bad file is refused by name and reason, and nothing of the others is written', async () => {
    const root = await open('?view=group');
    await give(root, [packet('member-000001', 'Một', true, 7), new File(['{"format":"x"}'], 'la.json')]);
    await expect.element(page.getByText('“la.json”: không phải gói số liệu sơ kết của Thu Hoạch.')).toBeVisible();
    expect(await library.listMemberCounts()).toEqual([]);
  });

  test('packets of another span are said and left out; added up all the same, that is said too', async () => {
    const root = await open('?view=group');
    const span = calendarSpan('quarter', today());
    await give(root, [
      packet('member-000001', 'Một', true, 7),
      packet('member-000002', 'Hai', true, 2),
      packet('member-000003', 'Ba', false, 5, stepSpan(span, 'quarter', -1)),
    ]);
    await expect.element(page.getByText('1 gói thuộc kỳ khác chưa được cộng.')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox'), 'all');
    await expect.element(page.getByText(/Các gói không cùng kỳ/)).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Văn bản, bài viết đã học 9 5 14' })).toBeVisible();
  });
});

const looks = (['vi', 'en'] as const).flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('no barrier in $language, $theme', async ({ language, theme }) => {
  document.documentElement.dataset.theme = theme;
  await fill();
  setLocale(language);
  document.documentElement.lang = language;
  await open('?kind=year', 380);
  await expect.element(chart(/./).first()).toBeVisible();
  await expectSound();
  await userEvent.click(button(language === 'vi' ? 'Lưu gói số liệu' : 'Save the packet of counts'));
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expectSound();
  const root = await open('?view=group', 380);
  await give(root, [packet('member-000001', 'Một', true, 7)]);
  await expect.element(page.getByRole('table').first()).toBeVisible();
  await expectSound();
});
