import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Article } from '../../../src/core/model/article.ts';
import type { OutlineNode } from '../../../src/core/model/outline.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import type { Role } from '../../../src/core/model/role.ts';
import { library } from '../../../src/pages/page-library.ts';
import { ReaderPage } from '../../../src/pages/reader/reader-page.tsx';
import { loadPageSettings } from '../../../src/platform/page-settings.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;
const LOOKS = ['theme', 'width', 'size', 'face', 'outline'];

beforeEach(async () => {
  await resetStage();
  localStorage.clear();
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  for (const look of LOOKS) delete document.documentElement.dataset[look];
  history.replaceState(null, '', home);
  scrollTo(0, 0);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** A resolution of so many chapters, with what stands in it and where. */
function resolution(chapters: number) {
  const lines: string[] = [];
  const outline: OutlineNode[] = [];
  const length = () => lines.join('\n').length;
  const add = (line: string) => {
    const start = lines.length === 0 ? 0 : length() + 1;
    lines.push(line);
    return start;
  };
  for (let chapter = 1; chapter <= chapters; chapter++) {
    const start = add(`Chương ${'I'.repeat(chapter)}`);
    const children = [1, 2].map((each): OutlineNode => {
      const number = (chapter - 1) * 2 + each;
      const from = add(`Điều ${number}. Việc thứ ${number} của chi bộ`);
      for (let clause = 1; clause <= 4; clause++)
        add(`${clause}. Chi bộ bàn việc ${number}.${clause} và giao người làm, thời hạn, cách đo kết quả cụ thể.`);
      return {
        level: 'article',
        label: `Điều ${number}`,
        title: `Việc thứ ${number}`,
        start: from,
        end: length(),
        children: [],
      };
    });
    outline.push({
      level: 'chapter',
      label: `Chương ${'I'.repeat(chapter)}`,
      title: '',
      start,
      end: length(),
      children,
    });
  }
  const text = lines.join('\n');
  const html = lines.map((line) => `<p>${line}</p>`).join('\n');
  return { text, html, outline };
}

async function saveResolution(chapters = 3): Promise<{ article: Article; text: string }> {
  const made = resolution(chapters);
  const article = await saveOne({ ...made, kind: 'document', lead: '' });
  return { article, text: made.text };
}

function markIn(
  article: Article,
  text: string,
  quote: string,
  number: number,
  note = '',
  role: Role = 'figure',
): Promise<Passage> {
  const start = text.indexOf(quote);
  const selector = {
    type: 'TextQuoteSelector' as const,
    exact: quote,
    prefix: text.slice(Math.max(0, start - 20), start),
    suffix: text.slice(start + quote.length, start + quote.length + 20),
    position: { type: 'TextPositionSelector' as const, start, end: start + quote.length },
  };
  const id = `passage-${String(number).padStart(6, '0')}`;
  return library.createPassage(article.id, makePassage({ id, quote, selector, note, role }));
}

function open({ id }: Article, width = 1440, rest = ''): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?id=${id}${rest}`);
  return draw(ReaderPage, width);
}

/** The text at the upper edge of what is in sight. */
function lineAtTop(): string {
  const top = document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
  const lines = [...document.querySelectorAll('.saved-body p')];
  return lines.find((line) => line.getBoundingClientRect().bottom > top + 6)?.textContent ?? '';
}

describe('how the text is set', () => {
  test('a choice is worn at once, remembered, and there before the page is drawn again', async () => {
    const { article } = await saveResolution();
    await open(article);
    const size = () => Number.parseFloat(getComputedStyle(document.querySelector('.saved-body') as Element).fontSize);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    const before = size();
    await userEvent.click(button('Cỡ chữ, kiểu chữ, nền'));
    await userEvent.click(page.getByText('Rất lớn'));
    await userEvent.click(page.getByText('Ngà', { exact: true }));
    await userEvent.click(page.getByText('Không chân'));
    expect(size()).toBeGreaterThan(before);
    expect(document.documentElement.dataset).toMatchObject({ theme: 'sepia', size: 'xl', face: 'sans' });
    await vi.waitFor(async () =>
      expect((await loadPageSettings()).reader).toMatchObject({
        theme: 'sepia',
        size: 'xl',
        face: 'sans',
        width: 'medium',
      }),
    );
    expect(JSON.parse(localStorage.getItem('th-reader-look') ?? '{}')).toMatchObject({ theme: 'sepia', size: 'xl' });
  });

  test('the line that was read stays where it was while letters grow', async () => {
    const { article } = await saveResolution(6);
    await open(article);
    await vi.waitFor(() => expect(document.querySelector('.reader-progress span')).not.toBeNull());
    scrollTo(0, 1500);
    await vi.waitFor(() => expect(lineAtTop()).not.toBe(''));
    const line = lineAtTop();
    await userEvent.click(button('Cỡ chữ, kiểu chữ, nền'));
    await userEvent.click(page.getByText('Rất lớn'));
    await vi.waitFor(() => expect(lineAtTop()).toBe(line));
  });
});

describe('outline', () => {
  test('counts passages, follows the reader, jumps, and the way back leads to where the reader was', async () => {
    const { article, text } = await saveResolution(4);
    await markIn(article, text, 'Chi bộ bàn việc 3.1', 1);
    await markIn(article, text, 'Chi bộ bàn việc 3.2', 2);
    await open(article);
    const row = (name: RegExp) => page.getByRole('treeitem', { name });
    await expect.element(row(/^Chương II 2/)).toBeVisible();
    await expect.element(row(/^Điều 3. Việc thứ 3 2/)).toBeVisible();
    await userEvent.click(row(/^Điều 6/));
    await vi.waitFor(() => expect(lineAtTop()).toMatch(/^Điều 6/));
    await expect.element(row(/^Điều 6/)).toHaveAttribute('aria-current', 'location');
    expect(location.hash).toMatch(/^#at=\d+$/);
    history.back();
    await vi.waitFor(() => expect(scrollY).toBe(0));
  });

  test('is walked by keys: arrows, closing, opening, Enter', async () => {
    const { article } = await saveResolution();
    await open(article);
    const first = page.getByRole('treeitem', { name: /^Chương I$/ });
    await expect.element(first).toBeVisible();
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(first).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^Chương II/);
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^Điều 2/);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(lineAtTop()).toMatch(/^Điều 2/));
  });

  test('on a narrow screen it comes over the page and goes with a jump', async () => {
    const { article } = await saveResolution(4);
    await open(article, 420);
    await userEvent.click(button('Mục lục'));
    const drawer = page.getByRole('dialog', { name: 'Mục lục' });
    await expect.element(drawer).toBeVisible();
    await expectSound();
    await userEvent.click(page.getByRole('treeitem', { name: /^Điều 5/ }));
    await expect.element(drawer).not.toBeInTheDocument();
    await vi.waitFor(() => expect(lineAtTop()).toMatch(/^Điều 5/));
  });
});

describe('find', () => {
  const count = () => document.querySelector('.reader-find-count')?.textContent;
  const current = () => [...(CSS.highlights.get('th-find-current') ?? [])].map(String);

  test('opens by /, counts, goes round by Enter and F3, changes nothing, and gives the focus back', async () => {
    const { article } = await saveResolution();
    const root = await open(article);
    await expect.element(button('Cỡ chữ, kiểu chữ, nền')).toBeVisible();
    const before = root.querySelector('.reader-text')?.innerHTML;
    (button('In bài').element() as HTMLElement).focus();
    await userEvent.keyboard('/');
    await userEvent.keyboard('viec thu');
    await vi.waitFor(() => expect(count()).toBe('1/6'));
    expect(current()).toEqual(['Việc thứ']);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await vi.waitFor(() => expect(count()).toBe('6/6'));
    await userEvent.keyboard('{Enter}{F3}');
    await vi.waitFor(() => expect(count()).toBe('2/6'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.reader-find')).toBeNull());
    expect(document.activeElement?.getAttribute('aria-label')).toBe('In bài');
    expect(current()).toEqual([]);
    expect(root.querySelector('.reader-text')?.innerHTML).toBe(before);
  });

  test('begins with the words of the address, at the place that it names', async () => {
    const { article, text } = await saveResolution(4);
    await open(article, 1440, `&q=${encodeURIComponent('giao người làm')}#at=${text.indexOf('việc 5.3')}`);
    await vi.waitFor(() => expect(count()).toBe('19/32'));
    const hit = [...(CSS.highlights.get('th-find-current') ?? [])][0] as Range;
    expect(hit.startContainer.textContent).toContain('việc 5.3');
    await userEvent.click(button('Đóng tìm kiếm (Esc)'));
    expect(new URLSearchParams(location.search).has('q')).toBe(false);
  });

  test('says where only other diacritics are found', async () => {
    const { article } = await saveResolution();
    await open(article, 420, `&q=${encodeURIComponent('bán việc')}`);
    await vi.waitFor(() => expect(count()).toMatch(/khác dấu/));
    await expectSound();
  });
});

