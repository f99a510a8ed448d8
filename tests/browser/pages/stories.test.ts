import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { StoriesPage } from '../../../src/pages/stories/stories-page.tsx';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/stories/stories.css';
import '../../../src/pages/stories/story-builder.css';
import '../../../src/pages/stories/story-pictures.css';
import '../../../src/pages/stories/story-paper.css';
import '../../../src/pages/stories/presenter.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const TOPIC = 'topic-000001';
const STORY = 'story-000001';
const home = location.href;

beforeEach(resetStage);

afterEach(() => {
  vi.useRealTimers();
  unmount();
  setLocale('vi');
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const undo = () => button('Hoàn tác').last();

/** A topic with an article, two passages and a reflection on the first; a story that shows the first. */
async function fill(): Promise<void> {
  const { id } = await saveOne();
  await library.createPassage(id, makePassage());
  await library.createPassage(id, makePassage({ id: 'passage-000002', quote: 'Chi bộ', role: 'task' }));
  await library.saveReflection(makeReflection());
  await library.createTopic({ id: TOPIC, title: 'Sinh hoạt chi bộ' });
  await library.addToTopic(TOPIC, [{ kind: 'passage', passageId: 'passage-000002' }]);
  await library.createStory({ id: STORY, topicId: TOPIC, title: 'Buổi họp', passageIds: ['passage-000001'] });
}

async function open(query: string, width = 1200): Promise<HTMLElement> {
  history.replaceState(null, '', `${location.pathname}?${query}`);
  return draw(StoriesPage, width);
}

const stored = () => library.openStory(STORY);
const picture = async (width: number, height: number, type = 'image/png'): Promise<File> => {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type })], 'anh.png', { type });
};
const drop = (file: File): void => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
};

describe('the builder', () => {
  test('is written by keyboard from step to step, says what is still empty, and saves by itself', async () => {
    await fill();
    await open(`id=${STORY}`);
    await expect.element(page.getByRole('link', { name: /Tình huống\s*: còn trống/ })).toBeVisible();
    (field('Tên câu chuyện').element() as HTMLElement).focus();
    await userEvent.keyboard(' ba phút');
    (field('Tình huống').element() as HTMLElement).focus();
    await userEvent.keyboard('Họp quá giờ.');
    await userEvent.tab();
    await expect.element(field('Người, tập thể')).toHaveFocus();
    await userEvent.keyboard('Chi bộ 4');
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({ title: 'Buổi họp ba phút', situation: 'Họp quá giờ.', who: 'Chi bộ 4' }),
    );
    await expect.element(page.getByRole('link', { name: /Tình huống\s*: đã có/ })).toBeVisible();
    await userEvent.click(page.getByRole('link', { name: /Bài học\s*: còn trống/ }));
    await expect.element(field('Bài học')).toHaveFocus();
  });

  test('keeps a step that its new kind does not ask for, and takes in what another tab writes', async () => {
    await fill();
    await library.editStory(STORY, { kind: 'exemplar', result: 'Giảm 40 %' });
    await open(`id=${STORY}`);
    await expect.element(field('Kết quả, con số')).toHaveValue('Giảm 40 %');
    await userEvent.click(page.getByText('Chuyến đi thực tế', { exact: true }));
    await expect.element(field('Kết quả, con số')).toBeVisible();
    await userEvent.fill(field('Bài học'), 'Ở đây');
    await library.editStory(STORY, { lesson: 'Ở kia' }, { lesson: '' });
    await vi.waitFor(async () => expect((await stored()).lesson.split('\n\n').sort()).toEqual(['Ở kia', 'Ở đây']));
    expect((await stored()).kind).toBe('visit');
  });

  test('the writer’s own reflection goes into a step by one press, once, and is taken back', async () => {
    await fill();
    await open(`id=${STORY}`);
    await userEvent.click(button('Chép vào “Tình huống”'));
    await expect.element(field('Tình huống')).toHaveValue('Chi bộ 4 họp 3 buổi, vắng 5 lượt');
    await expect.element(page.getByText('Đã có ở “Tình huống”')).toBeVisible();
    await userEvent.click(undo());
    await expect.element(field('Tình huống')).toHaveValue('');
  });

  test('passages come from the topic first, then from the library, and leave with an undo', async () => {
    await fill();
    await open(`id=${STORY}`);
    await userEvent.click(button('Thêm đoạn trích'));
    await userEvent.click(page.getByRole('checkbox', { name: /Chi bộ/ }));
    await userEvent.click(button('Thêm 1 đoạn'));
    await vi.waitFor(async () => expect((await stored()).passageIds).toEqual(['passage-000001', 'passage-000002']));
    await userEvent.click(button('Chuyển đoạn 2 lên'));
    await vi.waitFor(async () => expect((await stored()).passageIds).toEqual(['passage-000002', 'passage-000001']));
    // What is drawn is what is acted on.
    await vi.waitFor(() =>
      expect(document.querySelector('[data-passage]')?.getAttribute('data-passage')).toBe('passage-000002'),
    );
    await userEvent.click(button('Bỏ đoạn 1 khỏi câu chuyện'));
    await vi.waitFor(async () => expect((await stored()).passageIds).toEqual(['passage-000001']));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect((await stored()).passageIds).toEqual(['passage-000002', 'passage-000001']));
  });

  test('warns in words when it takes longer than was set', async () => {
    await fill();
    await library.editStory(STORY, { situation: 'họp '.repeat(700), limit: 5 });
    await open(`id=${STORY}`);
    await expect.element(page.getByText(/dài hơn 5 phút đã đặt/)).toBeVisible();
    await userEvent.click(page.getByText('7 phút', { exact: true }));
    await expect.element(page.getByText(/trong 7 phút đã đặt/)).toBeVisible();
    await vi.waitFor(async () => expect((await stored()).limit).toBe(7));
  });

  test('pictures are judged by their bytes, scaled down, and have words; what is none is refused', async () => {
    await fill();
    await open(`id=${STORY}`);
    await expect.element(button('Thêm ảnh')).toBeVisible();
    drop(await picture(3_200, 1_600));
    await vi.waitFor(async () => expect((await stored()).pictureIds).toHaveLength(1), 5_000);
    const [kept] = await library.storyPictures((await stored()).pictureIds);
    expect(kept).toMatchObject({ width: 1_600, height: 800 });
    await userEvent.fill(field('Chú thích'), 'Bà con dọn ngõ');
    await vi.waitFor(async () =>
      expect(await library.storyPictures((await stored()).pictureIds)).toMatchObject([{ caption: 'Bà con dọn ngõ' }]),
    );
    drop(new File(['không phải ảnh'], 'gia.png', { type: 'image/png' }));
    await expect.element(page.getByText(/gia\.png: Tệp này không phải ảnh/)).toBeVisible();
    await userEvent.click(button('Bỏ ảnh 1'));
    await vi.waitFor(async () => expect((await stored()).pictureIds).toHaveLength(0));
    await userEvent.click(undo());
    await vi.waitFor(async () => expect((await stored()).pictureIds).toHaveLength(1));
  });

  test('is deleted with its undo', async () => {
    await fill();
    await open(`id=${STORY}`);
    await userEvent.click(button('Việc khác với câu chuyện này'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Xoá câu chuyện' }));
    await expect.element(page.getByText(/Đã xoá “Buổi họp”/)).toBeVisible();
    expect(await library.listStories()).toEqual([]);
    await userEvent.click(button('Hoàn tác'));
    await expect.element(field('Tên câu chuyện')).toHaveValue('Buổi họp');
  });
});

