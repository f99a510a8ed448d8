import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown) => undefined;

const fake = vi.hoisted(() => ({ listeners: [] as Listener[] }));

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: Listener) => fake.listeners.push(listener) },
    },
  },
}));

const { hear } = await import('../../../src/messaging/hear.ts');

const PAGE = { id: 'own', url: 'chrome-extension://own/src/pages/reader/index.html' };
const SITE = { id: 'own', url: 'https://bao-mau.example/', tab: { id: 7 }, frameId: 0 };

const heard: unknown[] = [];
hear('library.changed', (data) => heard.push(data));
hear('tab.changed', (data) => heard.push(data));

function say(name: string, data: unknown, sender: unknown): unknown[] {
  heard.length = 0;
  for (const listener of fake.listeners) listener({ th: 'announce', name, data }, sender);
  return [...heard];
}

test('each context announces what is its to say, in its shape', () => {
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  const change = { articleId: 'article-000001', urlKey: 'k', isMany: true };
  expect(say('library.changed', change, PAGE)).toEqual([change]);
  expect(say('tab.changed', { url: 'https://bao-mau.example/' }, SITE)).toHaveLength(1);
  expect(say('library.changed', change, SITE)).toEqual([]);
  expect(say('library.changed', { ...change, more: 1 }, PAGE)).toEqual([]);
  expect(say('library.changed', JSON.parse('{"__proto__":{"x":1},"articleId":"a"}'), PAGE)).toEqual([]);
  expect(say('tab.changed', { url: 7 }, SITE)).toEqual([]);
  expect(say('tab.changed', { url: 'https://bao-mau.example/' }, { ...SITE, id: 'somebody' })).toEqual([]);
});
