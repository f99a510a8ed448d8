import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '../../../src/i18n/t.ts';
import { library } from '../../../src/pages/page-library.ts';
import { PopupPage } from '../../../src/pages/popup/popup-page.tsx';
import { announceFromTab, answers, browser, TAB } from '../fake-browser.ts';
import { unmount } from '../ui/mount.ts';
import { callsOf, draw, expectSound, resetStage, showTab } from './page-stage.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const SURE = { source: 'json-ld', certainty: 'sure' } as const;
const GUESSED = { source: 'visible', certainty: 'unsure' } as const;

/** Origins as a good page gives them, with a date that was only read somewhere. */
function origins(over = {}) {
  const fields = ['title', 'byline', 'publishedAt', 'modifiedAt', 'siteName', 'lead', 'lang'];
  const all = [...fields, 'imageUrl', 'canonicalUrl', 'documentRef'].map((field) => [field, SURE]);
  return { ...Object.fromEntries(all), ...over };
}

beforeEach(resetStage);

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
});

const saved = () => library.openPage(TAB.url).then(({ article }) => article);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const date = (name: string) => page.getByLabelText(name, { exact: true });

describe('facts', () => {
  test('a date in doubt says so in words, a sure one does not', async () => {
    showTab({ origins: origins({ publishedAt: GUESSED }) });
    const root = await draw(PopupPage);
    await expect.element(page.getByText('07/03/2026')).toBeVisible();
    const badge = root.querySelector('.article-facts .th-badge');
    expect(badge?.textContent).toBe('chưa xác minh');
    expect(badge?.querySelector('svg')).not.toBeNull();
    unmount();
    showTab({ origins: origins() });
    await draw(PopupPage);
    await expect.element(page.getByText('07/03/2026')).toBeVisible();
    expect(page.getByText('chưa xác minh').elements()).toEqual([]);
  });

  test('every field says where it was read and how sure that is', async () => {
    const documentRef = { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: '' };
    showTab({
      kind: 'document',
      documentRef,
      modifiedAt: '2026-03-09',
      lead: '',
      origins: origins({ publishedAt: GUESSED, documentRef: { source: 'document', certainty: 'likely' } }),
    });
    await draw(PopupPage);
    await userEvent.click(button('Sửa thông tin bài'));
    await expect.element(field('Tên bài')).toHaveAccessibleDescription('Từ dữ liệu khai báo của trang · chắc chắn');
    await expect.element(date('Ngày đăng')).toHaveAccessibleDescription('Từ dòng chữ gần tiêu đề · chưa xác minh');
    await expect.element(date('Ngày cập nhật')).toHaveValue('2026-03-09');
    await expect.element(field('Sa-pô')).toHaveAccessibleDescription('Không thấy trên trang');
    const group = page.getByRole('group', { name: 'Số, ký hiệu văn bản' });
    await expect.element(group).toHaveAccessibleDescription('Từ phần đầu văn bản · khá chắc');
    await expect.element(field('Số và ký hiệu')).toHaveValue('18-NQ/TW');
  });

  test('corrections made before saving are saved as the reader’s, and taken back after it', async () => {
    showTab({ origins: origins({ publishedAt: GUESSED }) });
    await draw(PopupPage);
    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.fill(field('Tên bài'), 'Tên đúng');
    await userEvent.click(button('Đúng rồi: Ngày đăng'));
    await userEvent.selectOptions(page.getByLabelText('Loại bài', { exact: true }), 'Văn bản');
    await userEvent.fill(field('Số và ký hiệu'), '07-NQ/ĐU');
    await userEvent.click(button('Lưu bài'));
    await vi.waitFor(async () => expect(await saved()).not.toBeNull());
    expect(await saved()).toMatchObject({
      title: 'Tên đúng',
      kind: 'document',
      publishedAt: '2026-03-07',
      documentRef: { type: '', number: '07-NQ/ĐU', date: null, body: '' },
      origins: {
        title: { source: 'reader', certainty: 'sure' },
        publishedAt: { source: 'reader', certainty: 'sure' },
        byline: SURE,
      },
    });
    await expect.element(page.getByText('Đã lưu')).toBeVisible();
    expect(page.getByText('chưa xác minh').elements()).toEqual([]);

    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.click(button('Như trang ghi: Tên bài'));
    await userEvent.click(button('Như trang ghi: Ngày đăng'));
    await expect.element(field('Tên bài')).toHaveValue('Đổi mới cách học nghị quyết ở chi bộ');
    await expect.element(date('Ngày đăng')).toHaveAccessibleDescription('Từ dòng chữ gần tiêu đề · chưa xác minh');
    await userEvent.click(button('Lưu thay đổi'));
    await vi.waitFor(async () => expect((await saved())?.title).toBe('Đổi mới cách học nghị quyết ở chi bộ'));
    expect(await saved()).toMatchObject({ kind: 'document', origins: { title: SURE, publishedAt: GUESSED } });
  });

  test('typed back to what it was, a field is no correction; names are typed with their commas', async () => {
    showTab({ origins: origins() });
    await draw(PopupPage);
    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.fill(field('Nơi đăng'), 'Báo Thử');
    await userEvent.fill(field('Nơi đăng'), 'Báo Mẫu');
    await userEvent.fill(field('Tác giả'), '');
    await userEvent.type(field('Tác giả'), 'Trần Văn Thử,Lê Thị Mẫu');
    await expect.element(field('Tác giả')).toHaveValue('Trần Văn Thử,Lê Thị Mẫu');
    await userEvent.click(button('Lưu bài'));
    await vi.waitFor(async () => expect(await saved()).not.toBeNull());
    expect(callsOf('tab.save')).toEqual([
      {
        tabId: TAB.id,
        url: TAB.url,
        note: '',
        tags: [],
        edit: { byline: ['Trần Văn Thử', 'Lê Thị Mẫu'] },
        acceptRestricted: false,
      },
    ]);
  });

  test('a correction outlives the popup, and one made elsewhere meanwhile stands', async () => {
    showTab({ origins: origins() });
    await draw(PopupPage);
    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.fill(field('Tên bài'), 'Tên đang sửa');
    await userEvent.fill(field('Nơi đăng'), 'Báo đang sửa');
    unmount();
    await (answers.get('tab.save') as (input: object) => Promise<unknown>)({
      url: TAB.url,
      tags: [],
      note: '',
      edit: { siteName: 'Báo đã sửa nơi khác' },
    });
    await draw(PopupPage);
    await expect.element(page.getByRole('heading', { name: 'Tên đang sửa' })).toBeVisible();
    await expect.element(page.getByText('Báo đã sửa nơi khác')).toBeVisible();
  });
});

