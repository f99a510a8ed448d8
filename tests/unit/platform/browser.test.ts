import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const chromium = { runtime: { id: 'chromium' } };

async function door(): Promise<unknown> {
  return (await import('../../../src/platform/browser.ts')).browser;
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('chrome', chromium);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the API goes by the name that the browser gives it', async () => {
  expect(await door()).toBe(chromium);
  vi.resetModules();
  const firefox = { runtime: { id: 'firefox' } };
  vi.stubGlobal('browser', firefox);
  expect(await door()).toBe(firefox);
});

test('an element of a page that goes by that name is not taken for it', async () => {
  class HTMLFormElement {
    runtime = { id: 'a field of the form' };
  }
  vi.stubGlobal('browser', new HTMLFormElement());
  expect(await door()).toBe(chromium);
});
