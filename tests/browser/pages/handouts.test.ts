import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Locale, setLocale } from '../../../src/i18n/t.ts';
import { HandoutsPage } from '../../../src/pages/handouts/handouts-page.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/reports/reports.css';
import '../../../src/pages/handouts/handouts.css';
import '../../../src/pages/handouts/handout-editor.css';
import '../../../src/pages/handouts/handout-sheet.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const TOPIC = 'topic-000001';
const HANDOUT = 'handout-000001';
const home = location.href;

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const undo = () => button('Hoàn tác').last();
const stored = async () => (await library.openHandout(HANDOUT)).handout;

/** A topic with two articles, a text that bears a marking, two passages and one marked as a question. */
async function fill(): Promise<void> {
  const text = 'Chi bộ họp vào tối thứ sáu. Ai vắng thì báo trước. Việc quá hạn nêu lại.';
  await saveOne({ text });
  await saveOne({ title: 'Chuyện ở Bến Lúa' }, 'article-000002');
  await saveOne({ title: 'Báo cáo kiểm tra', circulation: 'internal' }, 'article-000003');
  const mark = (id: string, articleId: string, over: Parameters<typeof makePassage>[0]) =>
    library.createPassage(articleId, makePassage({ id, ...over }));
  await mark('p1', 'article-000001', { quote: text, role: 'task' });
  await mark('p2', 'article-000002', { quote: 'họp vào tối thứ sáu', role: 'figure' });
  await mark('p3', 'article-000001', { quote: 'Ai vắng thì báo trước.', role: 'question', note: 'Báo cho ai?' });
  await library.createTopic({ id: TOPIC, title: 'Sinh hoạt chi bộ' });
  const ids = ['article-000001', 'article-000002', 'article-000003'];
  await library.addToTopic(
    TOPIC,
    ids.map((articleId) => ({ kind: 'article' as const, articleId })),
  );
}

async function made(): Promise<void> {
  await fill();
  await library.createHandout({ id: HANDOUT, topicId: TOPIC });
}

