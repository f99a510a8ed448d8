import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EMPTY_REFLECTION, type Reflection } from '../../../src/core/model/reflection.ts';
import { localDay } from '../../../src/core/text/local-day.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { LibraryPage } from '../../../src/pages/library/library-page.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { PracticePage } from '../../../src/pages/practice/practice-page.tsx';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const home = location.href;
const DAY = 86_400_000;
const ahead = (days: number): string => localDay(Date.now() + days * DAY);

beforeEach(async () => {
  localStorage.clear();
  await resetStage();
});

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  document.documentElement.style.fontSize = '';
  history.replaceState(null, '', home);
  scrollTo(0, 0);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (id: string) => document.querySelector<HTMLElement>(`[data-id="${id}"]`);
const rows = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-id]')].map((one) => one.dataset.id ?? '');
const stored = async (id: string): Promise<Reflection | undefined> =>
  (await library.listReflections(['article-000001'])).find((one) => one.id === id);

async function promise(id: string, fields: Partial<Reflection>, passageId: string | null = 'passage-000001') {
  const { evidence = '', ...rest } = fields;
  await library.saveReflection(makeReflection({ evidence, ...rest }, { id, passageId }));
}

const LATE = 'reflection-late01';
const LATER = 'reflection-later1';
const DONE = 'reflection-done01';
const SEEN = 'reflection-seen01';

async function fill(): Promise<void> {
  await saveOne();
  await library.createPassage('article-000001', makePassage());
  await promise(LATE, { action: 'Mở lớp buổi tối', dueOn: ahead(-3), shortcoming: 'Vắng 5 lượt' });
  await promise(LATER, { action: 'Đổi giờ họp', dueOn: ahead(40), scope: 'unit' }, null);
  await promise(DONE, { action: 'Đọc hết nghị quyết', doneAt: Date.now() });
  await promise(SEEN, { evidence: 'Chi bộ Đường Lâm họp đều' });
}

async function open(width = 1000): Promise<HTMLElement> {
  const root = await draw(PracticePage, width);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Liên hệ thực tế' })).toBeVisible();
  return root;
}

async function focusOn(id: string): Promise<void> {
  await vi.waitFor(() => expect(row(id)).not.toBeNull());
  row(id)?.querySelector<HTMLElement>('.practice-focus')?.focus();
}

describe('what was promised', () => {
  test('stands by its day, lateness in words, what is over folded', async () => {
    await fill();
    await open();
    await vi.waitFor(() => expect(rows()).toEqual(['overdue', LATE, 'later', LATER, 'done']));
    expect(row(LATE)?.textContent).toContain('Quá hạn 3 ngày');
    await button(/Đã làm xong\s*1/).click();
    await vi.waitFor(() => expect(rows()).toContain(DONE));
  });

  test('is ticked as done, and that is taken back', async () => {
    await fill();
    await open();
    await focusOn(LATE);
    await userEvent.keyboard('x');
    await vi.waitFor(async () => expect((await stored(LATE))?.doneAt).toBeGreaterThan(0));
    await vi.waitFor(() => expect(rows()).not.toContain(LATE));
    await button('Hoàn tác').click();
    await vi.waitFor(() => expect(rows()).toContain(LATE));
    expect((await stored(LATE))?.doneAt).toBeNull();
  });

  test('gets another day, and that is taken back', async () => {
    await fill();
    await open();
    await focusOn(LATE);
    await userEvent.keyboard('d');
    await button(/^7 ngày nữa/).click();
    await button('Lưu hạn').click();
    await vi.waitFor(async () => expect((await stored(LATE))?.dueOn).toBe(ahead(7)));
    await button('Hoàn tác').click();
    await vi.waitFor(async () => expect((await stored(LATE))?.dueOn).toBe(ahead(-3)));
  });

  test('is dropped with a reason that is kept while it is typed, and that is taken back', async () => {
    await fill();
    await open();
    await focusOn(LATE);
    await userEvent.keyboard('b');
    const why = page.getByRole('textbox', { name: 'Vì sao không làm nữa' });
    await userEvent.fill(why, 'Đã có lớp chung');
    await userEvent.keyboard('{Escape}');
    await expect.element(why).not.toBeInTheDocument();
    expect((await stored(LATE))?.droppedAt).toBeNull();
    await focusOn(LATE);
    await userEvent.keyboard('b');
    await expect.element(why).toHaveValue('Đã có lớp chung');
    await button(/^Không làm nữa$/).click();
    await vi.waitFor(async () => expect(await stored(LATE)).toMatchObject({ dropReason: 'Đã có lớp chung' }));
    expect((await stored(LATE))?.droppedAt).toBeGreaterThan(0);
    await button(/Không làm nữa\s*1/).click();
    await vi.waitFor(() => expect(row(LATE)?.textContent).toContain('Đã có lớp chung'));
    await button('Hoàn tác').click();
    await vi.waitFor(async () => expect(await stored(LATE)).toMatchObject({ droppedAt: null, dropReason: '' }));
  });

  test('is written on in place, stays there while it is, and closes with the focus on it', async () => {
    await fill();
    await open();
    await focusOn(LATE);
    await userEvent.keyboard('e');
    const action = page.getByRole('textbox', { name: 'Việc sẽ làm' });
    await expect.element(action).toHaveValue('Mở lớp buổi tối');
    await userEvent.fill(action, 'Mở hai lớp');
    await page.getByText('Đã làm xong', { exact: true }).first().click();
    await vi.waitFor(async () => expect(await stored(LATE)).toMatchObject({ action: 'Mở hai lớp' }));
    await vi.waitFor(async () => expect((await stored(LATE))?.doneAt).toBeGreaterThan(0));
    expect(rows().slice(0, 2)).toEqual(['overdue', LATE]);
    await expectSound();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(rows()).not.toContain(LATE));
  });
});

