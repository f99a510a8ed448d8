import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Result } from '../../../src/core/model/failure.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
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
vi.mock('../../../src/background/annotate-files.ts', () => ({}));
vi.mock('../../../src/background/inject.ts', () => ({}));

const { initCalls } = await import('../../../src/background/calls.ts');
const { library } = await import('../../../src/background/library.ts');
const { SCHEMAS } = await import('../../../src/messaging/schemas.ts');

const NAMES = Object.keys(SCHEMAS);
let db: LibraryDatabase;

beforeAll(async () => {
  initCalls();
  await library.saveArticle(makeDraft());
  await library.createPassage('article-000001', makePassage());
  db = new LibraryDatabase();
});

async function contents(): Promise<unknown> {
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(rows.filter(([name]) => name !== 'meta'));
}

/** Anything that structured cloning lets through, and what passes for our own messages at a glance. */
const anything = fc.oneof(
  fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true, maxDepth: 4 }),
  fc.constantFrom(
    null,
    JSON.parse('{"__proto__":{"id":"article-000001"},"id":"article-000001"}'),
    { id: 'article-000001', constructor: { prototype: { polluted: true } } },
    { id: 'article-000001', edit: JSON.parse('{"__proto__":{"note":"x"},"urlKey":"y"}') },
    { id: '../../../etc/passwd' },
    { id: 'passage-000001', edit: { note: 'x'.repeat(200_000) } },
    { articleId: 'article-000001', passage: { ...makePassage(), articleId: 'elsewhere' } },
    { ...makeReflection(), fields: { ...makeReflection().fields, doneAt: Number.NaN } },
  ),
);

/** From many tabs, so that not how often is what refuses. */
const senders = fc
  .tuple(
    fc.nat(5_000),
    fc.constantFrom<Record<string, unknown>>(
      { id: 'somebody', url: 'https://bao-mau.example/doi-moi', tab: { id: 9 }, frameId: 0 },
      { id: 'own', url: 'https://trang-khac.example/', tab: { id: 8 }, frameId: 0 },
      { id: 'own', url: 'https://trang-khac.example/', tab: { id: 8 }, frameId: 4 },
      { id: 'own', url: 'about:blank', tab: { id: 8 }, frameId: 0 },
      { id: 'own', url: 'chrome-extension://own.evil.example/', tab: { id: 8 }, frameId: 0 },
      { id: 'own', url: 'https://chrome-extension//own/src/pages/reader/index.html', tab: { id: 8 }, frameId: 0 },
      { id: 'own' },
      {},
    ),
  )
  .map(([id, sender]) => ('tab' in sender ? { ...sender, tab: { id } } : sender));

test('whatever is sent by whom it does not belong to: nothing is thrown, nothing is written', async () => {
  const before = await contents();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), anything, senders, async (name, input, sender) => {
      for (const listener of fake.listeners) {
        const answer = await listener({ th: 'call', name, input }, sender);
        expect(answer === undefined || typeof answer.ok === 'boolean').toBe(true);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(await contents()).toEqual(before);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}, 60_000);

test('what is no message of ours is left to others', async () => {
  await fc.assert(
    fc.asyncProperty(anything, senders, async (message, sender) => {
      const answers = await Promise.all(fake.listeners.map((listener) => listener(message, sender)));
      expect(answers.every((answer) => answer === undefined)).toBe(true);
    }),
    { numRuns: 500 },
  );
  for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty', '']) {
    const [listener] = fake.listeners;
    expect(listener?.({ th: 'call', name, input: null }, { id: 'own', url: 'chrome-extension://own/x' })).toBe(
      undefined,
    );
  }
});

test('of our own site, only what has its shape is taken', async () => {
  const own = { id: 'own', url: 'https://bao-mau.example/doi-moi', tab: { id: 7 }, frameId: 0 };
  const before = await contents();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), anything, async (name, input) => {
      // What has the shape of a call may be carried out: it is another test's matter.
      const { safeParse } = await import('valibot');
      if (safeParse(SCHEMAS[name as keyof typeof SCHEMAS], input).success) return;
      for (const listener of fake.listeners) {
        expect(await listener({ th: 'call', name, input }, own)).toMatchObject({ ok: false });
      }
    }),
    { numRuns: 500 },
  );
  expect(await contents()).toEqual(before);
}, 60_000);
