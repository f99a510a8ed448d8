import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FailureError } from '../../../src/core/model/failure.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import { addStyle, button, OTHER, pause, press, SENTENCE, select, useStage } from './stage.ts';

const stage = useStage();

const find = <E extends HTMLElement>(selector: string): E => {
  const element = stage.root?.querySelector<E>(selector);
  if (!element) throw new Error(`${selector} is not there`);
  return element;
};

/** By keyboard: nothing from outside reaches an element in a closed root. */
async function type(text: string): Promise<void> {
  find('textarea').focus();
  await userEvent.keyboard(text);
}

test('one press on the bar marks, and the page stays as it was', async () => {
  const before = document.documentElement.outerHTML;
  select('one');
  await vi.waitFor(() => find('[data-role="task"]'));
  await press(find('[data-role="task"]'));
  await vi.waitFor(() => expect(stage.port.saved.size).toBe(1));
  expect([...stage.port.saved.values()][0]).toMatchObject({ quote: SENTENCE, role: 'task' });
  stage.annotator.close();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('marking the same words again changes their role and makes no second passage', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', false);
  select('one');
  await stage.annotator.mark('figure', false);
  expect([...stage.port.saved.values()].map(({ role }) => role)).toEqual(['figure']);
});

test('a note is saved by itself, and a card that closes at once saves what was typed', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  await type('Ghi một');
  await vi.waitFor(() => expect([...stage.port.saved.values()][0]?.note).toBe('Ghi một'), { timeout: 3000 });
  expect(stage.port.drafts.size).toBe(0);
  await type(' và hai');
  await userEvent.click(document.getElementById('far') as HTMLElement);
  await vi.waitFor(() => expect([...stage.port.saved.values()][0]?.note).toBe('Ghi một và hai'), { timeout: 400 });
});

test('what cannot be saved keeps its card open, says why, and stays in a draft', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  stage.port.fails = true;
  await type('Không được mất');
  await vi.waitFor(() => expect(stage.root?.textContent).toContain('chưa lưu được'), { timeout: 3000 });
  await userEvent.click(document.getElementById('far') as HTMLElement);
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('Không được mất');
  expect([...stage.port.drafts.values()]).toEqual(['Không được mất']);
  stage.port.fails = false;
  await userEvent.keyboard('{Escape}');
  find('textarea').focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect([...stage.port.saved.values()][0]?.note).toBe('Không được mất'));
});

test('typing with an input method: composed syllables arrive whole', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  const area = await vi.waitFor(() => find<HTMLTextAreaElement>('textarea'));
  area.focus();
  // As Telex does it: "dd" becomes "đ" by a backspace and a retyped letter, in one composition.
  for (const text of ['d', 'đ', 'đo', 'đơ', 'đơn']) {
    area.dispatchEvent(new CompositionEvent('compositionupdate', { data: text, bubbles: true }));
    area.value = text;
    area.dispatchEvent(
      new InputEvent('input', { data: text, inputType: 'insertCompositionText', isComposing: true, bubbles: true }),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  area.dispatchEvent(new CompositionEvent('compositionend', { data: 'đơn', bubbles: true }));
  await vi.waitFor(() => expect([...stage.port.saved.values()][0]?.note).toBe('đơn'), { timeout: 3000 });
  expect(area.value).toBe('đơn');
});

test('overlapping passages are each reached', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', false);
  const text = document.getElementById('one')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, 0, text, 20);
  await stage.annotator.mark('question', false);
  stage.annotator.close();
  await userEvent.click(document.getElementById('one') as HTMLElement, { position: { x: 20, y: 8 } });
  await vi.waitFor(() => find('.th-passage-view'));
  expect(stage.root?.textContent).toContain('1/2');
  await press(await button(stage, '1/2'));
  await vi.waitFor(() => expect(stage.root?.textContent).toContain('2/2'));
});

test('rules of the page reach neither the host nor the bar', async () => {
  addStyle(
    '* { display: none !important; all: unset !important } html, body, article, p { display: block !important }',
  );
  select('one');
  const choice = await vi.waitFor(() => find('[data-role="task"]'));
  expect(choice.checkVisibility()).toBe(true);
  expect(choice.getBoundingClientRect().height).toBeGreaterThan(24);
});

