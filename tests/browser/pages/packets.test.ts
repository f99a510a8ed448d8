import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPacket } from '../../../src/core/packet/read-packet.ts';
import { setLocale } from '../../../src/i18n/t.ts';
import { blobSource } from '../../../src/pages/blob-source.ts';
import { PacketsPage } from '../../../src/pages/packets/packets-page.tsx';
import { library } from '../../../src/pages/page-library.ts';
import { verifySignature } from '../../../src/platform/signing.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { unmount } from '../ui/mount.ts';
import { draw, expectSound, resetStage, saveOne } from './page-stage.ts';
import '../../../src/pages/reports/reports.css';
import '../../../src/pages/packets/packets.css';
import '../../../src/pages/packets/packet-maker.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const downloads = vi.hoisted(() => [] as { name: string; blob: Blob }[]);
vi.mock('../../../src/pages/download-blob.ts', () => ({
  downloadBlob: (name: string, blob: Blob) => void downloads.push({ name, blob }),
}));

const DRAFT = 'packet-0000001';
const home = location.href;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

beforeEach(async () => {
  await resetStage();
  downloads.length = 0;
});

afterEach(() => {
  unmount();
  setLocale('vi');
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', home);
});

/** The maker's library: a noted passage with a reflection, and an article that bears a marking. */
async function fill(): Promise<void> {
  await saveOne({ title: 'Đổi mới cách học nghị quyết ở chi bộ' });
  await saveOne({ title: 'Công văn lưu hành nội bộ', circulation: 'internal' }, 'article-000002');
  await library.createPassage('article-000001', makePassage({ note: 'Tổ ta cũng nên thế' }));
  await library.saveReflection(makeReflection());
  await library.savePacketDraft({
    ...{ id: DRAFT, revision: 0, title: 'Học tập quý I', note: 'Đọc trước buổi họp.' },
    ...{ articleIds: ['article-000001', 'article-000002'], questions: [], planId: null, templateIds: [] },
    ...{ withText: true, withPictures: true, withPassages: true, withNotes: false, reflectionIds: [], counts: null },
    ...{ name: 'Trần Văn Mẫu', unit: 'Chi bộ 4', isSigned: true, madeAt: null, createdAt: 0, updatedAt: 0 },
  });
}

async function openDraft(width = 1100): Promise<void> {
  history.replaceState(null, '', `${location.pathname}?draft=${DRAFT}`);
  await draw(PacketsPage, width);
  await expect.element(heading('Làm gói học tập')).toBeVisible();
}

/** The packet of `fill`, with everything ticked, as a file. */
async function made(): Promise<File> {
  await fill();
  await openDraft();
  await userEvent.click(page.getByRole('checkbox', { name: 'Ghi chú của tôi trên bài và đoạn trích' }));
  await userEvent.click(page.getByRole('checkbox', { name: /Chi bộ 4 họp 3 buổi/ }));
  await userEvent.click(button('Thêm câu hỏi'));
  await userEvent.type(page.getByRole('textbox', { name: 'Câu hỏi 1' }), 'Vì sao họp buổi tối?');
  await userEvent.click(button('Lưu gói thành tệp'));
  await expect.element(page.getByText(/Đã lưu gói “Học tập quý I.thuhoach.zip”/)).toBeVisible();
  const [file] = downloads;
  if (!file) throw new Error('nothing saved');
  return new File([file.blob], file.name);
}

test('a new question is written in at once, and one that was taken off comes back', async () => {
  await fill();
  await openDraft();
  await userEvent.click(button('Thêm câu hỏi'));
  await userEvent.keyboard('Vì sao họp buổi tối?');
  const field = page.getByRole('textbox', { name: 'Câu hỏi 1' });
  await expect.element(field).toHaveValue('Vì sao họp buổi tối?');
  await userEvent.click(button('Bỏ câu hỏi 1'));
  await userEvent.click(button('Hoàn tác'));
  await expect.element(field).toHaveValue('Vì sao họp buổi tối?');
});

/** Another person's library. */
async function otherReader(): Promise<void> {
  unmount();
  // What the form still had to write is written as it goes.
  await new Promise((done) => setTimeout(done, 100));
  const db = new LibraryDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
  db.close();
  history.replaceState(null, '', home);
}

async function openFiles(files: File[]): Promise<void> {
  const root = await draw(PacketsPage, 1100);
  await expect.element(heading('Gói học tập').first()).toBeVisible();
  const chooser = root.querySelector<HTMLInputElement>('.packets-chooser');
  if (!chooser) throw new Error('no chooser');
  await userEvent.upload(chooser, files);
}

describe('making', () => {
  test('names what never goes, takes only what is ticked, and says what will be in it', async () => {
    const file = await made();
    const settings = { verify: verifySignature, isStopped: () => false, onProgress: () => undefined };
    const packet = await openPacket(blobSource(file), settings);
    const articles = [];
    for await (const article of packet?.articles() ?? []) articles.push(article);
    expect(articles.map(({ facts }) => facts.title)).toEqual(['Đổi mới cách học nghị quyết ở chi bộ']);
    expect(articles[0]?.passages[0]?.note).toBe('Tổ ta cũng nên thế');
    expect(articles[0]?.reflections).toHaveLength(1);
    expect(packet?.questions.map(({ text }) => text)).toEqual(['Vì sao họp buổi tối?']);
    expect(packet?.signature).not.toBeNull();
    expect(await file.text()).not.toContain('Công văn lưu hành nội bộ');
    expect(await library.openPacketDraft(DRAFT)).toMatchObject({ revision: 1, title: 'Học tập quý I' });
  });

  test.each([
    ['light', 1100, 'vi'],
    ['dark', 380, 'vi'],
    ['light', 380, 'en'],
  ] as const)('is sound in %s, %d wide, in %s', async (theme, width, locale) => {
    await fill();
    setLocale(locale);
    document.documentElement.dataset.theme = theme;
    history.replaceState(null, '', `${location.pathname}?draft=${DRAFT}`);
    await draw(PacketsPage, width);
    await expect.element(page.getByText('Công văn lưu hành nội bộ')).toBeVisible();
    await expectSound();
  });
});

