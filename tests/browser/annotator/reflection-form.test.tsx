import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotatorCss } from '../../../src/annotator/annotator-css.ts';
import { ReflectionForm } from '../../../src/annotator/reflection-form.tsx';
import { type OpenedReflection, openReflection } from '../../../src/annotator/reflection-port.ts';
import { FailureError } from '../../../src/core/model/failure.ts';
import { REFLECTION_FIELDS, type Reflection, type ReflectionSave } from '../../../src/core/model/reflection.ts';
import { libraryPort } from '../../../src/pages/library-port.ts';
import { library, onLibraryChange } from '../../../src/pages/page-library.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { makeReflection } from '../../unit/make-reflection.ts';
import { expectSound, resetStage, saveOne } from '../pages/page-stage.ts';
import { mount, settled, unmount } from '../ui/mount.ts';
import '../../../src/annotator/annotator.css';
import '../../../src/annotator/reflection-form.css';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

const PLACE = { articleId: 'article-000001', passageId: 'passage-000001' };
const port = libraryPort(PLACE.articleId, () => undefined);
const { reflections } = port;
let fails = false;
let trashId = '';
const events: string[] = [];

/** A host as a card or a panel is one: it loads what changed and shows it. */
function Host({ opened }: { opened: OpenedReflection }) {
  const [known, setKnown] = useState(opened.reflection ? [opened.reflection] : []);
  useEffect(() => {
    const lifetime = new AbortController();
    onLibraryChange(() => void reflections.list().then(setKnown), lifetime.signal);
    return () => lifetime.abort();
  }, []);
  async function save(input: ReflectionSave): Promise<void> {
    if (fails) throw new FailureError('storage-refused');
    await reflections.save(input);
  }
  return (
    <ReflectionForm
      opened={opened}
      about="Mỗi chi bộ chọn một việc."
      reflection={known.find(({ id }) => id === opened.id) ?? null}
      onSave={save}
      onKeepDraft={reflections.keepDraft}
      onDropDraft={reflections.dropDraft}
      onLost={({ code }) => events.push(`lost ${code}`)}
      onHeld={(isHeld) => events.push(isHeld ? 'held' : 'free')}
      onRemove={async () => {
        trashId = await reflections.remove(opened.id);
        unmount();
      }}
      onClose={() => {
        events.push('closed');
        unmount();
      }}
    />
  );
}

async function open(reflection: Reflection | null = null): Promise<HTMLElement> {
  const opened = await openReflection(reflections, port.newId, PLACE, reflection, await reflections.list());
  const root = mount(
    <main>
      <h1>Bài đang đọc</h1>
      <Host opened={opened} />
    </main>,
  );
  await settled();
  return root;
}

