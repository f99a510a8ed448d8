import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { layOutPaper } from '../../../src/core/report/lay-out-paper.ts';
import { textOfBlock } from '../../../src/core/report/paper.ts';
import { SHIPPED_PRESET_IDS, SHIPPED_PRESETS, type ShippedPresetId } from '../../../src/core/report/paper-preset.ts';
import { EMPTY_PROFILE, type Report } from '../../../src/core/report/report.ts';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { PaperPage } from '../../../src/pages/paper/paper-page.tsx';
import { PaperView, type PaperViewProps } from '../../../src/pages/paper-view/paper-view.tsx';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { docOf, heading, makeDoc, makeReport, makeSource, PROFILE, paragraph } from '../../unit/make-report.ts';
import { mount, unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage } from './page-stage.ts';
import '../../../src/pages/paper/paper.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const sheets = (root: Element): Element[] => [...root.querySelectorAll('.paper-slot .paper-sheet')];
const areas = (root: Element): Element[] => [...root.querySelectorAll('.paper-slot .paper-area')];
const bare = (text: string): string => text.replace(/\s+/g, '');

/** All words of the pages; the star below a unit is no word. */
const wordsOnPages = (root: Element): string =>
  bare(
    areas(root)
      .map((area) => area.textContent)
      .join(''),
  ).replace('*', '');

