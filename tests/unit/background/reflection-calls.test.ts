import 'fake-indexeddb/auto';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Result } from '../../../src/core/model/failure.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeDraft } from '../services/make-context.ts';

type Listener = (message: unknown, sender: unknown) => Promise<Result<unknown>> | undefined;

const fake = vi.hoisted(() => ({ listeners: [] as Listener[] }));

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: Listener) => fake.listeners.push(listener) },
      sendMessage: async () => undefined,
    },
    tabs: { query: async () => [] },
  },
}));
// Scripts to inject exist in a build only.
vi.mock('../../../src/background/inject.ts', () => ({}));
vi.mock('../../../src/background/annotate-file.ts', () => ({ ANNOTATE_FILE: '' }));

const { initCalls } = await import('../../../src/background/calls.ts');
const { library } = await import('../../../src/background/library.ts');

const PAGE = { id: 'own', url: 'chrome-extension://own/src/pages/reader/index.html' };
const OWN = { id: 'own', url: 'https://bao-mau.example/doi-moi', tab: { id: 7 }, frameId: 0 };
const OTHER = { id: 'own', url: 'https://trang-khac.example/', tab: { id: 8 }, frameId: 0 };
const STRANGER = { id: 'somebody', url: 'https://bao-mau.example/doi-moi', tab: { id: 9 } };

async function send(name: string, input: unknown, sender: unknown): Promise<Result<unknown>> {
  const [listener] = fake.listeners;
  const result = await listener?.({ th: 'call', name, input }, sender);
  if (!result) throw new Error(`${name} is not answered`);
  return result;
}

const refused = { ok: false, error: { code: 'invalid-message' } };

beforeAll(async () => {
  initCalls();
  await library.saveArticle(makeDraft());
  await library.createPassage('article-000001', makePassage());
  await library.saveArticle(makeDraft({ id: 'article-000002', url: 'https://trang-khac.example/bai' }));
});

test('a script of the page writes and deletes what belongs to its own site; so does a page of ours', async () => {
  expect(await send('reflection.save', makeReflection(), OWN)).toMatchObject({ ok: true });
  expect(await send('reflection.save', makeReflection({ action: 'Mở lớp' }), PAGE)).toMatchObject({ ok: true });
  const removed = await send('reflection.remove', { id: 'reflection-000001' }, OWN);
  if (!removed.ok) throw new Error(removed.error.code);
  expect(await library.findReflection('reflection-000001')).toBeUndefined();
  await send('trash.restore', removed.value, OWN);
  expect(await library.findReflection('reflection-000001')).toMatchObject({ action: 'Mở lớp' });
});

test('a script of another site neither makes, edits nor deletes it, whatever article it names', async () => {
  expect(await send('reflection.save', makeReflection({}, { id: 'reflection-000009' }), OTHER)).toMatchObject(refused);
  const named = makeReflection({ action: 'Chữ của trang lạ' }, { articleId: 'article-000002', passageId: null });
  expect(await send('reflection.save', named, OTHER)).toMatchObject(refused);
  expect(await send('reflection.remove', { id: 'reflection-000001' }, OTHER)).toMatchObject(refused);
  expect(await send('reflection.save', makeReflection(), STRANGER)).toMatchObject(refused);
  const all = await library.listReflections(['article-000001', 'article-000002']);
  expect(all.map(({ id, action }) => [id, action])).toEqual([['reflection-000001', 'Mở lớp']]);
});

test('what has not its shape is refused before it is looked at', async () => {
  const wrong = makeReflection({ dueOn: 'mai' });
  expect(await send('reflection.save', wrong, OWN)).toMatchObject(refused);
  expect(await send('reflection.remove', { id: 'reflection-none' }, OWN)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});