describe('all reflections', () => {
  async function openAll(): Promise<void> {
    await fill();
    history.replaceState(null, '', '?part=all');
    await open();
    await vi.waitFor(() => expect(rows()).toHaveLength(5));
  }

  test('are found with or without diacritics, and narrowed; the address remembers', async () => {
    await openAll();
    const search = page.getByRole('searchbox');
    await userEvent.fill(search, 'duong lam');
    await vi.waitFor(() => expect(rows().slice(1)).toEqual([SEEN]));
    await userEvent.fill(search, 'dương lâm');
    await expect.element(page.getByText('Không có liên hệ nào khớp')).toBeVisible();
    await button('Bỏ lọc').first().click();
    await userEvent.selectOptions(page.getByLabelText('Của ai'), 'unit');
    await vi.waitFor(() => expect(rows().slice(1)).toEqual([LATER]));
    expect(location.search).toContain('scope=unit');
    await userEvent.selectOptions(page.getByLabelText('Của ai'), 'all');
    await userEvent.selectOptions(page.getByLabelText('Nội dung'), 'noAction');
    await vi.waitFor(() => expect(rows().slice(1)).toEqual([SEEN]));
    expect(row(SEEN)?.textContent).toContain('Có thể viết thêm: con số cụ thể, việc sẽ làm');
  });

  test('are deleted with a way back', async () => {
    await openAll();
    await focusOn(SEEN);
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(rows()).not.toContain(SEEN));
    // The focus goes on to a neighbour.
    await vi.waitFor(() => expect(document.activeElement?.closest('[data-row]')).not.toBeNull());
    await button('Hoàn tác').click();
    await vi.waitFor(() => expect(rows()).toContain(SEEN));
  });

  test('go out as Markdown, without those of a marked document', async () => {
    await openAll();
    await saveOne({ circulation: 'internal', title: 'Lưu hành nội bộ' }, 'article-000002');
    await library.saveReflection(
      makeReflection(
        { evidence: 'Không ra khỏi đây' },
        { id: 'reflection-inner1', articleId: 'article-000002', passageId: null },
      ),
    );
    await vi.waitFor(() => expect(rows()).toContain('reflection-inner1'));
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    await button('Chép các mục đang xem').click();
    await expect.element(page.getByText(/Đã chép 4 liên hệ/)).toBeVisible();
    await expect.element(page.getByText(/1 liên hệ với văn bản có dấu mật/)).toBeVisible();
    expect(written[0]).toContain('- [ ] **Việc sẽ làm:** Mở lớp buổi tối');
    expect(written[0]).not.toContain('Không ra khỏi đây');
    vi.restoreAllMocks();
  });

  test('follow what is done elsewhere', async () => {
    await openAll();
    await promise('reflection-other1', { evidence: 'Viết ở thẻ khác' });
    await vi.waitFor(() => expect(rows()).toContain('reflection-other1'));
    await library.removeArticle('article-000001');
    await expect.element(page.getByText('Chưa có liên hệ nào')).toBeVisible();
  });
});