test('a forged click opens nothing', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', false);
  stage.annotator.close();
  const { x, y } = (document.getElementById('one') as HTMLElement).getBoundingClientRect();
  document
    .getElementById('one')
    ?.dispatchEvent(new MouseEvent('click', { clientX: x + 20, clientY: y + 8, bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.querySelector('html > div[popover]')).toBeNull();
});

test('an orphan leaves the page to its successor', async () => {
  stage.port.isOrphan = true;
  select('one');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(document.querySelector('html > div[popover]')).toBeNull();
});

const noteOf = () => [...stage.port.saved.values()][0]?.note;

test('an open card that nobody touched takes in what was written elsewhere', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  const [passage] = [...stage.port.saved.values()] as [Passage];
  stage.port.saved.set(passage.id, { ...passage, note: 'Viết ở cửa sổ khác', role: 'question' });
  await stage.annotator.refresh();
  await vi.waitFor(() => expect(find<HTMLTextAreaElement>('textarea').value).toBe('Viết ở cửa sổ khác'));
  expect(find('[data-role="question"]').getAttribute('aria-checked')).toBe('true');
});

test('words written in two places at once both stay', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  const [passage] = [...stage.port.saved.values()] as [Passage];
  await type('Của tôi');
  stage.port.saved.set(passage.id, { ...passage, note: 'Của người kia' });
  await stage.annotator.refresh();
  await vi.waitFor(() => expect(noteOf()).toBe('Của tôi\n\nCủa người kia'), { timeout: 3000 });
});

test('what we saved ourselves comes back late and changes nothing that was typed since', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  await type('một');
  await vi.waitFor(() => expect(noteOf()).toBe('một'), { timeout: 3000 });
  const late = [...stage.port.saved.values()];
  await type(' hai');
  await vi.waitFor(() => expect(noteOf()).toBe('một hai'), { timeout: 3000 });
  stage.port.load = async () => late;
  await stage.annotator.refresh();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('một hai');
});

test('a passage deleted elsewhere while its note is being written comes back with the note', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  stage.port.saved.clear();
  await stage.annotator.refresh();
  await type('Quan trọng hơn việc xoá');
  await vi.waitFor(() => expect(noteOf()).toBe('Quan trọng hơn việc xoá'), { timeout: 3000 });
});

test('several passages deleted in a row come back with one undo', async () => {
  for (const id of ['one', 'two']) {
    select(id);
    await stage.annotator.mark('viewpoint', true);
    await vi.waitFor(() => find('textarea'));
    await press(await button(stage, 'Xoá đoạn'));
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('Hoàn tác'));
  }
  expect(stage.root?.textContent).toContain('Đã xoá 2 đoạn trích');
  await press(find('.th-toast-action'));
  await vi.waitFor(() => expect(stage.port.restored).toEqual(['trash-passage-1', 'trash-passage-2']));
});

test('one Tab leads from a selection into the bar, and Escape gives the selection back', async () => {
  select('one');
  await vi.waitFor(() => find('[data-role="viewpoint"]'));
  await userEvent.keyboard('{Tab}');
  expect(stage.root?.activeElement?.getAttribute('data-role')).toBe('viewpoint');
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('html > div[popover]')).toBeNull();
  expect(String(document.getSelection())).toBe(SENTENCE);
});

test('over an open modal dialog the bar can be pressed', async () => {
  const dialog = document.createElement('dialog');
  dialog.innerHTML = `<p id="inside">${OTHER}</p>`;
  document.body.append(dialog);
  dialog.showModal();
  select('inside');
  const choice = await vi.waitFor(() => find('[data-role="task"]'));
  expect(choice.matches(':not(:disabled)') && choice.checkVisibility()).toBe(true);
  expect(stage.root?.host.parentElement).toBe(dialog);
});

