import { beforeEach, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  settings: undefined as unknown,
  injected: [] as { target: unknown; files?: string[] }[],
  listeners: [] as ((message: unknown, sender: unknown) => Promise<unknown> | undefined)[],
}));

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: never) => fake.listeners.push(listener) },
    },
    storage: { local: { get: async () => ({ settings: fake.settings }) } },
    scripting: { executeScript: async (injection: never) => void fake.injected.push(injection) },
  },
}));
// Scripts to inject exist in a build only.
vi.mock('../../../src/content/annotate.iife.ts?script', () => ({ default: '/annotate.js' }));
vi.mock('../../../src/content/english.iife.ts?script', () => ({ default: '/english.js' }));
vi.mock('../../../src/content/detect.iife.ts?script', () => ({ default: '/detect.js' }));
vi.mock('../../../src/content/extract.iife.ts?script', () => ({ default: '/extract.js' }));
vi.mock('../../../src/content/gather.iife.ts?script', () => ({ default: '/gather.js' }));
vi.mock('../../../src/content/judge.iife.ts?script', () => ({ default: '/judge.js' }));

const { annotateFiles } = await import('../../../src/background/annotate-files.ts');
const { initCalls } = await import('../../../src/background/calls.ts');
initCalls();

beforeEach(() => {
  fake.injected = [];
  fake.settings = undefined;
});

test('English goes ahead of the annotator where the reader chose it, and into no other page', async () => {
  expect(await annotateFiles()).toEqual(['annotate.js']);
  fake.settings = { language: 'vi' };
  expect(await annotateFiles()).toEqual(['annotate.js']);
  fake.settings = { language: 'en' };
  expect(await annotateFiles()).toEqual(['english.js', 'annotate.js']);
});

function ask(name: string, input: unknown, frameId: number): Promise<unknown> | undefined {
  const sender = { id: 'own', url: 'https://bao-mau.example/doi-moi', tab: { id: 7 }, frameId };
  return fake.listeners[0]?.({ th: 'call', name, input }, sender);
}

test.each([0, 5])('frame %i of a page that asks for English gets it, and no other', async (frameId) => {
  expect(await ask('page.english', null, frameId)).toEqual({ ok: true, value: null });
  expect(fake.injected).toMatchObject([{ target: { tabId: 7, frameIds: [frameId] }, files: ['english.js'] }]);
});

test('what reads a page and what makes an article of it go in together, what judges it by itself', async () => {
  expect(await ask('page.extractor', { part: 'extract' }, 0)).toEqual({ ok: true, value: null });
  expect(await ask('page.extractor', { part: 'judge' }, 0)).toEqual({ ok: true, value: null });
  expect(fake.injected).toEqual([
    { target: { tabId: 7 }, files: ['extract.js', 'gather.js'] },
    { target: { tabId: 7 }, files: ['judge.js'] },
  ]);
});

test('a frame gets nothing that reads pages', async () => {
  expect(await ask('page.extractor', { part: 'extract' }, 5)).toMatchObject({ ok: false });
  expect(fake.injected).toEqual([]);
});
