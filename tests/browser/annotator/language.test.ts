import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { enInPage } from '../../../src/i18n/in-page/en.ts';
import { viInPage } from '../../../src/i18n/in-page/vi.ts';
import { setLocale, setMessages } from '../../../src/i18n/t.ts';
import { button, press, select, shown, useStage } from './stage.ts';

const stage = useStage();

afterEach(() => setLocale('vi'));

function speakEnglish(): void {
  setMessages({ en: enInPage });
  setLocale('en');
  stage.annotator.redraw();
}

const accessible = () => [...(stage.root?.querySelectorAll('[aria-label]') ?? [])].map((each) => each.ariaLabel ?? '');
const words = () => `${stage.root?.textContent} ${accessible().join(' ')}`;

test('the bar at a selection is drawn anew in the language chosen', async () => {
  select('one');
  await shown(stage, '.th-selection-bar');
  expect(words()).toContain(viInPage['role.viewpoint']);
  speakEnglish();
  expect(words()).toContain(enInPage['role.viewpoint']);
  expect(words()).not.toContain(viInPage['role.viewpoint']);
  await press(await button(stage, enInPage['role.figure']));
  await vi.waitFor(() => expect([...stage.port.saved.values()].map(({ role }) => role)).toEqual(['figure']));
});

test('a card that is written in changes its language and keeps what was typed, and the caret with it', async () => {
  select('one');
  await press(await button(stage, viInPage['bar.note']));
  const area = await shown<HTMLTextAreaElement>(stage, 'textarea');
  await userEvent.keyboard('Gõ dở');
  speakEnglish();
  expect(words()).toContain(enInPage['editor.done']);
  expect(words()).not.toContain(viInPage['editor.done']);
  expect(stage.root?.querySelector('textarea')).toBe(area);
  expect(area.value).toBe('Gõ dở');
  await userEvent.keyboard(' thêm');
  expect(area.value).toBe('Gõ dở thêm');
});

test('a range that is being chosen anew stays chosen', async () => {
  select('one');
  await stage.annotator.mark('viewpoint', false);
  await press(document.getElementById('one') as Element);
  await press(await button(stage, viInPage['card.range']));
  await button(stage, viInPage['range.cancel']);
  select('two', 0, 10);
  await vi.waitFor(() => expect(words()).toContain(viInPage['range.accept']));
  speakEnglish();
  await press(await button(stage, enInPage['range.accept']));
  await vi.waitFor(() => expect([...stage.port.saved.values()][0]?.quote).toBe('Tổ tự quản'));
});
