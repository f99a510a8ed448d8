import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainText } from '../../../src/core/report/plain-text.ts';
import type { ReportBlock } from '../../../src/core/report/report-doc.ts';
import { SHIPPED_TEMPLATES } from '../../../src/core/report/templates.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { ReportsPage } from '../../../src/pages/reports/reports-page.tsx';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/reports/reports.css';
import '../../../src/pages/reports/composer.css';
import '../../../src/pages/reports/editor.css';
import '../../../src/pages/reports/sources.css';

const [DEFAULT_TEMPLATE = missing()] = SHIPPED_TEMPLATES;

function missing(): never {
  throw new Error('No template is shipped');
}

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const REPORT = 'report-000001';
const home = location.href;

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const text = () => page.getByRole('textbox', { name: 'Nội dung bài thu hoạch' });
const blocks = async (): Promise<ReportBlock[]> => (await library.openReport(REPORT)).doc.content;
const stored = async (): Promise<string> => plainText((await library.openReport(REPORT)).doc);

/** A paper on one article with a passage and a reflection. */
async function fill(over: Parameters<typeof saveOne>[0] = {}): Promise<void> {
  const { id } = await saveOne(over);
  await library.createPassage(id, makePassage());
  await library.saveReflection(
    makeReflection({
      scope: 'unit',
      shortcoming: 'Ghi biên bản sơ sài',
      action: 'Đổi mẫu biên bản',
      dueOn: '2026-12-31',
    }),
  );
  const { id: _id, ...template } = DEFAULT_TEMPLATE;
  await library.createReport({
    id: REPORT,
    title: 'Bài của tôi',
    template: { ...template, id: 'default' },
    articleIds: [id],
  });
}