describe('notes in the margin', () => {
  test('stand beside their lines, cover none of the others, and a press opens the card of their passage', async () => {
    const { article, text } = await saveResolution();
    const long = 'Ở chi bộ tôi việc này mới làm được một nửa, vì chưa ai được giao hẳn. '.repeat(3);
    for (const [index, clause] of ['1.1', '1.2', '1.3', '1.4'].entries())
      await markIn(article, text, `Chi bộ bàn việc ${clause}`, index, long);
    await markIn(article, text, 'Chi bộ bàn việc 6.1', 9, 'Xa hơn');
    await open(article);
    const boxes = await vi.waitFor(() => {
      const notes = [...document.querySelectorAll<HTMLElement>('[data-note]')];
      expect(notes).toHaveLength(5);
      expect(notes.every((note) => note.checkVisibility({ visibilityProperty: true }))).toBe(true);
      return notes.map((note) => note.getBoundingClientRect());
    });
    await new Promise((done) => setTimeout(done, 300));
    for (const [index, box] of boxes.slice(1).entries())
      expect(box.top).toBeGreaterThanOrEqual((boxes[index]?.bottom ?? 0) - 1);
    const line = page
      .getByText(/Chi bộ bàn việc 6.1/)
      .first()
      .element()
      .getBoundingClientRect();
    const far = document.querySelector('[data-note="passage-000009"]')?.getBoundingClientRect();
    expect(Math.abs((far?.top ?? 0) - line.top)).toBeLessThan(30);
    await userEvent.click(button(/^Số liệu.*mở ghi chú của đoạn “Chi bộ bàn việc 1.2/));
    await vi.waitFor(() => expect(document.querySelector('html > [popover="manual"]')).not.toBeNull());
    expect(document.querySelector('.reader-margin-note-active')?.getAttribute('data-note')).toBe('passage-000001');
  });

  test('on a narrow screen notes stand in the list below, and so do passages that the copy lacks', async () => {
    const { article, text } = await saveResolution();
    await markIn(article, text, 'Chi bộ bàn việc 1.1', 1, 'Ghi ở đây');
    const quote = 'Câu này chỉ có ở bản gốc, bản lưu không có.';
    await library.createPassage(article.id, makePassage({ id: 'passage-000002', quote, note: 'Vẫn còn' }));
    await open(article, 700);
    await expect.element(page.getByText('Ghi ở đây')).toBeVisible();
    await expect.element(page.getByText('Không có trong bản lưu này')).toBeVisible();
    await expect.element(page.getByText(/^1 đoạn không còn tìm thấy/)).toBeVisible();
    expect(document.querySelector('[data-note]')).toBeNull();
  });
});

