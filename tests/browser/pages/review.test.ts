import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { studyDay } from '../../../src/core/review/study-day.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { ReviewPage } from '../../../src/pages/review/review-page.tsx';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const FIGURE = 'Đến năm 2030 giảm tối thiểu 15% số đầu mối và tiết kiệm 1.200 tỷ đồng chi thường xuyên.';
const VIEW = 'Chi bộ phải đổi mới nội dung sinh hoạt, gắn với việc thật ở cơ quan và ở từng khu dân cư nơi mình ở.';
const TASK = 'Mỗi đảng viên nhận một việc cụ thể, có hạn và có người cùng theo dõi.';
const ACTION = 'Họp tổ đảng vào tối thứ sáu hằng tháng';
const home = location.href;

beforeEach(resetStage);

afterEach(async () => {
  unmount();
  // What a page writes as it goes is written before the next test begins.
  await library.reviewToday();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string) => page.getByRole('heading', { name });
const progress = () => page.getByRole('progressbar');

/** A figure, a view that was looked at once and a task, all due; with a commitment where one is wanted. */
async function fill({ commitment = true } = {}): Promise<void> {
  const { id } = await saveOne();
  await library.saveReviewSettings({ takenIn: [] });
  const made = [
    makePassage({ id: 'passage-000001', quote: FIGURE, role: 'figure', note: 'Đơn vị tôi mới đạt **9%**.' }),
    makePassage({ id: 'passage-000002', quote: VIEW, role: 'viewpoint' }),
    makePassage({ id: 'passage-000003', quote: TASK, role: 'task' }),
  ];
  for (const passage of made) {
    await library.createPassage(id, passage);
    await library.reviewPassages([passage.id], true);
  }
  const db = new LibraryDatabase();
  await db.reviewCards.update('passage-000002', { reps: 1 });
  db.close();
  if (!commitment) return;
  const dueOn = studyDay(Date.now(), -2).iso;
  await library.saveReflection(makeReflection({ action: ACTION, dueOn, shortcoming: 'Họp còn thưa' }));
}

async function shoot(name: string): Promise<void> {
  const into = import.meta.env.VITE_SHOTS;
  if (into) await page.screenshot({ path: `${into}/${name}.png` });
}

async function open(width = 900): Promise<HTMLElement> {
  const root = await draw(ReviewPage, width);
  // Its keys are there once it has the focus.
  await vi.waitFor(() => expect(root.querySelector('.review-card:focus, .th-empty')).not.toBeNull());
  return root;
}

describe('a session', () => {
  test('goes by keyboard alone: a commitment, a blank, the gist and a reading; then a calm end', async () => {
    await fill();
    const root = await open();
    await expect.element(heading('Việc này đến đâu rồi?')).toBeVisible();
    await expect.element(page.getByText(/đã qua 2 ngày/)).toBeVisible();
    await expect.element(progress()).toHaveAttribute('aria-valuemax', '4');
    await shoot('commitment');
    await userEvent.keyboard('1');
    await expect.element(heading('Chỗ trống là gì?')).toBeVisible();
    await expect.element(page.getByText('Tốt quá, đã ghi là làm xong')).toBeVisible();
    expect(root.querySelector('.review-quote')?.textContent).not.toContain('2030');
    expect(root.textContent).not.toContain('9%');
    await shoot('cloze');
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('mark')).toHaveTextContent('2030');
    await expect.element(page.getByText('Đơn vị tôi mới đạt')).toBeVisible();
    await shoot('cloze-shown');
    await userEvent.keyboard('4');

    await expect.element(heading('Ý chính của đoạn này là gì?')).toBeVisible();
    expect(root.textContent).not.toContain(VIEW);
    await shoot('gist');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(VIEW)).toBeVisible();
    await userEvent.keyboard('{Enter}');

    await expect.element(heading('Đọc lại đoạn này')).toBeVisible();
    await expect.element(page.getByText(TASK)).toBeVisible();
    await userEvent.keyboard('2');
    await expect.element(heading('Xong phần hôm nay')).toBeVisible();
    await shoot('end');
    const { done, items } = await library.reviewToday();
    expect([done, items.length]).toEqual([4, 0]);
  });

  test('Z goes back step by step, also over what was answered before the page was opened anew', async () => {
    await fill({ commitment: false });
    await open();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('1');
    await expect.element(heading('Ý chính của đoạn này là gì?')).toBeVisible();
    await userEvent.keyboard('s');
    await expect.element(heading('Đọc lại đoạn này')).toBeVisible();
    await userEvent.keyboard('z');
    await expect.element(heading('Ý chính của đoạn này là gì?')).toBeVisible();
    unmount();
    await open();
    await expect.element(heading('Ý chính của đoạn này là gì?')).toBeVisible();
    await userEvent.keyboard('z');
    await expect.element(heading('Chỗ trống là gì?')).toBeVisible();
    await expect.element(page.getByRole('mark')).toHaveTextContent('2030');
    expect((await library.reviewToday()).done).toBe(0);
    await userEvent.keyboard('z');
    await expect.element(page.getByText('Không còn gì để hoàn tác trong lần ôn này')).toBeVisible();
  });

  test('is taken up where it was left, with the words that were typed; they go into the note when asked', async () => {
    await fill({ commitment: false });
    await open();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('3');
    const area = page.getByRole('textbox', { name: 'Viết bằng lời của bạn' });
    await userEvent.fill(area, 'Họp phải gắn với việc thật');
    unmount();
    await open();
    await expect.element(area).toHaveValue('Họp phải gắn với việc thật');
    // Letters and digits belong to the field.
    await userEvent.click(area);
    await userEvent.keyboard('{End} 3z');
    await expect.element(area).toHaveValue('Họp phải gắn với việc thật 3z');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText(VIEW)).toBeVisible();
    unmount();
    await open();
    await expect.element(page.getByText(VIEW)).toBeVisible();
    await userEvent.click(button('Thêm vào ghi chú'));
    await vi.waitFor(async () =>
      expect((await library.findPassage('passage-000002'))?.note).toBe('Họp phải gắn với việc thật 3z'),
    );
    await expect.element(page.getByText('Đã thêm vào ghi chú của đoạn')).toBeVisible();
  });

  test('a commitment in hand is asked again later, with its day moved; one given up keeps its reason', async () => {
    await fill();
    await open();
    await userEvent.keyboard('2');
    await expect.element(page.getByRole('radio', { name: 'Sau 1 tuần' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button(/Đang làm/)).toBeVisible();
    await userEvent.click(button(/Đang làm/));
    const later = studyDay(Date.now(), 20).iso;
    await userEvent.fill(page.getByLabelText('Dời hạn đến (không bắt buộc)'), later);
    await shoot('commitment-later');
    await userEvent.click(button('Ghi lại'));
    await expect.element(heading('Chỗ trống là gì?')).toBeVisible();
    expect((await library.findReflection('reflection-000001'))?.dueOn).toBe(later);
    await userEvent.keyboard('z');
    await expect.element(heading('Việc này đến đâu rồi?')).toBeVisible();
    await userEvent.keyboard('3');
    await userEvent.fill(page.getByRole('textbox', { name: /Vì sao/ }), 'Chi bộ đã gộp hai tổ');
    await userEvent.click(button('Bỏ việc này'));
    await expect.element(heading('Chỗ trống là gì?')).toBeVisible();
    const reflection = await library.findReflection('reflection-000001');
    expect(reflection?.dropReason).toBe('Chi bộ đã gộp hai tổ');
    expect(reflection?.dueOn).toBe(studyDay(Date.now(), -2).iso);
  });

  test('a reflection is written from a card, and shown with it', async () => {
    await fill({ commitment: false });
    await open();
    await userEvent.click(button('Việc khác với mục này'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Viết liên hệ' }));
    await userEvent.fill(page.getByRole('dialog').getByRole('textbox').first(), 'Tổ tôi còn thừa một đầu mối');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Xong' }));
    await vi.waitFor(async () => expect((await library.listReflections(['article-000001'])).length).toBe(1));
    await vi.waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
    (document.querySelector('.review-card') as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('Tổ tôi còn thừa một đầu mối')).toBeVisible();
  });

  test('the keys are shown, and their dialog keeps its own', async () => {
    await fill({ commitment: false });
    await open();
    await userEvent.keyboard('?');
    await expect.element(heading('Phím tắt')).toBeVisible();
    await userEvent.keyboard('3');
    await userEvent.keyboard('{Escape}');
    await expect.element(heading('Chỗ trống là gì?')).toBeVisible();
    expect((await library.reviewToday()).done).toBe(0);
  });
});

describe('without anything to review', () => {
  test('old passages are offered, taken in, and taken out again', async () => {
    const { id } = await saveOne();
    await library.saveReviewSettings({ takenIn: [] });
    await library.createPassage(id, makePassage({ quote: VIEW }));
    await library.saveReviewSettings({ takenIn: ['viewpoint'] });
    await open();
    await shoot('empty');
    await userEvent.click(button('Đưa 1 đoạn đã có vào ôn'));
    await expect.element(heading('Đọc lại đoạn này')).toBeVisible();
    await userEvent.click(button('Hoàn tác').last());
    await expect.element(heading('Chưa có đoạn nào để ôn')).toBeVisible();
  });
});

describe('the schedule', () => {
  test('shows what comes and what was remembered, each with its table; a number out of range is refused', async () => {
    await fill();
    await library.answerReview({ id: 'event-000001', cardId: 'passage-000002', answer: 3, took: 5 });
    history.replaceState(null, '', `${location.pathname}?view=schedule`);
    const root = await draw(ReviewPage, 900);
    await expect.element(heading('Sắp tới')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Sắp tới' })).toBeVisible();
    await userEvent.click(page.getByText('Xem bảng số liệu').first());
    expect(root.querySelectorAll('.review-table[open] tbody tr').length).toBe(14);
    await userEvent.click(page.getByText('30 ngày'));
    await vi.waitFor(() => expect(root.querySelectorAll('.review-table[open] tbody tr').length).toBe(30));
    await shoot('schedule');
    const daily = page.getByRole('spinbutton');
    await userEvent.fill(daily, '80');
    await expect.element(page.getByText('Nhập một số từ 1 đến 50.')).toBeVisible();
    await userEvent.fill(daily, '12');
    await userEvent.tab();
    await vi.waitFor(async () => expect((await library.reviewSettings()).daily).toBe(12));
    await userEvent.click(page.getByRole('checkbox', { name: 'Cần hỏi' }));
    await vi.waitFor(async () => expect((await library.reviewSettings()).takenIn).toEqual(['question']));
    await shoot('schedule-foot');
  });

  test('is imported from a file, and a bad one is refused', async () => {
    await fill();
    const file = await library.exportReviews();
    history.replaceState(null, '', `${location.pathname}?view=schedule`);
    const root = await draw(ReviewPage, 900);
    await vi.waitFor(() => expect(root.querySelector('input[type="file"]')).not.toBeNull());
    const give = async (text: string): Promise<void> => {
      const input = root.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('no field');
      const given = new DataTransfer();
      given.items.add(new File([text], 'lich-on.json'));
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await give('{}');
    await expect.element(page.getByText(/Tệp này không phải lịch ôn/)).toBeVisible();
    await give(file);
    await expect.element(page.getByText('Lịch trong tệp không có gì mới hơn')).toBeVisible();
    await library.reviewPassages(['passage-000001'], false);
    const db = new LibraryDatabase();
    await db.reviewCards.delete('passage-000003');
    db.close();
    await give(file);
    await expect.element(page.getByText(/Đã nhập: 1 mục/)).toBeVisible();
    await userEvent.click(button('Hoàn tác').last());
    await vi.waitFor(async () => expect(await library.reviewedPassages('article-000001')).toEqual(['passage-000002']));
  });
});

describe('it is sound', () => {
  test.each([
    ['light', 'vi', 900],
    ['dark', 'vi', 900],
    ['light', 'en', 360],
    ['dark', 'vi', 320],
  ] as const)('in %s, %s, %i px', async (theme, locale, width) => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = locale;
    setLocale(locale);
    await fill();
    await open(width);
    await expectSound();
    await shoot(`${theme}-${width}-commitment`);
    await userEvent.keyboard('1');
    await vi.waitFor(() => expect(document.querySelector('[data-prompt="cloze"]')).not.toBeNull());
    await expectSound();
    await userEvent.keyboard(' ');
    await vi.waitFor(() => expect(document.querySelector('.review-grades')).not.toBeNull());
    await expectSound();
    await shoot(`${theme}-${width}-shown`);
    await userEvent.keyboard('3');
    await vi.waitFor(() => expect(document.querySelector('[data-prompt="gist"]')).not.toBeNull());
    await expectSound();
    unmount();
    history.replaceState(null, '', `${location.pathname}?view=schedule`);
    await draw(ReviewPage, width);
    await vi.waitFor(() => expect(document.querySelector('.review-section')).not.toBeNull());
    await expectSound();
    await shoot(`${theme}-${width}-schedule`);
  });
});
