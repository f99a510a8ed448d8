import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Annotator } from '../../../src/annotator/annotator.tsx';
import { Marks } from '../../../src/annotator/marks.ts';
import type { AnnotatorPort } from '../../../src/annotator/port.ts';
import { watchAddress } from '../../../src/content/watch-address.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import { ROLES } from '../../../src/core/model/role.ts';
import { describeRange } from '../../../src/dom/anchor/index.ts';

const COUNT = 1_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let saved: Passage[];
let annotator: Annotator;

const port = {
  load: async () => saved,
  isAlive: () => true,
  placesChanged: () => undefined,
  reflections: { list: async () => [] },
  log: (what: string, thrown: unknown) => {
    throw new Error(what, { cause: thrown });
  },
} as unknown as AnnotatorPort;

beforeEach(() => {
  document.body.innerHTML = `<article>${Array.from({ length: COUNT }, (_, at) => `<p>Tổ số ${at + 1} nhận đoạn mương dài ${at + 7} mét và hẹn ngày nạo vét.</p>`).join('')}</article>`;
  saved = [...document.querySelectorAll('article p')].map((paragraph, at) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return {
      id: `passage-${at}`,
      articleId: 'a',
      selector: describeRange(range, document.body),
      quote: '',
      role: ROLES[at % ROLES.length] ?? 'task',
      note: '',
      tags: [],
      createdAt: at,
      updatedAt: 0,
    };
  });
});

afterEach(() => annotator.dispose());

function start(): Annotator {
  const root = () => document.body;
  annotator = new Annotator({ document, root, port, theme: 'light', barAtSelection: true });
  return annotator;
}

const painted = (): number => ROLES.reduce((sum, role) => sum + (CSS.highlights.get(`th-${role}`)?.size ?? 0), 0);

test('a thousand passages are drawn, recoloured, moved into focus and removed without one change of the page', async () => {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, all);
  start();
  await annotator.refresh();
  expect(painted()).toBe(COUNT);
  saved = saved.map((passage) => ({ ...passage, role: 'question' }));
  await annotator.refresh();
  expect(CSS.highlights.get('th-question')?.size).toBe(COUNT);
  annotator.reveal('passage-500');
  expect(CSS.highlights.get('th-active')?.size).toBe(1);
  saved = saved.slice(0, 10);
  await annotator.refresh();
  expect(painted()).toBe(10);
  annotator.dispose();
  expect(painted()).toBe(0);
  records.push(...observer.takeRecords());
  observer.disconnect();
  expect(records).toEqual([]);
});

test('of anchorings that overlap only the last is carried to its end', async () => {
  start();
  const marks = new Marks(
    document,
    () => document.body,
    () => undefined,
  );
  const runs = [marks.anchor(saved), marks.anchor(), marks.anchor(), marks.anchor()];
  expect(await Promise.all(runs)).toEqual([false, false, false, true]);
  expect(marks.all.length).toBe(COUNT);
  marks.dispose();
});

test('a page at rest is left at rest: no timer, no frame, no listener that could hold up scrolling or moving', async () => {
  const listened = new Set<string>();
  const holding = new Set<string>();
  const spies = [Document.prototype, Window.prototype].map((prototype) => {
    const add = prototype.addEventListener;
    return vi.spyOn(prototype as EventTarget, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      ...given: Parameters<EventTarget['addEventListener']>
    ) {
      listened.add(given[0]);
      const [type, , options] = given;
      if (typeof options !== 'object' || options.passive !== true) holding.add(type);
      return add.apply(this, given as never);
    });
  });
  const moving = () => [...listened].filter((type) => /scroll|wheel|move|over|enter|resize/.test(type)).sort();
  const lifetime = new AbortController();
  const passages = saved;
  saved = [];
  start();
  watchAddress(() => undefined, lifetime.signal);
  await annotator.refresh();
  await pause(300);
  const withoutPassages = moving();
  saved = passages;
  await annotator.refresh();
  await pause(300);
  for (const spy of spies) spy.mockRestore();
  const calls = (['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const).map((name) =>
    vi.spyOn(window, name),
  );
  // Vitest has timers of its own; ours would be called from files of `src`.
  const ours = (): string[] => calls.flatMap(({ mock }) => mock.contexts.map(String));
  scrollTo(0, 5_000);
  const until = performance.now() + 1_200;
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => (performance.now() > until ? resolve() : port2.postMessage(null));
    port2.postMessage(null);
  });
  port1.close();
  const count = ours().length;
  for (const call of calls) call.mockRestore();
  lifetime.abort();
  expect(count).toBe(0);
  expect([...holding].filter((type) => /scroll|wheel|move|over|enter|resize/.test(type))).toEqual([]);
  // The card that comes with the pointer needs these two, where there is a passage to come to.
  expect(withoutPassages).toEqual([]);
  expect(moving()).toEqual(['pointermove', 'scroll']);
  expect(listened.has('click')).toBe(true);
});