async function open(query: string, width = 1200): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?${query}`);
  return draw(HandoutsPage, width);
}

/** What stands on the page that is printed. */
const printed = (): string => document.querySelector('.hand-paper .hand')?.textContent ?? '';

describe('the list', () => {
  test('says what it is for while it is empty, and leads to topics and articles', async () => {
    await fill();
    await open('');
    await expect.element(page.getByRole('heading', { name: 'Chưa có tài liệu phổ biến nào' })).toBeVisible();
    await userEvent.click(button('Từ chuyên đề'));
    const link = page.getByRole('link', { name: /Sinh hoạt chi bộ/ });
    await expect.element(link).toHaveAttribute('href', expect.stringContaining(`handouts/index.html?topic=${TOPIC}`));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Từ bài'));
    await userEvent.fill(page.getByRole('searchbox'), 'ben lua');
    await expect.element(page.getByRole('link', { name: /Chuyện ở Bến Lúa/ })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Báo cáo/ })).not.toBeInTheDocument();
  });

  test('a handout is copied and deleted, each with its undo', async () => {
    await made();
    await open('');
    const menu = button('Việc khác với “Sinh hoạt chi bộ”');
    await userEvent.click(menu);
    await userEvent.click(page.getByRole('menuitem', { name: 'Nhân bản' }));
    await expect.element(page.getByRole('link', { name: 'Sinh hoạt chi bộ (bản sao)' })).toBeVisible();
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await library.listHandouts()).toHaveLength(1));
    await userEvent.click(menu);
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá tài liệu' }));
    await vi.waitFor(async () => expect(await library.listHandouts()).toHaveLength(0));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await library.listHandouts()).toHaveLength(1));
  });

  test('a topic that has one already offers it before another is made', async () => {
    await made();
    await open(`topic=${TOPIC}`);
    await expect.element(page.getByRole('heading', { name: 'Chuyên đề này đã có 1 tài liệu phổ biến' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Sinh hoạt chi bộ', exact: true })).toBeVisible();
    expect(await library.listHandouts()).toHaveLength(1);
  });

  test('an article with a marking is refused, and why', async () => {
    await fill();
    await open('article=article-000003');
    await expect.element(page.getByText(/không in ra để phát/)).toBeVisible();
    expect(await library.listHandouts()).toEqual([]);
  });
});

describe('the editor', () => {
  test('the page shows at once what is typed, and it is saved by itself', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await expect.element(page.getByText(/tờ in chỉ có đoạn trích/)).toBeVisible();
    await userEvent.fill(field('Tên tài liệu'), 'Ba việc');
    await userEvent.fill(field('Tóm tắt bằng lời của mình'), 'Họp ngắn.\n\n- giao việc\n- ghi lại');
    await vi.waitFor(() => expect(printed()).toMatch(/Ba việc.*Họp ngắn\.giao việcghi lại.*Trích văn bản/));
    expect(printed()).toContain('— Lê Thị Mẫu: “Đổi mới cách học nghị quyết ở chi bộ”, Báo Mẫu, ngày 07/03/2026');
    expect(printed()).toContain('bao-mau.example/article-000002');
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ title: 'Ba việc' }));
    await expect.element(page.getByText(/Vừa một trang A4/)).toBeVisible();
  });

  test('says which texts a marking keeps out', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await expect.element(page.getByText('Không đưa vào 1 bài có dấu hạn chế lưu hành')).toBeVisible();
    await expect.element(page.getByText('Báo cáo kiểm tra')).toBeVisible();
    await library.barSharing('article-000001', 'secret');
    await vi.waitFor(() => expect(printed()).not.toContain('Ai vắng'));
    await expect.element(page.getByText('Không đưa vào 2 bài có dấu hạn chế lưu hành')).toBeVisible();
  });

  test('passages move by keys and by buttons with the focus, and leave with an undo', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    const ids = async (): Promise<string[]> => (await stored()).passages.map(({ passageId }) => passageId);
    const down = button('Đưa đoạn trích 1 xuống');
    (down.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(async () => expect(await ids()).toEqual(['p2', 'p1']));
    await expect.element(button('Đưa đoạn trích 2 xuống')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(async () => expect(await ids()).toEqual(['p1', 'p2']));
    await expect.element(button('Đưa đoạn trích 1 xuống')).toHaveFocus();
    await userEvent.click(button('Bỏ đoạn trích 1'));
    await vi.waitFor(async () => expect(await ids()).toEqual(['p2']));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await ids()).toEqual(['p1', 'p2']));
  });

  test('sentences are chosen, and a passage is added from the topic', async () => {
    await made();
    await library.removeHandoutPassages(HANDOUT, ['p2']);
    await open(`id=${HANDOUT}`);
    await userEvent.click(button('Chọn câu in'));
    await userEvent.click(page.getByRole('checkbox', { name: 'Ai vắng thì báo trước.' }));
    await vi.waitFor(() => expect(printed()).toContain('“Chi bộ họp vào tối thứ sáu. […] Việc quá hạn nêu lại.”'));
    await userEvent.click(button('Thêm đoạn trích'));
    await userEvent.click(
      page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /họp vào tối thứ sáu/ })
        .last(),
    );
    await userEvent.click(button('Thêm 1 đoạn'));
    await vi.waitFor(async () => expect((await stored()).passages).toHaveLength(2));
  });

  test('questions come from the reader’s own marks, from ways to ask, and are edited, moved and taken off', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await userEvent.click(button('Báo cho ai?'));
    await userEvent.click(button('Ở đơn vị ta, việc này đang làm tới đâu?'));
    await userEvent.click(button('Thêm câu hỏi'));
    await expect.element(field('Câu hỏi 3')).toHaveFocus();
    await userEvent.keyboard('Tháng này làm gì trước?');
    await userEvent.fill(field('Câu hỏi 1'), 'Vắng thì báo cho ai?');
    await userEvent.click(button('Đưa câu hỏi 3 lên'));
    const asked = async (): Promise<string[]> => (await stored()).questions.map(({ text }) => text);
    const all = ['Vắng thì báo cho ai?', 'Tháng này làm gì trước?', 'Ở đơn vị ta, việc này đang làm tới đâu?'];
    await vi.waitFor(async () => expect(await asked()).toEqual(all));
    expect(printed()).toMatch(/Cùng thảo luận.*Vắng thì báo cho ai\?Tháng này/);
    await userEvent.click(button('Bỏ câu hỏi 1'));
    await vi.waitFor(async () => expect(await asked()).toEqual(all.slice(1)));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await asked()).toEqual(all), 4_000);
  });

  test('a question that another tab adds meanwhile stays', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await userEvent.click(button('Thêm câu hỏi'));
    await expect.element(field('Câu hỏi 1')).toHaveFocus();
    await userEvent.keyboard('Của tab này');
    await library.editHandout(HANDOUT, { questions: [{ id: 'other', text: 'Của tab kia' }] }, { questions: [] });
    await vi.waitFor(
      async () =>
        expect((await stored()).questions.map(({ text }) => text).sort()).toEqual(['Của tab kia', 'Của tab này']),
      4_000,
    );
    await vi.waitFor(() => expect(printed()).toContain('Của tab kia'));
  });

  test('says how many lines are too many, and what makes it fit does', async () => {
    await made();
    const summary = 'Mỗi quý chọn một việc khó nhất, giao rõ người làm và ngày xong. '.repeat(16);
    await library.editHandout(HANDOUT, { summary, paper: 'a5', isLarge: true });
    await open(`id=${HANDOUT}`);
    await expect.element(page.getByText(/Dài hơn một trang A5 khoảng \d+ dòng/)).toBeVisible();
    const paper = () => document.querySelector<HTMLElement>('.hand-paper .hand');
    expect(paper()?.classList.contains('hand-long')).toBe(true);
    await userEvent.click(button(/^(Dùng chữ thường|Chuyển sang A4)/));
    await expect.element(page.getByText(/Vừa một trang/)).toBeVisible();
    const sheet = paper();
    expect(sheet?.scrollHeight).toBeLessThanOrEqual((sheet?.clientHeight ?? 0) + 1);
  });

  test('two copies stand on a lying sheet, the second for the eye alone', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await userEvent.click(page.getByText('2 bản A5 / tờ A4'));
    await vi.waitFor(() => expect(document.querySelectorAll('.hand-paper > .hand')).toHaveLength(2));
    expect(document.querySelectorAll('.hand-paper > .hand[aria-hidden="true"]')).toHaveLength(1);
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    expect(rules.join(' ')).toContain('297mm 210mm');
    await vi.waitFor(async () => expect((await stored()).paper).toBe('a5-twice'));
  });

  test('a code is left out where it is not wanted', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await vi.waitFor(() => expect(document.querySelectorAll('.hand-paper .hand-code')).toHaveLength(2));
    await userEvent.click(page.getByRole('checkbox', { name: 'In mã QR' }).first());
    await vi.waitFor(() => expect(document.querySelectorAll('.hand-paper .hand-code')).toHaveLength(1));
    const edge = document.querySelector('.hand-paper .hand-code')?.getAttribute('style');
    expect(Number.parseFloat(/width: ([\d.]+)mm/.exec(edge ?? '')?.[1] ?? '0')).toBeGreaterThan(20);
  });

  test('is deleted with its undo', async () => {
    await made();
    await open(`id=${HANDOUT}`);
    await userEvent.click(button('Việc khác'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá tài liệu' }));
    await expect.element(page.getByText('Đã xoá “Sinh hoạt chi bộ”')).toBeVisible();
    await userEvent.click(button('Hoàn tác'));
    await expect.element(field('Tên tài liệu')).toHaveValue('Sinh hoạt chi bộ');
  });
});

describe.each([
  ['vi', 'light'],
  ['vi', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as [Locale, string][])('in %s, %s', (locale, theme) => {
  test.each([
    ['the empty list', '', 1200, false],
    ['the list', '', 380, true],
    ['the editor', `id=${HANDOUT}`, 1200, true],
    ['the editor, narrow', `id=${HANDOUT}`, 380, true],
    ['an article with a marking', 'article=article-000003', 800, true],
    ['a topic that has one', `topic=${TOPIC}`, 800, true],
  ])('%s is accessible', async (_, query, width, isMade) => {
    setLocale(locale);
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = theme;
    if (isMade) {
      await made();
      await library.editHandout(HANDOUT, {
        summary: 'Một **ý**.',
        questions: [{ id: 'q', text: 'Hỏi?' }],
        day: '2026-02-05',
      });
    }
    await open(query, width);
    await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
    await expectSound();
  });
});