describe('a page with a marking', () => {
  test('is saved by no key, only by the button that says what it means', async () => {
    showTab({ circulation: 'secret' });
    await draw(PopupPage);
    await expect.element(page.getByText('Trang này có dấu “Tối mật”')).toBeVisible();
    expect(button('Lưu bài').elements()).toEqual([]);
    expect(field('Ghi chú').elements()).toEqual([]);
    await userEvent.click(button('Ghi chú, thẻ'));
    await expect.element(field('Ghi chú')).toHaveFocus();
    await userEvent.fill(field('Ghi chú'), 'Chỉ để đọc');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('alert').filter({ hasText: 'Chưa lưu. Trang có dấu này' })).toBeVisible();
    await userEvent.click(button('Sửa thông tin bài'));
    await userEvent.click(field('Tên bài'));
    await userEvent.keyboard('{Enter}');
    expect(callsOf('tab.save')).toEqual([]);
    expect(await saved()).toBeNull();

    await userEvent.click(button('Vẫn lưu, không bao giờ chia sẻ'));
    await vi.waitFor(async () => expect((await saved())?.circulation).toBe('secret'));
    expect(callsOf('tab.save')).toMatchObject([{ acceptRestricted: true, note: 'Chỉ để đọc' }]);
    await expect.element(page.getByText('Tối mật: không chia sẻ')).toBeVisible();
  });

  test.each(['internal', 'top-secret'] as const)(
    'marked %s asks whether to keep it with nothing hidden at 600 pixels',
    async (circulation) => {
      await page.viewport(380, 600);
      showTab({ circulation, title: 'Kế hoạch thực hiện nghị quyết về đổi mới việc học tập ở các chi bộ trực thuộc' });
      await draw(PopupPage);
      await page.viewport(380, 600);
      const form = document.querySelector('.popup-form') as HTMLElement;
      await vi.waitFor(() => expect(form.clientHeight).toBeGreaterThan(100));
      expect(form.scrollHeight).toBeLessThanOrEqual(form.clientHeight);
      const words = button('Ghi chú, thẻ').element().getBoundingClientRect();
      const keep = button('Vẫn lưu, không bao giờ chia sẻ').element().getBoundingClientRect();
      expect(words.bottom).toBeLessThanOrEqual(keep.top);
    },
  );

  test('found only on a page that follows, is asked about then', async () => {
    showTab({ circulation: 'internal' }, {});
    const { article, ...rest } = (answers.get('tab.describe') as () => { article: object })();
    answers.set('tab.describe', () => ({ ...rest, article: { ...article, circulation: null } }));
    await draw(PopupPage);
    await userEvent.click(button('Lưu bài'));
    await expect.element(page.getByText('Trang này có dấu “Lưu hành nội bộ”')).toBeVisible();
    expect(await saved()).toBeNull();
    await userEvent.click(button('Vẫn lưu, không bao giờ chia sẻ'));
    await vi.waitFor(async () => expect((await saved())?.circulation).toBe('internal'));
  });

  test('found later, bars what was saved before', async () => {
    showTab();
    await draw(PopupPage);
    await userEvent.click(button('Lưu bài'));
    await vi.waitFor(async () => expect(await saved()).not.toBeNull());
    unmount();
    showTab({ circulation: 'internal' });
    await draw(PopupPage);
    await expect.element(page.getByText('Lưu hành nội bộ: không chia sẻ')).toBeVisible();
    expect((await saved())?.circulation).toBe('internal');
  });
});

