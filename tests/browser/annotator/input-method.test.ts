import { expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { pause, select, shown, useStage } from './stage.ts';

const stage = useStage();
const stored = () => [...stage.port.saved.values()][0];
const send = (method: string, parameters: object): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(method, parameters);

/** What each key of a word makes of it, as an input method shows it while the word is under way. */
const TELEX: Record<string, string[]> = {
  'việc ': ['v', 'vi', 'vie', 'viê', 'việ', 'việc'],
  'được ': ['d', 'đ', 'đu', 'đư', 'đươ', 'đươc', 'được'],
  giao: ['g', 'gi', 'gia', 'giao'],
};

/** The browser's own composition, as an input method of the system drives it. `between`: after each word's last key. */
async function compose(words: readonly string[], between: () => unknown = () => undefined): Promise<void> {
  for (const word of words) {
    for (const text of TELEX[word] ?? []) {
      await send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await between();
    await send('Input.insertText', { text: word });
  }
}

async function noteOf(): Promise<HTMLTextAreaElement> {
  select('one');
  await stage.annotator.mark('viewpoint', true);
  const area = await shown<HTMLTextAreaElement>(stage, 'textarea');
  await vi.waitFor(() => expect(stage.root?.activeElement).toBe(area));
  return area;
}

const WORDS = Object.keys(TELEX);

test('a note that is composed word by word is kept to the letter, whatever comes in meanwhile', async () => {
  const area = await noteOf();
  await compose(WORDS, async () => {
    const { value } = area;
    // A change from elsewhere, the look at the fields and the rest after which a note is saved.
    const passage = stored();
    if (passage) stage.port.saved.set(passage.id, { ...passage, role: 'task', updatedAt: passage.updatedAt + 1 });
    await stage.annotator.refresh();
    await pause(1300);
    expect(area.value).toBe(value);
  });
  expect(area.value).toBe('việc được giao');
  await vi.waitFor(() => expect(stored()?.note).toBe('việc được giao'), { timeout: 3000 });
});

test('a word that is still being composed is kept when the card is closed over it', async () => {
  await noteOf();
  await send('Input.imeSetComposition', { text: 'được', selectionStart: 4, selectionEnd: 4 });
  await userEvent.click(document.getElementById('far') as HTMLElement);
  await vi.waitFor(() => expect(stored()?.note).toBe('được'), { timeout: 3000 });
});

test('a note that is typed with backspaces, as UniKey does, is kept to the letter', async () => {
  const area = await noteOf();
  await userEvent.keyboard(
    'vie{Backspace}ê{Backspace}{Backspace}{Backspace}viêc{Backspace}{Backspace}ệc d{Backspace}đ',
  );
  await userEvent.keyboard('uoc{Backspace}{Backspace}{Backspace}ươc{Backspace}{Backspace}ợc giao');
  expect(area.value).toBe('việc được giao');
  await vi.waitFor(() => expect(stored()?.note).toBe('việc được giao'), { timeout: 3000 });
});

test('a tag that is composed is added by Enter once, whole', async () => {
  await noteOf();
  (await shown<HTMLInputElement>(stage, 'input[role="combobox"]')).focus();
  await compose(WORDS, () => pause(700));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(stored()?.tags).toEqual(['việc được giao']), { timeout: 3000 });
});

test('a tag that is still in the field is kept when the card closes', async () => {
  await noteOf();
  (await shown<HTMLInputElement>(stage, 'input[role="combobox"]')).focus();
  await compose(WORDS);
  await userEvent.click(document.getElementById('far') as HTMLElement);
  await vi.waitFor(() => expect(stored()?.tags).toEqual(['việc được giao']), { timeout: 3000 });
});

test('digits of a VNI word in a field mark nothing and step nowhere', async () => {
  const area = await noteOf();
  await userEvent.keyboard('vie65c d9u7o7c5');
  expect(area.value).toBe('vie65c d9u7o7c5');
  expect(stage.port.saved.size).toBe(1);
  expect(stored()?.role).toBe('viewpoint');
});
