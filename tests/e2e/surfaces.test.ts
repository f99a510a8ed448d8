import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageInputs } from '../../scripts/vite/pages.ts';
import type { BrowserHarness } from './harness/harness.ts';
import { BROWSERS, launchBrowser } from './harness/launch.ts';
import { type FixtureServer, serveFixtures } from './harness/serve-fixtures.ts';

const PAGES = Object.keys(pageInputs(resolve(import.meta.dirname, '../..')));
const ARTICLE = '<!doctype html><html lang="vi"><title>Bài</title><h1>Bài</h1><p>Một đoạn văn.</p>';

describe.each(BROWSERS)('the built extension in %s', (browser) => {
  let harness: BrowserHarness;
  let site: FixtureServer;

  beforeAll(async () => {
    site = await serveFixtures({ '/bai': ARTICLE });
    harness = await launchBrowser(browser);
  });

  afterAll(async () => {
    await harness?.close();
    await site?.close();
  });

  it.each(PAGES)('draws the page %s under the strict policy', async (name) => {
    const page = await harness.extensionPage(name);
    await page.waitFor(() => document.querySelector('#app')?.textContent?.trim(), { what: `${name} to draw` });
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^(vi|en)$/);
    await page.close();
    expect(await harness.takeProblems()).toEqual([]);
  });

  it('opens the popup from the toolbar', async () => {
    const page = await harness.open(`${site.origin}/bai`);
    expect(await harness.clickToolbar(page)).toBe(`${harness.origin}/src/pages/popup/index.html`);
  });
});