describe('opening', () => {
  test('shows all of it before anything is written, takes it in, and undoes it', async () => {
    const file = await made();
    await otherReader();
    await openFiles([file]);
    await expect.element(page.getByText('Khoá mới')).toBeVisible();
    await expect.element(page.getByText('Từ Trần Văn Mẫu, Chi bộ 4')).toBeVisible();
    await expect.element(page.getByText('1 bài mới')).toBeVisible();
    await expect.element(page.getByText('1 đoạn trích · 1 ghi chú · 1 liên hệ')).toBeVisible();
    expect(await library.countSaved()).toMatchObject({ articles: 0 });
    await expectSound();

    await userEvent.click(button('Nhận gói'));
    await expect.element(button('Đọc bài đầu tiên')).toBeVisible();
    const [shown] = await library.listPackets();
    const id = [...(shown?.articleIds.values() ?? [])][0] ?? '';
    expect((await library.guestNotes(id)).map(({ kind }) => kind).sort()).toEqual(['passage', 'reflection']);
    expect(await library.listPassages(id)).toEqual([]);
    await expectSound();

    await userEvent.click(button('Hoàn tác').first());
    await expect.element(page.getByText(/Đã hoàn tác: sổ tay như trước/)).toBeVisible();
    expect(await library.listPackets()).toEqual([]);
    await expect.element(button('Nhận gói')).toBeVisible();
  });

  test('knows its key again, and that the packet is here', async () => {
    const file = await made();
    await otherReader();
    await openFiles([file]);
    await userEvent.click(button('Nhận gói'));
    await expect.element(button('Đọc bài đầu tiên')).toBeVisible();
    unmount();
    await openFiles([file]);
    await expect.element(page.getByText('Đúng là gói của khoá mà bạn đã nhận trước đây')).toBeVisible();
    await expect.element(page.getByText('Bạn đã nhận đúng gói này. Nhận lại không thêm gì.')).toBeVisible();
  });

  test('a changed one and one of another kind are refused by name, and nothing is written', async () => {
    const file = await made();
    const bytes = new Uint8Array(await file.arrayBuffer());
    await otherReader();
    const cut = new File([bytes.slice(0, bytes.length - 200)], 'thieu.thuhoach.zip');
    await openFiles([cut, new File(['Không phải gói'], 'la.txt')]);
    await expect
      .element(page.getByText('“thieu.thuhoach.zip” bị hỏng hoặc bị sửa. Xin người gửi gửi lại.'))
      .toBeVisible();
    await expect.element(page.getByText('“la.txt” không phải gói học tập.')).toBeVisible();
    await expectSound();
    expect(await library.listImports()).toEqual([]);
  });
});

describe('received packets', () => {
  async function received(): Promise<void> {
    const file = await made();
    await otherReader();
    await openFiles([file]);
    await userEvent.click(button('Nhận gói'));
    await expect.element(button('Đọc bài đầu tiên')).toBeVisible();
    unmount();
  }

  test('are listed; their words are taken away and given back', async () => {
    await received();
    await draw(PacketsPage, 380);
    await expect.element(heading('Gói đã nhận')).toBeVisible();
    await userEvent.click(page.getByText('Xem nội dung'));
    await expect.element(page.getByRole('link', { name: 'Đổi mới cách học nghị quyết ở chi bộ' })).toBeVisible();
    await expectSound();
    await userEvent.click(button('Việc với gói Học tập quý I'));
    await userEvent.click(page.getByRole('menuitem', { name: /Gỡ ghi chú của gói/ }));
    await expect.element(page.getByText('Chưa có gói nào')).toBeVisible();
    await userEvent.click(button('Hoàn tác').last());
    await expect.element(heading('Gói đã nhận')).toBeVisible();
  });

  test('of a group are laid together, by text and by member, and saved as Markdown', async () => {
    await received();
    history.replaceState(null, '', `${location.pathname}?view=group`);
    await draw(PacketsPage, 1100);
    await expect.element(heading('Đổi mới cách học nghị quyết ở chi bộ')).toBeVisible();
    await expect.element(page.getByText('Chi bộ 4 họp 3 buổi, vắng 5 lượt')).toBeVisible();
    await expectSound();
    downloads.length = 0;
    await userEvent.click(button('Lưu Markdown'));
    const text = await downloads[0]?.blob.text();
    expect(text).toContain('Trần Văn Mẫu');
    expect(text).toContain('Vì sao họp buổi tối?');
    await userEvent.click(page.getByText('Thành viên', { exact: true }).first());
    await expect.element(heading('Trần Văn Mẫu, Chi bộ 4')).toBeVisible();
    await expectSound();
  });
});
