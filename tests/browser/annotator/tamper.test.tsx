import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host, pause, press, select, shown, useStage } from './stage.ts';

const stage = useStage();

async function barChoice(): Promise<HTMLElement> {
  select('one');
  const choice = await shown(stage, '[data-role="task"]');
  // Long enough for the browser to have looked whether anything lies over it.
  await pause(500);
  return choice;
}

function cover(css: string): HTMLElement {
  const element = document.createElement('div');
  element.textContent = 'Bấm vào đây để nhận quà';
  element.style.cssText = `margin:0;border:0;padding:0;inset:0;width:100%;height:100%;background:#fff;${css}`;
  document.body.append(element);
  return element;
}

/** What a page can do to a host that it finds at the end of the document. */
const TRICKS: [string, (element: HTMLElement) => void][] = [
  ['makes it transparent', (element) => element.style.setProperty('opacity', '0', 'important')],
  ['makes it nearly transparent', (element) => element.style.setProperty('opacity', '0.01', 'important')],
  ['moves it', (element) => element.style.setProperty('transform', 'translate(1px, 0)', 'important')],
  ['cuts it', (element) => element.style.setProperty('clip-path', 'inset(49%)', 'important')],
  ['filters it away', (element) => element.style.setProperty('filter', 'opacity(0)', 'important')],
  ['makes all of the page transparent', () => document.documentElement.style.setProperty('opacity', '0')],
  ['takes it out of the top layer', (element) => element.hidePopover()],
  [
    'covers it with what lets presses through',
    () => {
      const element = cover('position:fixed;pointer-events:none');
      element.popover = 'manual';
      element.showPopover();
    },
  ],
];

test.each(TRICKS)('a page that %s gets nothing saved by a press', async (_, trick) => {
  const choice = await barChoice();
  const box = choice.getBoundingClientRect();
  trick(host() as HTMLElement);
  await pause(400);
  await press({ getBoundingClientRect: () => box } as Element);
  await pause(150);
  expect(stage.port.saved.size).toBe(0);
});

test.each(TRICKS.slice(0, 7))('a page that %s gets nothing saved by a key', async (_, trick) => {
  await barChoice();
  trick(host() as HTMLElement);
  await userEvent.keyboard('3');
  await pause(150);
  expect(stage.port.saved.size).toBe(0);
});

test('made-up events save nothing, at the host and inside it', async () => {
  const choice = await barChoice();
  for (const target of [host() as HTMLElement, choice]) {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    target.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, composed: true }));
    target.click();
  }
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true }));
  await pause(150);
  expect(stage.port.saved.size).toBe(0);
});

test('a press that was kept back puts the bar right, and the next one counts', async () => {
  const choice = await barChoice();
  const element = host() as HTMLElement;
  element.style.setProperty('opacity', '0.5', 'important');
  await press(choice);
  expect(stage.port.saved.size).toBe(0);
  expect(element.style.opacity).toBe('initial');
  await pause(700);
  await press(choice);
  await vi.waitFor(() => expect(stage.port.saved.size).toBe(1));
});

test('custom properties and attributes that other extensions leave do no harm', async () => {
  const choice = await barChoice();
  const element = host() as HTMLElement;
  element.style.setProperty('--darkreader-inline-bgcolor', 'transparent');
  element.setAttribute('data-darkreader-inline-bgcolor', '');
  await press(choice);
  await vi.waitFor(() => expect(stage.port.saved.size).toBe(1));
});

test('what the page lays under the top layer does no harm', async () => {
  const choice = await barChoice();
  cover('position:fixed;z-index:2147483647');
  await pause(400);
  await press(choice);
  await vi.waitFor(() => expect(stage.port.saved.size).toBe(1));
});