describe('progress', () => {
  const stored = async (id: string) => (await library.openReading(id)).offset;

  test('the place is kept, and found again in another width with other letters', async () => {
    const { article } = await saveResolution(8);
    await open(article);
    await expect.element(page.getByText(/còn khoảng \d+ phút/)).toBeVisible();
    scrollTo(0, 2000);
    await vi.waitFor(async () => expect(await stored(article.id)).toBeGreaterThan(0), { timeout: 5000 });
    const line = lineAtTop();
    unmount();
    scrollTo(0, 0);
    document.documentElement.dataset.size = 'l';
    await open(article, 620);
    await expect.element(page.getByText('Đọc tiếp từ chỗ dừng lần trước')).toBeVisible();
    expect(lineAtTop()).toBe(line);
    await userEvent.click(button('Về đầu bài'));
    await vi.waitFor(() => expect(scrollY).toBe(0));
  });

  test('said to be read by the button, and taken back', async () => {
    const { article } = await saveResolution(1);
    await open(article);
    await userEvent.click(button('Đã đọc xong'));
    await vi.waitFor(async () => expect((await library.openReading(article.id)).finishedAt).not.toBeNull());
    await userEvent.click(button('Hoàn tác'));
    await vi.waitFor(async () => expect((await library.openReading(article.id)).finishedAt).toBeNull());
    await expect.element(button('Đã đọc xong')).toBeVisible();
  });
});