test('keys go through all of it', async () => {
  await fill();
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(5));
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.id;
  await userEvent.keyboard('j');
  expect(focused()).toBe('overdue');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe(LATE);
  await userEvent.keyboard('{End}');
  expect(focused()).toBe('done');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(rows()).toContain(DONE));
  await userEvent.keyboard('v');
  await vi.waitFor(() => expect(rows()).toContain(SEEN));
  await userEvent.keyboard('/');
  expect(document.activeElement?.tagName).toBe('INPUT');
  await userEvent.keyboard('x');
  expect((await stored(LATE))?.doneAt).toBeNull();
});

test('thousands are drawn a screen at a time, and the last is a key away', async () => {
  await saveOne();
  const db = new LibraryDatabase();
  const many = Array.from({ length: 3000 }, (_, index) => ({
    ...EMPTY_REFLECTION,
    id: `many-${String(index).padStart(6, '0')}`,
    articleId: 'article-000001',
    passageId: null,
    action: `Việc thứ ${index}`,
    dueOn: ahead(index % 300),
    createdAt: index + 1,
    updatedAt: index + 1,
  }));
  await db.reflections.bulkPut(many);
  db.close();
  await open();
  await expect.element(page.getByText('Việc đã hứa (3000)')).toBeVisible();
  expect(rows().length).toBeLessThan(60);
  await userEvent.keyboard('j');
  await userEvent.keyboard('{End}');
  await vi.waitFor(() => expect(row('many-000299')).not.toBeNull());
});

describe('empty', () => {
  test('it leads to the library', async () => {
    await saveOne();
    await open();
    await expect.element(page.getByText('Chưa có liên hệ nào')).toBeVisible();
    await expectSound();
  });

  test('of promises, to what was written', async () => {
    await saveOne();
    await promise(SEEN, { evidence: 'Họp 3 buổi' }, null);
    await open();
    await expect.element(page.getByText('Chưa hứa việc gì')).toBeVisible();
    await button('Xem 1 liên hệ đã viết').click();
    await vi.waitFor(() => expect(rows()).toContain(SEEN));
  });
});

describe('the library', () => {
  test('says in a line what is due, and nothing where nothing is', async () => {
    await fill();
    await promise('reflection-soon01', { action: 'Gửi báo cáo', dueOn: ahead(2) });
    await draw(LibraryPage, 1100);
    await expect.element(page.getByRole('link', { name: '1 việc quá hạn, 1 việc sắp đến hạn' })).toBeVisible();
    await library.removeArticle('article-000001');
    await expect.element(page.getByRole('link', { name: /đến hạn/ })).not.toBeInTheDocument();
  });
});

const LONG =
  'Đồng chí bí thư chi bộ cùng các tổ đảng rà soát từng hộ, lập danh sách, giao người giúp và hẹn ngày xong. '.repeat(
    4,
  );

describe.each(['light', 'dark'])('no barrier in %s', (theme) => {
  test.each([
    ['vi', 320, 'commitments'],
    ['vi', 1200, 'all'],
    ['en', 400, 'all'],
    ['en', 1000, 'commitments'],
  ] as const)('in %s, %i wide, %s', async (locale, width, part) => {
    document.documentElement.dataset.theme = theme;
    setLocale(locale);
    await fill();
    await promise('reflection-long01', {
      action: LONG,
      evidence: LONG,
      shortcoming: 'Chibộkhốiphố'.repeat(12),
      dueOn: ahead(1),
    });
    history.replaceState(null, '', `?part=${part}`);
    await draw(PracticePage, width);
    await vi.waitFor(() => expect(rows()).toContain('reflection-long01'));
    await expectSound();
  });
});
