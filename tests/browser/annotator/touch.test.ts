import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { lineRects } from '../../../src/dom/selection/line-rects.ts';
import { host, outer, pause, SENTENCE, select, shown, useStage } from './stage.ts';

const stage = useStage();
const send = (method: string, parameters: object): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(method, parameters);

// Touch events alone select nothing on a desktop; a mouse that stands for a finger gives the gestures of a phone.
beforeEach(async () => {
  await send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await send('Emulation.setEmitTouchEventsForMouse', { enabled: true, configuration: 'mobile' });
});

afterEach(async () => {
  await send('Emulation.setEmitTouchEventsForMouse', { enabled: false });
  await send('Emulation.setTouchEmulationEnabled', { enabled: false });
});

/** A finger on a point of the viewport, for so many milliseconds. */
async function touch(left: number, top: number, time: number): Promise<void> {
  const { x, y } = outer(left, top);
  const finger = { x: Math.round(x), y: Math.round(y), button: 'left', clickCount: 1 };
  await send('Input.emulateTouchFromMouseEvent', { type: 'mousePressed', ...finger });
  await pause(time);
  await send('Input.emulateTouchFromMouseEvent', { type: 'mouseReleased', ...finger });
}

/** On the middle of a word, wherever the fonts of this machine put it. */
async function longPress(id: string, word = 'đảng'): Promise<void> {
  const text = document.getElementById(id)?.firstChild as Text;
  const range = document.createRange();
  const start = text.data.indexOf(word);
  range.setStart(text, start);
  range.setEnd(text, start + word.length);
  const { left, top, width, height } = range.getBoundingClientRect();
  await touch(left + width / 2, top + height / 2, 1000);
}

async function expectBeside(): Promise<void> {
  await shown(stage, '.th-selection-bar');
  await vi.waitFor(() => {
    const box = host()?.getBoundingClientRect() as DOMRect;
    expect(box.width).toBeGreaterThan(100);
    const lines = lineRects(document.getSelection()?.getRangeAt(0) as Range);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const isApart =
        box.bottom <= line.top || box.top >= line.bottom || box.right <= line.left || box.left >= line.right;
      expect(isApart).toBe(true);
    }
  });
}

test('a long press selects a word, and the bar comes beside it', async () => {
  await longPress('one');
  expect(String(document.getSelection())).toBe('đảng');
  await expectBeside();
});

test('it follows the handles, and a tap on it marks what they enclose', async () => {
  await longPress('one');
  await shown(stage, '.th-selection-bar');
  // Handles are the browser's own: the page hears of the selection alone.
  select('one', 0, 13);
  await pause(100);
  select('one');
  await expectBeside();
  const role = await shown(stage, '[data-role="task"]');
  await pause(120);
  const { left, top, width, height } = role.getBoundingClientRect();
  await touch(left + width / 2, top + height / 2, 60);
  await vi.waitFor(() => expect([...stage.port.saved.values()]).toMatchObject([{ quote: SENTENCE, role: 'task' }]));
});

test('a tap on a marked passage opens its card, a tap beside it closes it', async () => {
  select('two');
  await stage.annotator.mark('viewpoint', false);
  stage.annotator.close();
  const { left, top } = (document.getElementById('two') as HTMLElement).getBoundingClientRect();
  await touch(left + 60, top + 8, 60);
  const card = await shown(stage, '.th-passage-view');
  for (const each of card.querySelectorAll('button')) {
    const { width, height } = each.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  await touch(780, 620, 60);
  await vi.waitFor(() => expect(host()).toBeNull());
});