test('the sheet for paper stands beside the page while it is printed, and goes', async () => {
  const { article, text } = await saveResolution(1);
  await markIn(article, text, 'Chi bộ bàn việc 1.1', 1, 'Việc của **tổ tôi**', 'question');
  await open(article);
  await expect.element(page.getByRole('heading', { name: '1 đoạn trích' })).toBeVisible();
  dispatchEvent(new Event('beforeprint'));
  const sheet = document.querySelector('.reader-print');
  expect(sheet?.querySelector('.print-mark-question')?.textContent).toBe('Chi bộ bàn việc 1.1');
  expect(sheet?.querySelector('.print-head')?.textContent).toContain(article.url);
  expect(sheet?.querySelector('.print-notes li')?.textContent).toContain('Việc của tổ tôi');
  dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.reader-print')).toBeNull();
});

test('the article and one of its passages go into a topic', async () => {
  const { article, text } = await saveResolution(1);
  await markIn(article, text, 'Chi bộ bàn việc 1.1', 1, '', 'task');
  await open(article);
  await expect.element(page.getByRole('heading', { name: '1 đoạn trích' })).toBeVisible();
  await userEvent.click(button('Việc khác với bài này'));
  await userEvent.click(page.getByRole('menuitem', { name: 'Thêm vào chuyên đề' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Tên chuyên đề' }), 'Đổi mới sinh hoạt');
  await userEvent.click(button(/^Tạo và thêm/));
  await vi.waitFor(async () => expect(await library.listTopics()).toHaveLength(1));
  await userEvent.click(button('Thêm vào chuyên đề'));
  await userEvent.click(button(/^Đổi mới sinh hoạt/));
  const [topic] = await library.listTopics();
  await vi.waitFor(async () => {
    const { items } = await library.openTopic(topic?.id ?? '');
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'passage']);
  });
});

describe('what can go wrong', () => {
  test('a body without layout shows its words, one without words says so and keeps the passages', async () => {
    const article = await saveOne({ html: '', text: 'Dòng một < hai\nDòng hai' });
    await open(article);
    await expect.element(page.getByText('Dòng một < hai')).toBeVisible();
    unmount();
    const empty = await saveOne({}, 'article-000002');
    const db = new LibraryDatabase();
    await db.bodies.delete(empty.id);
    db.close();
    await library.createPassage(empty.id, makePassage({ note: 'Còn đây' }));
    await open(empty);
    await expect.element(page.getByText('Bản lưu này không có chữ')).toBeVisible();
    await expect.element(page.getByText('Còn đây')).toBeVisible();
    await expectSound();
  });

  test('an article whose text was never saved says so, shows the way to its page, and calls no passage lost', async () => {
    const bare = await saveOne({ html: '', text: '' });
    await library.createPassage(bare.id, makePassage({ note: 'Còn đây' }));
    await open(bare);
    await expect.element(page.getByText('Chưa có bản lưu')).toBeVisible();
    await expect.element(button('Mở trang gốc để lưu')).toBeVisible();
    await expect.element(page.getByText('Còn đây')).toBeVisible();
    expect(page.getByText('Không có trong bản lưu').elements()).toHaveLength(0);
    await expectSound();
  });

  test('an article that is not there, and one that is deleted while it is read', async () => {
    history.replaceState(null, '', `${location.pathname}?id=nothing`);
    await draw(ReaderPage, 900);
    await expect.element(page.getByText('Không mở được bài này')).toBeVisible();
    await expectSound();
    unmount();
    const { article } = await saveResolution(1);
    await open(article);
    await userEvent.click(button('Việc khác với bài này'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá khỏi sổ tay' }));
    await expect.element(page.getByText('Bài này đã vào thùng rác')).toBeVisible();
    await userEvent.click(button('Hoàn tác'));
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('an article from a file has no live page to open', async () => {
    const { article } = await saveResolution(1);
    await open(article);
    await expect.element(button('Đọc bản gốc')).toBeVisible();
    unmount();
    const filed = await library.saveArticle({
      id: 'article-000003',
      url: 'urn:sha256:abc',
      extracted: { ...article, ...resolution(1), canonicalUrl: 'urn:sha256:abc', nextPageUrl: null },
      tags: [],
      note: '',
      file: {
        source: { name: 'nghi-quyet.docx', mediaType: 'application/msword', bytes: 3 },
        original: new Blob(['abc']),
        pageStarts: [],
      },
    });
    await open(filed);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.element(button('In bài')).toBeVisible();
    expect(page.getByRole('button', { name: 'Đọc bản gốc' }).elements()).toEqual([]);
    expect(page.getByRole('link', { name: /Đọc bản gốc/ }).elements()).toEqual([]);
  });

  test('very long words, wide tables and right-to-left text keep to the page', async () => {
    const url = `https://bao-mau.example/${'rat-dai-'.repeat(60)}`;
    const cells = Array.from({ length: 14 }, (_, index) => `<td>Chỉ tiêu dài số ${index}</td>`).join('');
    const html = `<p>${url}</p><table><tr>${cells}</tr></table><p dir="rtl">نص عربي قصير</p>`;
    const article = await saveOne({ title: 'Tiêuđềrấtdài'.repeat(30), html, text: `${url}\nabc` });
    await open(article, 400);
    await expect.element(page.getByText('Chỉ tiêu dài số 0')).toBeInTheDocument();
    await expectSound();
  });
});

describe.each(['light', 'sepia', 'dark'])('no barrier in %s', (theme) => {
  test.each([1440, 900, 400])('at a width of %i', async (width) => {
    document.documentElement.dataset.theme = theme;
    const { article, text } = await saveResolution();
    await markIn(article, text, 'Chi bộ bàn việc 1.1', 1, 'Ghi chú thứ nhất', 'viewpoint');
    await markIn(article, text, 'Chi bộ bàn việc 1.2', 2, '', 'task');
    await library.editArticle(article.id, { note: 'Cả bài', tags: ['học-tập'] });
    await open(article, width);
    await vi.waitFor(() => expect(CSS.highlights.get('th-task')?.size).toBe(1));
    await expectSound();
    await userEvent.click(button('Cỡ chữ, kiểu chữ, nền'));
    await expectSound();
    await userEvent.keyboard('{Escape}/');
    await userEvent.keyboard('chi bộ');
    await expectSound();
  });
});
