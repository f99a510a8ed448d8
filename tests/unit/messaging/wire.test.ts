import { beforeEach, expect, test, vi } from 'vitest';
import { FailureError } from '../../../src/core/model/failure.ts';

type Listener = (message: unknown, sender: unknown, respond: (result: unknown) => void) => unknown;

const fake = vi.hoisted(() => ({
  send: (_message: unknown): unknown => undefined,
  listeners: [] as Listener[],
  id: 'own' as string | undefined,
}));

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      get id() {
        return fake.id;
      },
      getURL: () => 'chrome-extension://own/',
      sendMessage: (message: unknown) => fake.send(message),
      onMessage: { addListener: (listener: Listener) => fake.listeners.push(listener) },
    },
  },
}));

const { announce, call, serve } = await import('../../../src/messaging/wire.ts');

beforeEach(() => {
  fake.listeners = [];
  fake.id = 'own';
});

test('a call is answered by its handler, or by why it failed; others are left to other listeners', async () => {
  const tags = async () => ['nông-thôn-mới'];
  const refused = async () => {
    throw new FailureError('not-found');
  };
  serve({ 'tags.suggest': tags, 'article.remove': refused } as never, (_name, input) => input);
  const [listener] = fake.listeners;
  const ask = (name: string) =>
    new Promise((resolve) => {
      const stays = listener?.({ th: 'call', name, input: null }, {}, resolve);
      // Without it the browser closes the channel before the answer is there.
      if (stays !== true) resolve({ stays });
    });
  expect(await ask('tags.suggest')).toEqual({ ok: true, value: ['nông-thôn-mới'] });
  expect(await ask('article.remove')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await ask('passage.edit')).toEqual({ stays: undefined });
  expect(await ask('constructor')).toEqual({ stays: undefined });
});

test('an answer that nobody waits for any more is no failure', async () => {
  const told = vi.spyOn(console, 'debug').mockReturnValue();
  serve({ 'tags.suggest': async () => [] } as never, (_name, input) => input);
  fake.listeners[0]?.({ th: 'call', name: 'tags.suggest', input: null }, {}, () => {
    throw new Error('Extension context invalidated.');
  });
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  told.mockRestore();
});

test('an orphan is told so when it asks, and its announcements are heard by nobody', async () => {
  fake.id = undefined;
  fake.send = () => {
    throw new Error('Extension context invalidated.');
  };
  await expect(call('tags.suggest', { query: '' })).rejects.toMatchObject({ failure: { code: 'extension-updated' } });
  expect(() => announce('tab.changed', { url: 'https://bao-mau.example/' })).not.toThrow();
});

test('a message that nobody answered is no acknowledgement', async () => {
  fake.send = async () => undefined;
  await expect(call('tags.suggest', { query: '' })).rejects.toMatchObject({ failure: { code: 'page-gone' } });
  fake.send = async () => {
    throw new Error('The message port closed before a response was received.');
  };
  await expect(call('tags.suggest', { query: '' })).rejects.toMatchObject({ failure: { code: 'page-gone' } });
});