const all = () => library.listReflections([PLACE.articleId]);
const only = async (): Promise<Reflection> => {
  const [one, ...more] = await all();
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} reflections`);
  return one;
};
const box = (name: string) => page.getByRole('textbox', { name });
const area = (name: string) => box(name).element() as HTMLTextAreaElement;
const button = (name: string) => page.getByRole('button', { name });

/** With the words behind what stands there, as somebody goes on writing. */
async function type(name: string, text: string): Promise<void> {
  const element = area(name);
  element.focus();
  element.setSelectionRange(element.value.length, element.value.length);
  await userEvent.keyboard(text);
}

async function stored(expected: Partial<Reflection>): Promise<void> {
  await vi.waitFor(async () => expect(await only()).toMatchObject(expected), { timeout: 4000 });
}

const elsewhere = (fields: Partial<ReflectionSave['fields']>, id: string) =>
  library.saveReflection(makeReflection(fields, { id, changed: REFLECTION_FIELDS.filter((field) => field in fields) }));

beforeEach(async () => {
  await resetStage();
  await page.viewport(420, 800);
  await saveOne();
  await library.createPassage(PLACE.articleId, makePassage());
  fails = false;
  events.length = 0;
});

afterEach(unmount);

describe('a new reflection', () => {
  test('saves by itself, once, and goes on with the same one', async () => {
    await open();
    await type('Thực tế ở mình', 'Dự 3 buổi');
    await stored({ evidence: 'Dự 3 buổi', scope: 'self', ...PLACE });
    await type('Thực tế ở mình', ', vắng 1');
    await stored({ evidence: 'Dự 3 buổi, vắng 1' });
    await expect.element(page.getByText('Đã lưu')).toBeVisible();
  });

  test('is nothing while only its scope was chosen, and keeps the choice with the first word', async () => {
    await open();
    await page.getByText('Tập thể, đơn vị').click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await all()).toEqual([]);
    await type('Thực tế ở đơn vị mình', 'Chi bộ 4 có 12 hộ nghèo');
    await stored({ scope: 'unit', evidence: 'Chi bộ 4 có 12 hộ nghèo' });
  });

  test('Escape closes it, having saved', async () => {
    await open();
    await type('Thực tế ở mình', 'Vừa gõ xong');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(events).toContain('closed'));
    expect(await only()).toMatchObject({ evidence: 'Vừa gõ xong' });
  });

  test('saves what was typed when it is taken away at once', async () => {
    await open();
    await type('Thực tế ở mình', 'Thẻ đóng giữa chừng');
    unmount();
    await stored({ evidence: 'Thẻ đóng giữa chừng' });
  });

  test('one word unfolds what belongs to it, and the focus follows', async () => {
    await open();
    await button('Viết thêm').click();
    await settled();
    expect(document.activeElement).toBe(area('Hạn chế'));
    await expect.element(box('Nguyên nhân')).not.toBeInTheDocument();
    await userEvent.keyboard('Vắng nhiều');
    await type('Nguyên nhân', 'Trùng ca');
    await page.getByText('Khách quan', { exact: true }).click();
    await type('Việc sẽ làm', 'Đổi giờ họp');
    await userEvent.fill(page.getByLabelText('Hạn', { exact: true }), '2026-12-31');
    await page.getByText('Đã làm xong', { exact: true }).click();
    await stored({
      shortcoming: 'Vắng nhiều',
      cause: 'Trùng ca',
      causeKind: 'objective',
      action: 'Đổi giờ họp',
      dueOn: '2026-12-31',
    });
    await vi.waitFor(async () => expect((await only()).doneAt).toBeGreaterThan(0));
    await expect.element(page.getByRole('radio', { name: 'Đã làm xong' })).toBeChecked();
    await expectSound();
  });
});

describe('a stored reflection', () => {
  let id: string;
  const start = async (fields: Partial<ReflectionSave['fields']> = {}): Promise<void> => {
    const made = await library.saveReflection(makeReflection({ evidence: 'Họp 3 buổi', ...fields }));
    id = made.id;
    await open(made);
  };

  test('joins words written elsewhere to the same answer, and keeps those to another', async () => {
    await start({ action: 'Mở lớp' });
    await type('Thực tế ở mình', ', vắng 5');
    await elsewhere({ evidence: 'Họp 3 buổi tối', action: 'Mở hai lớp' }, id);
    await stored({ evidence: 'Họp 3 buổi, vắng 5\n\nHọp 3 buổi tối', action: 'Mở hai lớp' });
    await vi.waitFor(() => expect(area('Việc sẽ làm').value).toBe('Mở hai lớp'));
    expect(area('Thực tế ở mình').value).toBe('Họp 3 buổi, vắng 5\n\nHọp 3 buổi tối');
  });

  test('joins words that it was never told of, as when its tab was asleep', async () => {
    await start();
    const db = new LibraryDatabase();
    await type('Thực tế ở mình', ', vắng 5');
    await stored({ evidence: 'Họp 3 buổi, vắng 5' });
    await db.reflections.update(id, { evidence: 'Chữ của thẻ kia' });
    db.close();
    await type('Thực tế ở mình', ' lượt');
    const both = 'Họp 3 buổi, vắng 5 lượt\n\nChữ của thẻ kia';
    await stored({ evidence: both });
    await vi.waitFor(() => expect(area('Thực tế ở mình').value).toBe(both));
    await type('Thực tế ở mình', ', viết tiếp');
    await stored({ evidence: `${both}, viết tiếp` });
  });

  test('a syllable that is being composed is not touched by news from elsewhere', async () => {
    await start();
    const element = area('Thực tế ở mình');
    element.focus();
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const before = element.value;
    for (const text of ['d', 'đ', 'đa', 'đan', 'đang']) {
      element.value = `${before} ${text}`;
      element.dispatchEvent(new InputEvent('input', { data: text, isComposing: true, bubbles: true }));
      if (text === 'đa') await elsewhere({ evidence: 'Chữ ở nơi khác' }, id);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(element.value).toBe(`${before} ${text}`);
    }
    element.dispatchEvent(new CompositionEvent('compositionend', { data: 'đang', bubbles: true }));
    await stored({ evidence: 'Họp 3 buổi đang\n\nChữ ở nơi khác' });
  });

  test('deleted elsewhere while it is written on, comes back with all its words', async () => {
    await start({ shortcoming: 'Chưa đều' });
    await reflections.remove(id);
    await settled();
    expect(area('Hạn chế').value).toBe('Chưa đều');
    await type('Thực tế ở mình', ', và hơn thế');
    await stored({ id, evidence: 'Họp 3 buổi, và hơn thế', shortcoming: 'Chưa đều' });
  });

  test('removed, comes back by an undo with the last word that was typed', async () => {
    await start({ action: 'Mở lớp', dueOn: '2026-12-31' });
    await type('Việc sẽ làm', ' buổi tối');
    await button('Xoá liên hệ').click();
    await vi.waitFor(async () => expect(await all()).toEqual([]));
    await port.restore(trashId);
    expect(await only()).toMatchObject({ id, action: 'Mở lớp buổi tối', dueOn: '2026-12-31', evidence: 'Họp 3 buổi' });
  });

  test('an action is dropped with a reason, and taken up again', async () => {
    await start({ action: 'Mở lớp', dueOn: '2020-12-31' });
    await expect.element(page.getByText(/^Quá hạn \d+ ngày$/)).toBeVisible();
    await expect.element(box('Vì sao không làm nữa')).not.toBeInTheDocument();
    await page.getByText('Không làm nữa', { exact: true }).click();
    await expect.element(page.getByText(/^Quá hạn/)).not.toBeInTheDocument();
    await type('Vì sao không làm nữa', 'Đã có lớp chung của đảng uỷ');
    await stored({ dropReason: 'Đã có lớp chung của đảng uỷ', doneAt: null });
    expect((await only()).droppedAt).toBeGreaterThan(0);
    await expectSound();
    await page.getByText('Chưa xong', { exact: true }).click();
    await stored({ droppedAt: null, doneAt: null });
  });

  test('done and dropped rule each other out', async () => {
    await start({ action: 'Mở lớp', droppedAt: 5, dropReason: 'Thiếu phòng' });
    await page.getByText('Đã làm xong', { exact: true }).click();
    await vi.waitFor(async () => expect((await only()).doneAt).toBeGreaterThan(0));
    expect((await only()).droppedAt).toBeNull();
  });

  test('a reason that the page keeps from us is saved all the same', async () => {
    await start({ action: 'Mở lớp', droppedAt: 5 });
    area('Vì sao không làm nữa').value = 'Lý do mà trang đã nuốt sự kiện';
    await stored({ dropReason: 'Lý do mà trang đã nuốt sự kiện' });
  });

  test('a day half typed is no answer, and says so; an emptied one takes the day away', async () => {
    await start({ action: 'Mở lớp', dueOn: '2026-12-31' });
    const due = page.getByLabelText('Hạn', { exact: true }).element() as HTMLInputElement;
    due.focus();
    due.value = '0002-12-31';
    due.dispatchEvent(new InputEvent('input', { bubbles: true }));
    area('Việc sẽ làm').focus();
    await expect.element(page.getByText('Ngày này chưa đủ')).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await only()).toMatchObject({ dueOn: '2026-12-31' });
    await userEvent.fill(page.getByLabelText('Hạn', { exact: true }), '');
    await stored({ dueOn: null });
    await expect.element(page.getByText('Ngày này chưa đủ')).not.toBeInTheDocument();
  });

  test('typing that the page keeps from us is saved all the same', async () => {
    await start({ action: 'Mở lớp' });
    area('Việc sẽ làm').value = 'Chữ mà trang đã nuốt sự kiện';
    await stored({ action: 'Chữ mà trang đã nuốt sự kiện' });
  });
});

describe('words that cannot be saved', () => {
  test('stay in the form and in a draft, which the next form at the place takes up under the same id', async () => {
    await open();
    fails = true;
    await page.getByText('Tập thể, đơn vị').click();
    await type('Thực tế ở đơn vị mình', 'Không được mất');
    await expect.element(page.getByText('chưa lưu được')).toBeVisible();
    await vi.waitFor(() => expect(events.at(-1)).toBe('held'));
    await button('Đóng, giữ chữ trong nháp').click();
    await vi.waitFor(() => expect(events).toContain('closed'));
    expect(await all()).toEqual([]);
    fails = false;
    await open();
    expect(area('Thực tế ở đơn vị mình').value).toBe('Không được mất');
    await stored({ scope: 'unit', evidence: 'Không được mất' });
    unmount();
    await settled();
    // Saved: the next one there is a new one.
    await open();
    expect(area('Thực tế ở mình').value).toBe('');
  });

  test('of a stored one are taken up by it, and only what was typed', async () => {
    const made = await library.saveReflection(makeReflection({ evidence: 'Họp 3 buổi', action: 'Mở lớp' }));
    await open(made);
    fails = true;
    await type('Việc sẽ làm', ' buổi tối');
    await expect.element(page.getByText('chưa lưu được')).toBeVisible();
    // As when the browser is closed under it.
    await button('Đóng, giữ chữ trong nháp').click();
    fails = false;
    const now = await elsewhere({ evidence: 'Họp 4 buổi' }, made.id);
    await open(now);
    await stored({ evidence: 'Họp 4 buổi', action: 'Mở lớp buổi tối' });
  });

  test('were saved after all: the next form goes on with what is stored', async () => {
    const opened = await openReflection(reflections, port.newId, PLACE, null, []);
    reflections.keepDraft(opened.draftName, { id: opened.id, edit: { evidence: 'Họp 3 buổi' } });
    await library.saveReflection(makeReflection({ evidence: 'Họp 3 buổi', action: 'Mở lớp' }, { id: opened.id }));
    await open();
    await type('Việc sẽ làm', ' tối');
    await stored({ id: opened.id, evidence: 'Họp 3 buổi', action: 'Mở lớp tối' });
  });
});

test.each(['light', 'dark'])('no barrier in %s, narrow and with long words', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const long = 'Chibộkhốiphốbốn'.repeat(12);
  const made = await library.saveReflection(
    makeReflection({ evidence: long, shortcoming: long, cause: long, action: long, dueOn: '2026-12-31' }),
  );
  await page.viewport(320, 700);
  await open(made);
  await expectSound();
  delete document.documentElement.dataset.theme;
});

test('in a closed root over a loud page it looks as it does on ours', async () => {
  const host = document.createElement('div');
  host.style.cssText = 'color: red; font: 40px cursive; text-transform: uppercase; width: 420px';
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(annotatorCss);
  root.adoptedStyleSheets = [sheet];
  const none = () => undefined;
  const reflection = await library.saveReflection(makeReflection({ action: 'Mở lớp' }));
  const opened = await openReflection(reflections, port.newId, PLACE, reflection, []);
  render(
    <ReflectionForm
      {...{ opened, reflection, about: 'Câu', onSave: async () => undefined }}
      {...{ onKeepDraft: none, onDropDraft: none, onLost: none, onHeld: none, onRemove: none, onClose: none }}
    />,
    root,
  );
  await settled();
  const style = (selector: string) => getComputedStyle(root.querySelector(selector) as Element);
  expect([style('textarea').fontSize, style('textarea').textTransform]).toEqual(['17px', 'none']);
  expect(style('.th-segment:has(:checked)').borderRadius).toBe('7px');
  expect(style('.th-reflection-unfold .th-segment:has(:checked)').borderTopStyle).toBe('solid');
  expect(style('.th-reflection-unfold').borderLeftWidth).toBe('2px');
  render(null, root);
  host.remove();
});