/** Where two texts begin to differ; empty where they are the same. */
function firstDifference(a: string, b: string): string {
  if (a === b) return '';
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${a.slice(at, at + 40)} / ${b.slice(at, at + 40)}`;
}

async function show(props: Partial<PaperViewProps> = {}, width = 900): Promise<HTMLElement> {
  knowAllMessages();
  await page.viewport(width, 800);
  const root = mount(<PaperView report={makeReport()} profile={PROFILE} sources={[makeSource()]} {...props} />);
  await vi.waitFor(() => expect(sheets(root).length).toBeGreaterThan(0));
  return root;
}

const wordsOf = (report: Report): string =>
  layOutPaper({
    report,
    profile: PROFILE,
    locale: 'vi',
    today: '2026-01-01',
    sources: [makeSource()],
    hasSources: true,
  })
    .map(textOfBlock)
    .join('');

describe('the pages of a paper', () => {
  test.each(SHIPPED_PRESET_IDS)('hold all of its words, once and in order, as %s', async (id) => {
    const preset = SHIPPED_PRESETS[id];
    const report = makeReport({ doc: makeDoc(5000) });
    const root = await show({ report, preset });
    expect(sheets(root).length).toBeGreaterThan(8);
    expect(firstDifference(wordsOnPages(root), bare(wordsOf(report)))).toBe('');
  });

  test.each<[ShippedPresetId, number]>([
    ['party', 900],
    ['a5', 900],
    ['handwriting', 400],
    ['party', 5000],
    ['booklet', 900],
  ])('as %s with %i syllables: none is too full, no heading is the last, no line stands alone', async (id, size) => {
    const preset = SHIPPED_PRESETS[id];
    const root = await show({ report: makeReport({ doc: makeDoc(size) }), preset, zoom: 1 });
    const pages = areas(root);
    pages.forEach((area, index) => {
      const sheet = area.closest('.paper-sheet') as HTMLElement;
      const style = getComputedStyle(sheet);
      const room = sheet.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
      expect(area.getBoundingClientRect().height).toBeLessThanOrEqual(room + 1);
      const last = area.lastElementChild;
      if (index < pages.length - 1) expect(last?.matches('h2, h3, h4, h5')).toBe(false);
      for (const part of area.querySelectorAll('.paper-goes-on, .paper-parted')) {
        const lines = part.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(part).lineHeight);
        expect(Math.round(lines)).toBeGreaterThanOrEqual(2);
      }
    });
  });

  test('parts of a paragraph break into the lines that they had as a whole', async () => {
    const root = await show({ report: makeReport({ doc: makeDoc(5000) }), zoom: 1 });
    const host = root.querySelector('.paper-measure') as HTMLElement;
    const linesOf = (element: Element): number =>
      Math.round(element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight));
    const parted = areas(root).flatMap((area, index) => {
      const first = area.querySelector('.paper-parted');
      const rest = areas(root)[index + 1]?.querySelector('.paper-goes-on');
      return first && rest ? [{ first, rest }] : [];
    });
    expect(parted.length).toBeGreaterThan(3);
    for (const { first, rest } of parted) {
      const whole = first.cloneNode(true) as HTMLElement;
      whole.append(...[...rest.cloneNode(true).childNodes]);
      host.append(whole);
      expect(linesOf(first) + linesOf(rest)).toBe(linesOf(whole));
      whole.remove();
    }
  });

  test('are numbered from the second', async () => {
    const root = await show();
    const numbers = sheets(root).map((sheet) => sheet.querySelector('.paper-number')?.textContent ?? '');
    expect(numbers).toEqual(sheets(root).map((_, index) => (index === 0 ? '' : String(index + 1))));
    expect(numbers.length).toBeGreaterThan(1);
  });

  test('fit their box, and break the same in a narrow one', async () => {
    const before = await show({}, 1200);
    const wide = areas(before).map((area) => area.textContent);
    const root = await show({}, 420);
    expect(areas(root).map((area) => area.textContent)).toEqual(wide);
    await vi.waitFor(() =>
      expect(sheets(root)[0]?.getBoundingClientRect().width).toBeLessThanOrEqual(root.clientWidth),
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });

  test('follow the text once typing rests; what was measured stays', async () => {
    const root = await show();
    const report = makeReport();
    for (let at = 1; at <= 5; at++) {
      const doc = docOf(...report.doc.content, paragraph(`Câu mới thứ ${at}.`));
      render(<PaperView report={{ ...report, doc }} profile={PROFILE} sources={[makeSource()]} />, root);
    }
    await vi.waitFor(() => expect(areas(root).at(-1)?.textContent).toContain('Câu mới thứ 5.'));
    expect(
      areas(root)
        .map((area) => area.textContent)
        .join(''),
    ).not.toContain('Câu mới thứ 4.');
  });

  test('one word without a blank is not cut', async () => {
    const doc = docOf(paragraph('a'.repeat(4000)));
    const root = await show({ report: makeReport({ doc }), zoom: 1 });
    expect(
      bare(
        areas(root)
          .map((area) => area.textContent)
          .join(''),
      ),
    ).toContain('a'.repeat(4000));
    for (const text of root.querySelectorAll('.paper-sheet .paper-text')) {
      expect(text.scrollWidth).toBeLessThanOrEqual(text.clientWidth + 1);
    }
  });
});

async function open(report: Partial<Report> = {}, width = 1100): Promise<HTMLElement> {
  const db = new LibraryDatabase();
  await db.reports.put(makeReport(report));
  db.close();
  history.replaceState(null, '', `${location.pathname}?id=report-000001`);
  const root = await draw(PaperPage, width);
  await vi.waitFor(() => expect(sheets(root).length).toBeGreaterThan(0));
  return root;
}

describe('the page of the printed paper', () => {
  test('says so where nothing is missing', async () => {
    await library.saveProfile(PROFILE);
    await open();
    await expect.element(page.getByText(/đủ bốn yêu cầu, hồ sơ đã đủ để in/)).toBeVisible();
  });

  test('says first what is missing, and bars nothing', async () => {
    await open({ doc: docOf(heading('I. Nhận thức'), heading('II. Liên hệ'), paragraph('Một việc.')) });
    await expect.element(page.getByText('Phần “I. Nhận thức” chưa có nội dung.')).toBeVisible();
    await expect
      .element(page.getByText(/liên hệ bản thân. Nên viết ở phần “II\. Liên hệ bản thân, đơn vị”/))
      .toBeVisible();
    await expect.element(page.getByText(/Hồ sơ còn thiếu: Họ và tên, Đơn vị, chi bộ, Địa danh/)).toBeVisible();
    expect(page.getByText('“II. Liên hệ”').query()).toBeNull();
    await expect.element(page.getByRole('button', { name: 'In bài' })).toBeEnabled();
    await library.saveProfile(PROFILE);
    await expect.element(page.getByText(/Hồ sơ còn thiếu/)).not.toBeInTheDocument();
  });

  test('prints when its button is pressed, on sheets of the size that was chosen, which is kept', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await library.saveProfile(PROFILE);
    await open();
    const size = (): string =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(' ');
    expect(size()).toContain('210mm 297mm');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kiểu bản in' }), 'A5, khổ nhỏ');
    await vi.waitFor(() => expect(size()).toContain('148mm 210mm'));
    expect(size()).not.toContain('210mm 297mm');
    await userEvent.click(page.getByRole('button', { name: 'In bài' }));
    expect(print).toHaveBeenCalledOnce();
    await vi.waitFor(async () => expect((await library.loadPaperLook()).preset).toBe('a5'));
    print.mockRestore();
  });

  test('says where the measures come from, and that those of the Party are to be checked', async () => {
    await open();
    await expect.element(page.getByText('Cần đối chiếu')).toBeVisible();
    await expect.element(page.getByText(/Hướng dẫn số 36-HD\/VPTW.*03\/04\/2018/)).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kiểu bản in' }), 'A4, theo Nghị định 30/2020');
    await expect.element(page.getByText(/trên 20–25 mm, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm/)).toBeVisible();
    expect(page.getByText('Cần đối chiếu').query()).toBeNull();
  });

  test('a layout of one’s own: the pages follow what is typed, and what is no measure is said to be none', async () => {
    const root = await open();
    await userEvent.click(page.getByRole('button', { name: 'Tạo kiểu của tôi từ kiểu này' }));
    await expect.element(page.getByRole('textbox', { name: 'Tên kiểu' })).toHaveFocus();
    const left = (): string => getComputedStyle(sheets(root)[0] as Element).paddingLeft;
    const before = left();
    await userEvent.fill(page.getByLabelText('Lề trái (mm)'), '45,5');
    await vi.waitFor(() => expect(left()).not.toBe(before));
    const after = left();
    await userEvent.fill(page.getByLabelText('Lề trái (mm)'), '450');
    await expect.element(page.getByText('Hãy nhập số từ 5 đến 60.')).toBeVisible();
    expect(left()).toBe(after);
    await expectSound();
    await page.viewport(360, 620);
    await expectSound();
    await vi.waitFor(async () =>
      expect((await library.listPaperPresets()).map(({ left, basis }) => ({ left, basis }))).toEqual([
        { left: 45.5, basis: null },
      ]),
    );
  });

  test('a paper that is gone is said to be', async () => {
    history.replaceState(null, '', `${location.pathname}?id=gone`);
    await draw(PaperPage, 700);
    await expect.element(page.getByRole('heading', { name: 'Không mở được bài này' })).toBeVisible();
  });

  test.each(['light', 'dark'])('is sound in %s, wide and narrow, in both languages', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await open({ doc: docOf(heading('I. Nhận thức', 1, 'a'), paragraph('Một việc.'), heading('Nữa', 1, 'b')) });
    await expectSound();
    await page.viewport(360, 620);
    await expectSound();
    setLocale('en');
    await open({ articleIds: [], title: '' }, 700);
    await expectSound();
  });
});

test('a profile without a word prints no label', async () => {
  const root = await show({ profile: EMPTY_PROFILE });
  expect(areas(root)[0]?.textContent).not.toMatch(/Họ và tên|Chức vụ|Đơn vị:/);
});
