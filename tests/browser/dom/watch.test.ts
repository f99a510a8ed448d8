import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchText } from '../../../src/dom/highlight/watch.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let lifetime: AbortController;
let root: HTMLElement;

beforeEach(() => {
  lifetime = new AbortController();
  root = document.createElement('div');
  root.innerHTML = '<p>Chi bộ họp tối mồng ba.</p><time>10:00</time><i id="host"></i>';
  document.body.append(root);
});

afterEach(() => {
  lifetime.abort();
  root.remove();
});

it('answers one burst of changes once', async () => {
  const callback = vi.fn();
  watchText(root, callback, { signal: lifetime.signal });
  for (let i = 0; i < 5; i++) {
    root.append(`câu ${i}`);
    await pause(5);
  }
  await pause(150);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('does not wait for calm longer than 100 ms', async () => {
  const callback = vi.fn();
  watchText(root, callback, { signal: lifetime.signal });
  const began = performance.now();
  while (callback.mock.calls.length === 0 && performance.now() - began < 500) {
    root.append('thêm ');
    await pause(8);
  }
  expect(performance.now() - began).toBeLessThan(110);
});

it('ignores our own host, nodes without text and attributes', async () => {
  const callback = vi.fn();
  const host = root.querySelector('#host') as Element;
  watchText(root, callback, { signal: lifetime.signal, ignore: [host] });
  host.append('thanh công cụ');
  host.remove();
  root.append(document.createElement('script'), document.createElement('iframe'), document.createElement('div'));
  root.setAttribute('class', 'x');
  await pause(150);
  expect(callback).not.toHaveBeenCalled();
});

it('answers a ticker that never rests a few times only', async () => {
  const callback = vi.fn();
  watchText(root, callback, { signal: lifetime.signal });
  const clock = root.querySelector('time') as Element;
  for (let i = 0; i < 30; i++) {
    clock.textContent = `10:0${i}`;
    await pause(100);
  }
  expect(callback.mock.calls.length).toBeLessThanOrEqual(9);
});

it('answers a page that takes passages away at once, long after it has stopped to answer its ticker', async () => {
  let health: 'whole' | 'broken' = 'whole';
  const callback = vi.fn();
  watchText(root, callback, { signal: lifetime.signal, health: () => health });
  const clock = root.querySelector('time') as Element;
  const tick = async (count: number, every: number): Promise<number> => {
    const before = callback.mock.calls.length;
    for (let i = 0; i < count; i++) {
      clock.textContent = `11:0${i}`;
      await pause(every);
    }
    return callback.mock.calls.length - before;
  };
  await tick(14, 100);
  expect(await tick(5, 100)).toBeLessThanOrEqual(1);
  health = 'broken';
  expect(await tick(5, 150)).toBeGreaterThanOrEqual(4);
  // But not for ever: two a second and no more.
  await tick(30, 100);
  expect(await tick(20, 100)).toBeLessThanOrEqual(6);
});

it('is silent after the abort', async () => {
  const callback = vi.fn();
  watchText(root, callback, { signal: lifetime.signal });
  root.append('một câu');
  await pause(5);
  lifetime.abort();
  await pause(150);
  expect(callback).not.toHaveBeenCalled();
});