async function open(width = 1400): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?id=${REPORT}`);
  const root = await draw(ReportsPage, width);
  await expect.element(text()).toBeVisible();
  return root;
}

/** Puts the caret into the first empty paragraph and types. */
async function type(words: string): Promise<void> {
  (text().element() as HTMLElement).focus();
  await userEvent.keyboard(words);
}

describe('the list', () => {
  test('leads to a first paper, asked for from an article, with its text chosen', async () => {
    await saveOne();
    history.replaceState(null, '', `${location.pathname}?article=article-000001`);
    await draw(ReportsPage, 1100);
    await expect.element(page.getByText('Chưa có bài thu hoạch nào')).toBeInTheDocument();
    await expect
      .element(page.getByRole('textbox', { name: 'Tên bài' }))
      .toHaveValue('Bài thu hoạch: Đổi mới cách học nghị quyết ở chi bộ');
    await expect.element(page.getByRole('checkbox').first()).toBeChecked();
  });

  test('deletes a paper with undo, duplicates it, and marks it as finished', async () => {
    await fill();
    await draw(ReportsPage, 1100);
    const menu = button('Việc với bài Bài của tôi');
    await userEvent.click(menu);
    await userEvent.click(page.getByRole('menuitem', { name: 'Đánh dấu đã xong' }));
    await expect.element(page.getByText('Đã xong', { exact: true })).toBeVisible();
    await userEvent.click(menu);
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá bài' }));
    await expect.element(page.getByText('Chưa có bài thu hoạch nào')).toBeVisible();
    await userEvent.click(button('Hoàn tác').last());
    await expect.element(page.getByRole('link', { name: 'Bài của tôi' })).toBeVisible();
    await userEvent.click(menu);
    await userEvent.click(page.getByRole('menuitem', { name: 'Tạo một bản sao' }));
    await expect.element(page.getByRole('link', { name: 'Bài của tôi (bản sao)' })).toBeVisible();
  });
});

describe('the editor', () => {
  test('what is typed is saved by itself, counted, and listed by section', async () => {
    await fill();
    await open();
    await type('Tôi học nghị quyết ngày 5 tháng 3');
    await vi.waitFor(async () => expect(await stored()).toContain('Tôi học nghị quyết ngày 5 tháng 3'), 4_000);
    await expect.element(page.getByText('8 chữ của bạn')).toBeVisible();
    await expect.element(page.getByText('Đã lưu', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Mở đầu\s*8 chữ/ })).toBeVisible();
  });

  test('an input method that takes letters back and writes them anew loses nothing', async () => {
    await fill();
    await open();
    // As UniKey types "đường Việt": letters, then Backspace over them and the word anew.
    await type('duo{Backspace}{Backspace}{Backspace}');
    await userEvent.keyboard('đươ{Backspace}{Backspace}ường Vie{Backspace}iê{Backspace}{Backspace}{Backspace}iệt');
    await vi.waitFor(async () => expect((await stored()).split('\n')[1]).toBe('đường Việt'), 4_000);
  });

  test('a composition is not broken off by spans that are pointed out meanwhile', async () => {
    await fill();
    const root = await open();
    await type('Chi bộ ');
    const editable = root.querySelector<HTMLElement>('.report-text');
    const paragraph = editable?.querySelector('p');
    const node = paragraph?.firstChild as Text;
    if (!editable || !node) throw new Error('nothing typed');
    editable.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    for (const step of ['h', 'ho', 'hop', 'họp']) {
      node.data = `Chi bộ ${step}`;
      getSelection()?.collapse(node, node.data.length);
      editable.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: step }));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(paragraph?.firstChild).toBe(node);
    }
    editable.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'họp' }));
    await vi.waitFor(async () => expect((await stored()).split('\n')[1]).toBe('Chi bộ họp'), 4_000);
  });

  test('a passage goes in as a quotation with its source, or as a source alone; both are undone', async () => {
    await fill();
    await open();
    await type('Mở bài.');
    await userEvent.click(button('Trích vào bài'));
    await vi.waitFor(async () => {
      const quotation = (await blocks()).find(({ type }) => type === 'quotation');
      expect(quotation).toMatchObject({
        attrs: { articleId: 'article-000001', passageId: 'passage-000001' },
        content: [{ content: [{ text: 'họp vào tối thứ sáu' }] }],
      });
    }, 4_000);
    await expect.element(page.getByText('Dùng rồi').first()).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(async () => expect((await blocks()).some(({ type }) => type === 'quotation')).toBe(false), 4_000);
    await userEvent.click(button('Chỉ dẫn nguồn'));
    await vi.waitFor(async () => expect(JSON.stringify(await blocks())).toContain('"type":"citation"'), 4_000);
  });

  test('what bears a marking is neither quoted nor cited', async () => {
    await fill({ circulation: 'internal' });
    await open();
    await expect.element(button('Trích vào bài')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Chỉ dẫn nguồn')).toHaveAttribute('aria-disabled', 'true');
  });

  test('a reflection goes into the sections that ask for it, as one step', async () => {
    await fill();
    await open();
    await userEvent.click(button('Đưa vào bài'));
    await vi.waitFor(async () => {
      const lines = (await stored()).split('\n');
      const at = (line: string): number => lines.findIndex((one) => one.startsWith(line));
      expect(at('Chi bộ 4 họp 3 buổi')).toBe(at('II. Liên hệ') + 1);
      expect(at('Ghi biên bản sơ sài')).toBe(at('III. Hạn chế') + 1);
      expect(lines[at('IV. Giải pháp') + 1]).toBe('Đổi mẫu biên bản. Thời hạn: 31/12/2026.');
    }, 4_000);
    await userEvent.click(button('Hoàn tác').last());
    await vi.waitFor(async () => expect(await stored()).not.toContain('Chi bộ 4'), 4_000);
  });

  test('pasted pages keep plain structure, and nothing else', async () => {
    await fill();
    const root = await open();
    (text().element() as HTMLElement).focus();
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><h1>Đề mục</h1><p style="color:red">Một <span style="font-weight:700">đậm</span><br>hai</p><ul><li>mục</li></ul><table><tr><td>a</td><td>b</td></tr></table><img src="https://theo-doi.example/x.png"></b>';
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'Đề mục');
    root
      .querySelector('.report-text')
      ?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    await vi.waitFor(async () => {
      const written = JSON.stringify(await blocks());
      expect(written).toContain('{"type":"text","marks":[{"type":"strong"}],"text":"đậm"}');
      expect(written).toContain('"bullet_list"');
      expect((await stored()).split('\n')).toEqual(expect.arrayContaining(['Một đậm', 'hai', 'mục', 'a | b']));
      expect(written).not.toContain('theo-doi');
    }, 4_000);
  });

  test('Backspace and Delete never swallow the heading of a section', async () => {
    await fill();
    await open();
    await type('{Backspace}{Backspace}{Delete}x');
    await vi.waitFor(async () => {
      const lines = (await stored()).split('\n');
      expect(lines.slice(0, 3)).toEqual(['Mở đầu', 'x', 'I. Nhận thức về nội dung cốt lõi']);
    }, 4_000);
  });

  test('by keyboard: styles, lists, the toolbar and back', async () => {
    await fill();
    await open();
    await type('đây là {Control>}b{/Control}đậm{Control>}b{/Control}');
    await userEvent.keyboard('{Alt>}{F10}{/Alt}');
    expect(document.activeElement?.tagName).toBe('SELECT');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(text().element());
    await userEvent.keyboard("{Control>}'{/Control}");
    await vi.waitFor(async () => {
      expect((await blocks())[1]).toMatchObject({
        type: 'quotation',
        content: [{ content: [{ text: 'đây là ' }, { text: 'đậm', marks: [{ type: 'strong' }] }] }],
      });
    }, 4_000);
  });

  test('what another tab writes is taken in, and words written over it go into the history', async () => {
    await fill();
    await open();
    const { doc } = await library.openReport(REPORT);
    const other = (words: string) => ({
      ...doc,
      content: doc.content.map((block, at) =>
        at === 1 ? { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] } : block,
      ),
    });
    const { docPrint } = await import('../../../src/core/report/clean-doc.ts');
    await library.saveReport({ id: REPORT, title: 'Bài của tôi', doc: other('Từ trang khác'), base: docPrint(doc) });
    await expect.element(text()).toHaveTextContent('Từ trang khác');
    await type('Của tôi. ');
    await library.saveReport({
      id: REPORT,
      title: 'Bài của tôi',
      doc: other('Khác nữa'),
      base: docPrint(other('Từ trang khác')),
    });
    await expect.element(page.getByText(/bản kia nằm trong Lịch sử/)).toBeVisible();
    await vi.waitFor(async () => expect(await stored()).toContain('Của tôi. '), 4_000);
    const [kept] = await library.listReportVersions(REPORT);
    expect(kept?.reason).toBe('other-tab');
    expect(plainText((await library.openReportVersion(kept?.id ?? '')).doc)).toContain('Khác nữa');
  });

  test('an older version is compared, taken back, and that is undone', async () => {
    await fill();
    await open();
    await type('Bản đầu tiên');
    await vi.waitFor(async () => expect(await stored()).toContain('Bản đầu'), 4_000);
    await userEvent.click(page.getByText('Lịch sử', { exact: true }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên mốc' }), 'Mốc một');
    await userEvent.click(button('Lưu mốc'));
    await expect.element(button(/^Xem bản/)).toBeVisible();
    await type(' và thêm');
    await vi.waitFor(async () => expect(await stored()).toContain('và thêm'), 4_000);
    await userEvent.click(button(/^Xem bản/));
    await expect.element(page.getByText('và thêm').last()).toBeVisible();
    await userEvent.click(button('Lấy lại bản này'));
    await vi.waitFor(async () => expect(await stored()).not.toContain('và thêm'), 4_000);
    await expect.element(text()).not.toHaveTextContent('và thêm');
    await userEvent.click(button('Hoàn tác').last());
    await vi.waitFor(async () => expect(await stored()).toContain('và thêm'), 4_000);
  });
});

const looks = (['vi', 'en'] as const).flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('no barrier in $language, $theme', async ({ language, theme }) => {
  document.documentElement.dataset.theme = theme;
  await fill();
  setLocale(language);
  document.documentElement.lang = language;
  await draw(ReportsPage, 380);
  await expect.element(page.getByRole('link', { name: 'Bài của tôi' })).toBeVisible();
  await expectSound();
  for (const width of [1400, 380]) {
    history.replaceState(null, '', `${location.pathname}?id=${REPORT}`);
    unmount();
    const root = await draw(ReportsPage, width);
    await vi.waitFor(() => expect(root.querySelector('.report-text')).not.toBeNull());
    if (width > 1000) await expect.element(page.getByText('họp vào tối thứ sáu').first()).toBeVisible();
    await expectSound();
  }
});