describe('the list', () => {
  test('orders the stories of a topic by keys, and shows those of no topic apart', async () => {
    await fill();
    await library.createStory({ id: 'story-000002', topicId: TOPIC, title: 'Thứ hai' });
    await library.createStory({ id: 'story-000003', topicId: 'gone', title: 'Lẻ' });
    await open('');
    const second = page.getByRole('link', { name: 'Thứ hai' });
    await expect.element(second).toBeVisible();
    (second.element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await vi.waitFor(async () => {
      const own = (await library.listStories()).filter(({ topicId }) => topicId === TOPIC);
      expect(own.map(({ title }) => title)).toEqual(['Thứ hai', 'Buổi họp']);
    });
    await expect.element(second).toHaveFocus();
    const loose = page.getByRole('region', { name: 'Không thuộc chuyên đề nào' });
    await expect.element(loose.getByRole('link', { name: 'Lẻ' })).toBeVisible();
  });
});

/** Two stories with words, told: the second is a visit without a passage. */
async function tell(): Promise<void> {
  await fill();
  await library.editStory(STORY, { situation: 'Họp quá giờ.', lesson: 'Hỏi trước.', limit: 3 });
  await library.createStory({ id: 'story-000002', topicId: TOPIC, kind: 'visit', title: 'Phú Lâm' });
  await library.editStory('story-000002', { situation: 'Đi học nghề.', limit: 5 });
  await open(`topic=${TOPIC}&view=tell`);
  await expect.element(button('Bắt đầu trình chiếu')).toBeVisible();
}

describe('presenting', () => {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  test('goes by the keys of a clicker, blanks, changes size and look, and is left by Escape', async () => {
    await tell();
    // Filling the screen is the browser's; here the window is filled.
    vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError('no'));
    await userEvent.click(button('Bắt đầu trình chiếu'));
    await expect.element(heading('Buổi họp')).toBeVisible();
    await userEvent.keyboard('{PageDown}');
    await expect.element(heading('Tình huống')).toBeVisible();
    await expect.element(page.getByText('Tiếp: đoạn trích')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('“họp vào tối thứ sáu”')).toBeVisible();
    await userEvent.keyboard('{PageUp}');
    await expect.element(heading('Tình huống')).toBeVisible();
    await userEvent.keyboard('b');
    await expect.element(page.getByText('Màn hình đang tắt', { exact: false })).toBeInTheDocument();
    await expect.element(heading('Tình huống')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(heading('Tình huống')).toBeVisible();
    const layer = document.querySelector<HTMLElement>('.presenter');
    await userEvent.keyboard('++');
    await vi.waitFor(() => expect(layer?.dataset.size).toBe('5'));
    await userEvent.keyboard('d');
    await vi.waitFor(() => expect(layer?.dataset.look).toBe('light'));
    await userEvent.keyboard('{End}');
    await expect.element(heading('Hết')).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByText('Đi học nghề.')).toBeVisible();
    await userEvent.keyboard('{Home}');
    await expect.element(heading('Buổi họp')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.presenter')).toBeNull());
    await expect.element(button('Bắt đầu trình chiếu')).toHaveFocus();
  });

  test('tells the time of a story and of the whole, soon and over, and stops when asked', async () => {
    await tell();
    vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError('no'));
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: 1_700_000_000_000 });
    await userEvent.click(button('Bắt đầu trình chiếu'));
    const clocks = () => [...document.querySelectorAll('.clock-words')].map((one) => one.textContent);
    await vi.waitFor(() => expect(clocks()).toEqual(['Câu chuyện này còn 3 phút', 'Cả buổi còn 8 phút']));
    const pass = async (milliseconds: number, expected: string[]): Promise<void> => {
      vi.advanceTimersByTime(milliseconds);
      await vi.waitFor(() => expect(clocks()).toEqual(expected));
    };
    await pass(60_000, ['Câu chuyện này còn 2 phút', 'Cả buổi còn 7 phút']);
    await pass(90_000, ['Câu chuyện này còn 30 giây', 'Cả buổi còn 5 phút 30 giây']);
    expect(document.querySelector('.clock-face')?.className).toContain('clock-soon');
    await pass(40_000, ['Câu chuyện này quá 10 giây', 'Cả buổi còn 4 phút 50 giây']);
    await expect.element(page.getByText('Đã hết thời gian của câu chuyện này.')).toBeInTheDocument();
    await userEvent.keyboard('p');
    await pass(50_000, ['Câu chuyện này quá 10 giây · đang dừng', 'Cả buổi còn 4 phút 50 giây · đang dừng']);
    await userEvent.keyboard('p');
    for (let step = 0; step < 4; step++) await userEvent.keyboard('{ArrowRight}');
    await pass(30_000, ['Câu chuyện này còn 4 phút 30 giây', 'Cả buổi còn 4 phút 20 giây']);
  });

  test('a passage of a marked article is named before, and shown to nobody', async () => {
    await saveOne({ circulation: 'internal' });
    await library.createPassage('article-000001', makePassage());
    await library.createStory({ id: STORY, title: 'Kín', passageIds: ['passage-000001'] });
    await library.editStory(STORY, { lesson: 'Lời của tôi' });
    for (const view of ['outline', 'cards', 'tell']) {
      await open(`id=${STORY}&view=${view}`);
      await expect.element(page.getByText('1 đoạn trích thuộc bài có dấu', { exact: false })).toBeVisible();
      expect(document.body.textContent).not.toContain('họp vào tối thứ sáu');
      unmount();
    }
  });
});

