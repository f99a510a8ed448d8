import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PageView } from '../../../src/content/page-view.ts';
import type { TabView } from '../../../src/messaging/protocol.ts';
import { browser } from '../fake-browser.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../fake-browser.ts'));

let lifetime: AbortController;
let holder: HTMLElement;

beforeEach(async () => {
  lifetime = new AbortController();
  await page.viewport(400, 500);
  holder = document.createElement('div');
  document.body.append(holder);
});

afterEach(() => {
  lifetime.abort();
  holder.remove();
  vi.restoreAllMocks();
});

/** A page of ten paragraphs, 200 px each, with marks over the named ones. */
function draw(html: string, ...marked: number[]) {
  holder.innerHTML = html;
  const paragraphs = [...holder.querySelectorAll('p')];
  return marked.map((index) => {
    const range = document.createRange();
    range.selectNodeContents(paragraphs[index] as Node);
    return { passage: { id: `passage-${index}` }, range };
  });
}

const PARAGRAPHS = Array.from({ length: 10 }, (_, index) => `<p style="height:200px;margin:0">Đoạn ${index}</p>`).join(
  '',
);

/** A panel that begins to listen. */
function listen(name = 'th-view', url = `${location.origin}/panel`) {
  const heard: TabView[] = [];
  const closed = new Set<() => void>();
  const port = {
    name,
    sender: { id: 'fake', url },
    postMessage: (view: TabView) => heard.push(view),
    onDisconnect: { addListener: (listener: () => void) => closed.add(listener) },
  };
  browser.runtime.onConnect.emit(port);
  const close = (): void => {
    for (const listener of closed) listener();
  };
  return { heard, close };
}

test('without a panel nothing is asked of layout and nothing of the page is heard', () => {
  const marks = draw(PARAGRAPHS, 0, 5);
  const heard = vi.spyOn(document, 'addEventListener');
  const boxes = vi.spyOn(Range.prototype, 'getBoundingClientRect');
  const view = new PageView(() => marks, lifetime.signal);
  view.placesChanged();
  expect(heard.mock.calls.map(([type]) => type)).not.toContain('scroll');
  expect(boxes).not.toHaveBeenCalled();
});

test('a panel is told at once where passages stand, while scrolling only what is in sight, and then no more', async () => {
  const marks = draw(PARAGRAPHS, 0, 5);
  new PageView(() => marks, lifetime.signal);
  const { heard, close } = listen();
  const height = document.documentElement.scrollHeight;
  const top = holder.getBoundingClientRect().top + scrollY;
  expect(heard[0]?.places?.map(([id]) => id)).toEqual(['passage-0', 'passage-5']);
  expect(heard[0]?.places?.[1]?.[1]).toBeCloseTo((top + 1000) / height, 2);
  expect(heard[0]?.seen[0]).toBe(0);
  // The sizes of the page are told once more when their observer begins.
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  for (let y = 0; y <= 600; y += 20) scrollTo(0, y);
  await vi.waitFor(() => expect(heard.at(-1)?.seen[0]).toBeCloseTo(600 / height, 2));
  expect(heard).toHaveLength(3);
  expect(heard[2]?.places).toBeUndefined();
  close();
  scrollTo(0, 0);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(heard).toHaveLength(3);
});

test('passages that were anchored anew are told anew', async () => {
  const marks = draw(PARAGRAPHS, 0, 5);
  const view = new PageView(() => marks, lifetime.signal);
  const { heard } = listen();
  marks.pop();
  view.placesChanged();
  await vi.waitFor(() => expect(heard.at(-1)?.places?.map(([id]) => id)).toEqual(['passage-0']));
});

test('a text that scrolls in a box of its own is measured in that', () => {
  holder.style.cssText = 'height:300px;overflow:auto';
  const marks = draw(PARAGRAPHS, 0, 5);
  holder.scrollTop = 400;
  new PageView(() => marks, lifetime.signal);
  const { heard } = listen();
  expect(heard[0]?.seen).toEqual([0.2, 0.35]);
  expect(heard[0]?.places?.map(([, at]) => Math.round(at * 10))).toEqual([0, 5]);
});

test('what has no box stands nowhere, and nobody else is answered', () => {
  const marks = draw('<p>Thấy</p><p hidden>Không thấy</p>', 0, 1);
  new PageView(() => marks, lifetime.signal);
  expect(listen().heard[0]?.places?.map(([id]) => id)).toEqual(['passage-0']);
  expect(listen('another').heard).toEqual([]);
  expect(listen('th-view', 'https://bao-mau.example/').heard).toEqual([]);
});
