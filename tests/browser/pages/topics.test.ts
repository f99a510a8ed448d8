import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { TopicsPage } from '../../../src/pages/topics/topics-page.tsx';
import { makePassage } from '../../unit/make-passage.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const TOPIC = 'topic-000001';
const home = location.href;

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const undo = () => button('Hoàn tác').last();
const shown = async (): Promise<string[]> =>
  (await library.openTopic(TOPIC)).items.map((item) => (item.kind === 'note' ? item.text : item.kind));

/** An article, a passage of it and two notes, in this order. */
async function fill(): Promise<void> {
  const { id } = await saveOne();
  await library.createPassage(id, makePassage());
  await library.createTopic({ id: TOPIC, title: 'Sinh hoạt chi bộ', intro: 'Vì sao **đơn điệu**?' });
  await library.addToTopic(TOPIC, [
    { kind: 'article', articleId: id },
    { kind: 'passage', passageId: 'passage-000001' },
    { kind: 'note', id: 'note-0000001', text: 'Một' },
    { kind: 'note', id: 'note-0000002', text: 'Hai' },
  ]);
}

async function open(width = 1100): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?id=${TOPIC}`);
  const root = await draw(TopicsPage, width);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Sinh hoạt chi bộ' })).toBeVisible();
  return root;
}

const item = (place: number) => page.getByRole('listitem').filter({ has: button(new RegExp(`đổi chỗ mục ${place};`)) });

describe('the list', () => {
  test('deletes a topic with undo, and a name is asked for a new one', async () => {
    await fill();
    await draw(TopicsPage, 1100);
    await expect.element(page.getByText('1 bài · 1 đoạn · 2 lời ghi')).toBeVisible();
    await userEvent.click(button('Việc với chuyên đề Sinh hoạt chi bộ'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá chuyên đề' }));
    await expect.element(page.getByText('Chưa có chuyên đề nào')).toBeVisible();
    await userEvent.click(undo());
    await expect.element(page.getByRole('link', { name: 'Sinh hoạt chi bộ' })).toBeVisible();
    await userEvent.click(button('Chuyên đề mới'));
    await userEvent.click(button('Tạo chuyên đề'));
    await expect.element(page.getByText('Hãy đặt tên cho chuyên đề.')).toBeVisible();
  });
});

describe('a topic', () => {
  test('moves items by keys and buttons, says where to, keeps the focus, and takes moves back at once', async () => {
    await fill();
    await open();
    const handle = button(/đổi chỗ mục 3;/);
    (handle.element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.element(page.getByText('Đã chuyển đến vị trí 2 trong 4')).toBeInTheDocument();
    await vi.waitFor(async () => expect(await shown()).toEqual(['article', 'Một', 'passage', 'Hai']));
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('[data-item]')?.getAttribute('data-item')).toBe('note-0000001'),
    );
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(async () => expect(await shown()).toEqual(['Một', 'article', 'passage', 'Hai']));
    await userEvent.click(item(4).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Lên đầu' }));
    await vi.waitFor(async () => expect(await shown()).toEqual(['Hai', 'Một', 'article', 'passage']));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await shown()).toEqual(['article', 'passage', 'Một', 'Hai']));
  });

  test('moves an item by its handle; Escape lets go of it', async () => {
    await fill();
    const root = await open();
    const handle = root.querySelector<HTMLElement>('[data-item="note-0000002"] .topic-handle');
    const first = root.querySelector<HTMLElement>('[data-item]');
    if (!handle || !first) throw new Error('no items');
    handle.setPointerCapture = () => undefined;
    const { x, y } = handle.getBoundingClientRect();
    const point = (type: string, at: number): void =>
      void handle.dispatchEvent(
        new PointerEvent(type, { bubbles: true, clientX: x + 4, clientY: at, pointerId: 1, button: 0 }),
      );
    point('pointerdown', y + 4);
    point('pointermove', first.getBoundingClientRect().top + 2);
    await expect.element(item(1)).toHaveClass('topic-drop-before');
    await userEvent.keyboard('{Escape}');
    point('pointerup', first.getBoundingClientRect().top + 2);
    expect(await shown()).toEqual(['article', 'passage', 'Một', 'Hai']);
    point('pointerdown', y + 4);
    point('pointermove', first.getBoundingClientRect().top + 2);
    point('pointerup', first.getBoundingClientRect().top + 2);
    await vi.waitFor(async () => expect(await shown()).toEqual(['Hai', 'article', 'passage', 'Một']));
  });

  test('its words and its notes save by themselves; a note that is deleted comes back', async () => {
    await fill();
    await open();
    await userEvent.click(button('Sửa tên và lời giới thiệu'));
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên chuyên đề' }), 'Tên mới');
    await userEvent.fill(page.getByRole('textbox', { name: 'Lời giới thiệu' }), 'Lời mới');
    await vi.waitFor(async () =>
      expect(await library.openTopic(TOPIC)).toMatchObject({ title: 'Tên mới', intro: 'Lời mới' }),
    );
    await userEvent.click(button('Xong'));
    await userEvent.click(item(3).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Sửa lời ghi' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Lời ghi' }), 'Một, viết lại');
    await userEvent.click(button('Xong'));
    await vi.waitFor(async () => expect((await shown())[2]).toBe('Một, viết lại'));
    await userEvent.click(item(3).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Bỏ khỏi chuyên đề' }));
    await vi.waitFor(async () => expect(await shown()).toEqual(['article', 'passage', 'Hai']));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect((await shown())[2]).toBe('Một, viết lại'));
  });

  test('a new note is written where it was asked for; left empty it is gone', async () => {
    await fill();
    await open();
    await userEvent.click(item(1).getByRole('button', { name: /^Việc khác/ }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Thêm lời ghi ngay dưới mục này' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Lời ghi' }), 'Câu nối');
    await userEvent.click(button('Xong'));
    await vi.waitFor(async () => expect(await shown()).toEqual(['article', 'Câu nối', 'passage', 'Một', 'Hai']));
    await userEvent.click(button('Thêm lời ghi'));
    await expect.element(page.getByRole('textbox', { name: 'Lời ghi' })).toBeVisible();
    await userEvent.click(button('Xong'));
    await vi.waitFor(async () => expect(await shown()).toHaveLength(5));
  });

  test('says that what it shows is in the trash, and brings it back', async () => {
    await fill();
    await open();
    await library.removeArticle('article-000001');
    await expect.element(page.getByText('Đã vào thùng rác').first()).toBeVisible();
    await userEvent.click(button('Khôi phục').first());
    await expect.element(page.getByText('Đã vào thùng rác')).not.toBeInTheDocument();
    expect(await shown()).toEqual(['article', 'passage', 'Một', 'Hai']);
  });

  test('takes in what is found, with or without diacritics, once', async () => {
    await fill();
    await saveOne({ title: 'Giảm nghèo bền vững' }, 'article-000002');
    await library.createPassage('article-000002', makePassage({ id: 'passage-000002', quote: 'ba hộ thoát nghèo' }));
    await open();
    await userEvent.click(button('Thêm bài, đoạn trích'));
    await userEvent.fill(page.getByRole('searchbox'), 'giam ngheo');
    await userEvent.click(page.getByRole('checkbox', { name: /Giảm nghèo/ }));
    await userEvent.click(page.getByText('Đoạn trích', { exact: true }));
    await userEvent.fill(page.getByRole('searchbox'), 'thoát');
    await userEvent.click(page.getByRole('checkbox', { name: /thoát nghèo/ }));
    await userEvent.fill(page.getByRole('searchbox'), 'thứ sáu');
    await expect.element(page.getByRole('checkbox', { name: /tối thứ sáu/ })).toBeDisabled();
    await userEvent.click(button('Thêm 2 mục'));
    await vi.waitFor(async () =>
      expect(await shown()).toEqual(['article', 'passage', 'Một', 'Hai', 'article', 'passage']),
    );
    await userEvent.click(undo());
    await vi.waitFor(async () => expect(await shown()).toHaveLength(4));
  });
});

const looks = (['vi', 'en'] as const).flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('no barrier in $language, $theme', async ({ language, theme }) => {
  document.documentElement.dataset.theme = theme;
  await fill();
  setLocale(language);
  document.documentElement.lang = language;
  await draw(TopicsPage, 380);
  await expect.element(page.getByRole('link', { name: 'Sinh hoạt chi bộ' })).toBeVisible();
  await expectSound();
  await open(380);
  await expect.element(page.getByText('Một', { exact: true })).toBeVisible();
  await expectSound();
  await library.removePassage('passage-000001');
  await userEvent.click(button(language === 'vi' ? 'Thêm bài, đoạn trích' : 'Add articles, passages'));
  await expect.element(page.getByRole('checkbox')).toBeVisible();
  await expectSound();
});