test('typing that the page keeps from us is saved all the same', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  const area = await vi.waitFor(() => find<HTMLTextAreaElement>('textarea'));
  area.value = 'Chữ mà trang đã nuốt sự kiện';
  await vi.waitFor(() => expect(noteOf()).toBe('Chữ mà trang đã nuốt sự kiện'), { timeout: 3000 });
});

test('decomposed letters are no other words: nothing is doubled by its own echo', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  const area = await vi.waitFor(() => find<HTMLTextAreaElement>('textarea'));
  for (const words of ['Đảng viên', ' cần', ' làm']) {
    area.focus();
    document.execCommand('insertText', false, words.normalize('NFD'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    await stage.annotator.refresh();
  }
  await vi.waitFor(() => expect(noteOf()).toBe('Đảng viên cần làm'), { timeout: 3000 });
});

test('theirs that hold mine stay whole', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  const [passage] = [...stage.port.saved.values()] as [Passage];
  await type('Của');
  stage.port.saved.set(passage.id, { ...passage, note: 'Của người kia, dài' });
  await stage.annotator.refresh();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(noteOf()).toBe('Của người kia, dài');
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('Của người kia, dài');
});

test('a save that fails after a newer one began does not bring the older words back', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  const { edit } = stage.port;
  let calls = 0;
  stage.port.edit = async (id, change) => {
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    if (calls === 1) throw new FailureError('storage-refused');
    return edit(id, change);
  };
  await type('cũ');
  await new Promise((resolve) => setTimeout(resolve, 800));
  await type(' và mới');
  await vi.waitFor(() => expect(noteOf()).toBe('cũ và mới'), { timeout: 5000 });
});

test('a card whose words cannot be saved is closed by its own button, and its words stay in the draft', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  await vi.waitFor(() => find('textarea'));
  stage.port.fails = true;
  await type('Giữ lại');
  await vi.waitFor(() => expect(stage.root?.textContent).toContain('Đóng, giữ chữ trong nháp'), { timeout: 3000 });
  await press(await button(stage, 'giữ chữ'));
  await vi.waitFor(() => expect(document.querySelector('html > div[popover]')).toBeNull());
  // Effects of a card that went away run a frame later.
  await pause(100);
  expect([...stage.port.drafts.values()]).toEqual(['Giữ lại']);
});

test('a draft taken up again is saved, and nothing but its words', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', false);
  const edits: unknown[] = [];
  const { edit } = stage.port;
  stage.port.edit = (id, change) => {
    edits.push(change);
    return edit(id, change);
  };
  // As the drafts of our pages come, with more in them than a passage has.
  const kept = { note: 'Chữ của lần trước', tags: ['nháp'], edit: {}, at: Date.now() };
  stage.port.loadDraft = async () => kept;
  await userEvent.click(document.getElementById('one') as HTMLElement, { position: { x: 20, y: 8 } });
  await press(await button(stage, 'Sửa'));
  await vi.waitFor(() => find('textarea'));
  await vi.waitFor(() => expect(edits).toEqual([{ note: kept.note, tags: kept.tags }]), { timeout: 3000 });
  expect(find<HTMLTextAreaElement>('textarea').value).toBe(kept.note);
});

test('one deletion that cannot be undone does not keep the others', async () => {
  for (const id of ['one', 'two']) {
    select(id);
    await stage.annotator.mark('viewpoint', true);
    await vi.waitFor(() => find('textarea'));
    await press(await button(stage, 'Xoá đoạn'));
    await vi.waitFor(() => expect(stage.root?.textContent).toContain('Hoàn tác'));
  }
  stage.port.restore = async (trashId) => {
    if (trashId === 'trash-passage-1') throw new FailureError('not-found');
    stage.port.restored.push(trashId);
  };
  await press(find('.th-toast-action'));
  await vi.waitFor(() => expect(stage.port.restored).toEqual(['trash-passage-2']));
});

test('Tab goes where it always goes while a message stands over a selection', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  select('one');
  await vi.waitFor(() => find('[data-role]'));
  stage.annotator.notify('Một thông báo');
  await userEvent.keyboard('{Tab}');
  expect(stage.root?.activeElement ?? null).toBeNull();
});