describe('on paper', () => {
  test('an outline of long stories is shortened to one page; cards lose no word', async () => {
    await fill();
    const long = Array.from({ length: 60 }, (_, at) => `Câu số ${at} của một câu chuyện rất dài.`).join(' ');
    for (const step of ['situation', 'who', 'lesson', 'action'] as const)
      await library.editStory(STORY, { [step]: long });
    await open(`id=${STORY}&view=outline`);
    await expect.element(page.getByText(/Đã rút gọn cho vừa một trang/)).toBeVisible();
    const sheet = document.querySelector('.outline');
    expect(sheet?.scrollHeight).toBeLessThanOrEqual((sheet?.clientHeight ?? 0) + 1);
    unmount();
    await open(`id=${STORY}&view=cards`);
    await expect.element(page.getByText(/thẻ A6 trên/)).toBeVisible();
    const cards = [...document.querySelectorAll('.card-sheet .cue-card')];
    const told = cards.map((card) => card.querySelector('.cue-text')?.textContent).join(' ');
    for (let at = 0; at < 60; at++) expect(told.split(`Câu số ${at} của`)).toHaveLength(5);
    for (const card of cards) {
      const body = card.querySelector('.cue-body');
      expect(body?.scrollHeight).toBeLessThanOrEqual((body?.clientHeight ?? 0) + 1);
    }
  });
});

describe('in both themes', () => {
  test.each(['light', 'dark'])('every view is sound in %s, wide and narrow', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await fill();
    await library.editStory(STORY, { situation: 'Họp quá giờ.', kind: 'exemplar' });
    for (const query of [
      '',
      `topic=${TOPIC}`,
      `id=${STORY}`,
      ...['outline', 'cards', 'tell'].map((view) => `id=${STORY}&view=${view}`),
    ]) {
      for (const width of [1200, 400]) {
        await open(query, width);
        await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument();
        await expectSound();
        unmount();
      }
    }
  });

  test('a telling is sound, dark and light', async () => {
    await tell();
    vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError('no'));
    await userEvent.click(button('Bắt đầu trình chiếu'));
    await userEvent.keyboard('{ArrowRight}');
    await expectSound();
    await userEvent.keyboard('d');
    await expectSound();
  });
});