describe('pages that are not whole', () => {
  test('damaged letters are told, with what to do', async () => {
    showTab({ textFault: 'tcvn3' });
    await draw(PopupPage);
    await expect.element(page.getByText('phông TCVN3 (ABC) kiểu cũ')).toBeVisible();
    await expect.element(page.getByText('so lại từng câu với bản gốc')).toBeVisible();
  });

  test('a page too large is told apart from one without text', async () => {
    showTab({}, { article: null, refusal: 'too-large' });
    await draw(PopupPage);
    await expect.element(page.getByText('Trang quá lớn để đọc hết một lần')).toBeVisible();
    expect(button('Lưu bài').elements()).toEqual([]);
  });

  test('an article of several pages says so, shows which it is getting, and says what is missing', async () => {
    showTab({ nextPageUrl: 'https://bao-mau.example/doi-moi?trang=2' });
    const save = answers.get('tab.save') as (input: never) => Promise<object>;
    let stop = (): void => undefined;
    answers.set('tab.stopJoining', () => void stop());
    answers.set('tab.save', async (input) => {
      announceFromTab('tab.progress', { step: 'joining', page: 2 });
      await new Promise<void>((resolve) => {
        stop = resolve;
      });
      return { ...(await save(input)), missingFrom: 3 };
    });
    await draw(PopupPage);
    await expect.element(page.getByText('Bài có nhiều trang: sẽ lưu đủ các trang')).toBeVisible();
    await userEvent.click(button('Lưu bài'));
    await expect.element(page.getByText('Đang lấy trang 2…')).toBeVisible();
    await expectSound();
    await userEvent.click(button('Lưu phần đã có'));
    await expect.element(page.getByText('Đã lưu đến hết trang 2.')).toBeVisible();
    expect(await saved()).not.toBeNull();
  });

  test('a page on its way to another article says so, and is asked again', async () => {
    showTab();
    answers.set('tab.describe', () => {
      throw { failure: { code: 'page-settling' } };
    });
    await draw(PopupPage);
    await expect.element(page.getByRole('heading', { name: 'Trang đang chuyển bài' })).toBeVisible();
    showTab();
    await userEvent.click(button('Thử lại'));
    await expect.element(button('Lưu bài')).toBeVisible();
  });
});

const LONG = {
  title: 'Nghị quyết về tiếp tục đổi mới, nâng cao chất lượng học tập, quán triệt và thực hiện nghị quyết của Đảng',
  siteName: 'Trang thông tin điện tử Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
  byline: ['Nguyễn Thị Phương Thuý', 'Trần Đăng Khánh Hoà'],
  modifiedAt: '2026-03-09',
  kind: 'document',
  documentRef: { type: 'Nghị quyết', number: '07-NQ/ĐU', date: '2024-03-12', body: 'Ban Chấp hành Đảng bộ phường' },
} as const;

const looks = ['vi', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
test.each(looks)('no barrier in $language, $theme', async ({ language, theme }) => {
  document.documentElement.dataset.theme = theme;
  setLocale(language as 'vi' | 'en');
  const doubtful = { ...LONG, byline: [...LONG.byline], origins: origins({ publishedAt: GUESSED, title: GUESSED }) };
  showTab({ ...doubtful, circulation: 'top-secret', textFault: 'vni', nextPageUrl: 'https://bao-mau.example/2' });
  const root = await draw(PopupPage);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectSound();
  await userEvent.click(root.querySelector('.popup-facts-head button') as HTMLElement);
  await userEvent.click(root.querySelector('.correction-action') as HTMLElement);
  await expectSound();
  const small = [...root.querySelectorAll('button, input, select')]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && (width < 24 || height < 24));
  expect(small).toEqual([]);
});

describe('a frame of another site', () => {
  const frames = ['https://khung-mau.example/van-ban?id=7'];

  test('is named in one line with the way to open it, which goes once it is open', async () => {
    let isAllowed = false;
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins }) =>
      (origins ?? []).some((origin) => origin.includes('khung-mau')) ? isAllowed : true,
    );
    vi.spyOn(browser.permissions, 'request').mockImplementation(async () => {
      isAllowed = true;
      return true;
    });
    showTab({}, { frames });
    await draw(PopupPage);
    await expect.element(page.getByText('Trong trang có khung của khung-mau.example.')).toBeVisible();
    await expectSound();
    const before = callsOf('tab.prepare').length;
    await userEvent.click(button('Cho phép tô trong khung'));
    await vi.waitFor(() => expect(page.getByText('khung-mau.example').elements()).toEqual([]));
    expect(callsOf('tab.prepare').length).toBe(before + 1);
    vi.restoreAllMocks();
  });

  test('that is not allowed says so', async () => {
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    vi.spyOn(browser.permissions, 'request').mockResolvedValue(false);
    showTab({}, { frames });
    await draw(PopupPage);
    await userEvent.click(button('Cho phép tô trong khung'));
    await expect.element(page.getByText('Chưa được phép. Bấm lại và chọn “Cho phép”.')).toBeVisible();
    await expectSound();
    vi.restoreAllMocks();
  });
});
