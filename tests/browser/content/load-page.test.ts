import { afterEach, expect, test, vi } from 'vitest';
import { loadPage } from '../../../src/content/load-page.ts';

afterEach(() => vi.unstubAllGlobals());

/** "Đảng" in windows-1258 and in UTF-8. */
const OLD_BYTES = [0xd0, 0x61, 0xd2, 0x6e, 0x67];
const NEW_BYTES = [...new TextEncoder().encode('Đảng')];

function answer(body: number[], type: string, head = '', status = 200): void {
  const bytes = new Uint8Array([...new TextEncoder().encode(`${head}<p>`), ...body]);
  vi.stubGlobal('fetch', async () => new Response(bytes, { status, headers: { 'content-type': type } }));
}

async function load(): Promise<string> {
  const { document } = await loadPage('https://bao-mau.example/bai?trang=2', new AbortController().signal);
  return document.querySelector('p')?.textContent?.normalize('NFC') ?? '';
}

test.each([
  ['the server', OLD_BYTES, 'text/html; charset=windows-1258', ''],
  ['the page', OLD_BYTES, 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">'],
  ['nobody: as the page before it', NEW_BYTES, 'text/html', ''],
  ['a name that does not exist', NEW_BYTES, 'text/html; charset=tieng-viet', ''],
])('letters are read in the encoding named by %s', async (_who, bytes, type, head) => {
  answer(bytes, type, head);
  expect(await load()).toBe('Đảng');
});

test('what is no page is refused', async () => {
  answer(NEW_BYTES, 'text/html', '', 404);
  await expect(load()).rejects.toMatchObject({ failure: { code: 'page-gone' } });
  answer(NEW_BYTES, 'application/pdf');
  await expect(load()).rejects.toMatchObject({ failure: { code: 'not-html' } });
});

test('only the site itself is asked, with what it knows of the reader, and the asking can be ended', async () => {
  const stop = new AbortController();
  const asked = vi.fn(async (_url: string, { signal }: RequestInit) => {
    stop.abort();
    signal?.throwIfAborted();
  });
  vi.stubGlobal('fetch', asked);
  await expect(loadPage('https://bao-mau.example/bai?trang=2', stop.signal)).rejects.toThrow();
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ mode: 'same-origin', credentials: 'same-origin' });
});
