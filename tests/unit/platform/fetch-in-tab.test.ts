import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchInTab } from '../../../src/platform/fetch-in-tab.ts';

interface Run {
  func: (...given: unknown[]) => unknown;
  args: unknown[];
}

// The page is this very process: what runs in it runs here.
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    scripting: { executeScript: async ({ func, args }: Run) => [{ result: await func(...args) }] },
  },
}));

/** As much of the browser's as is asked for. */
class TextReader {
  result = '';
  onload: (() => void) | null = null;
  readAsDataURL(blob: Blob): void {
    void blob.arrayBuffer().then((buffer) => {
      this.result = `data:;base64,${Buffer.from(buffer).toString('base64')}`;
      this.onload?.();
    });
  }
}

const held = () => (globalThis as { thuHoachFiles?: Map<string, unknown> }).thuHoachFiles?.size ?? 0;
const options = (signal = new AbortController().signal) => ({
  signal,
  maxBytes: 9_000_000,
  onProgress: () => undefined,
});
const filled = (size: number, with_: number) => new Uint8Array(size).fill(with_);
const asked: AbortSignal[] = [];

beforeEach(() => {
  vi.stubGlobal('FileReader', TextReader);
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(signal);
    if (url.endsWith('/never')) {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
    if (url.endsWith('/large')) return Promise.resolve(new Response('', { headers: { 'content-length': '10000000' } }));
    return Promise.resolve(new Response(filled(7_000_000, url.endsWith('/a.pdf') ? 1 : 2)));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test('two files that come through one page at once are not mixed, and nothing of them stays there', async () => {
  const [a, b] = await Promise.all(
    ['a', 'b'].map((name) => fetchInTab(7, `https://bao-mau.example/${name}.pdf`, options())),
  );
  if (!a || !b || a === 'too-large' || b === 'too-large') throw new Error('not fetched');
  expect([a.name, b.name]).toEqual(['a.pdf', 'b.pdf']);
  expect(a.bytes.every((byte) => byte === 1)).toBe(true);
  expect(b.bytes.every((byte) => byte === 2)).toBe(true);
  await vi.waitFor(() => expect(held()).toBe(0));
});

test('stopped, the request in the page is stopped too', async () => {
  const lifetime = new AbortController();
  const got = fetchInTab(7, 'https://bao-mau.example/never', options(lifetime.signal));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  lifetime.abort(new Error('stopped'));
  await expect(got).rejects.toThrow('stopped');
  expect(asked[0]?.aborted).toBe(true);
  await vi.waitFor(() => expect(held()).toBe(0));
});

test('what is too large is not got, and its request ends', async () => {
  expect(await fetchInTab(7, 'https://bao-mau.example/large', options())).toBe('too-large');
  await vi.waitFor(() => expect(asked[0]?.aborted).toBe(true));
  expect(held()).toBe(0);
});
