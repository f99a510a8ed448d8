// @ts-check
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browsers.mjs';

/** @typedef {import('../extract/corpora.mjs').Page} Page @typedef {import('./measure-page.ts').Measured} Measured */

/**
 * The features of every page, measured by the extension's own code in a real Chromium.
 * @param {Page[]} pages @returns {Promise<Measured[]>}
 */
export async function measureInBrowser(pages) {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: install one to train.');
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome125',
      lib: { entry: join(import.meta.dirname, 'measure-page.ts'), formats: ['iife'], name: 'measured', fileName: 'x' },
    },
  });
  const first = Array.isArray(result) ? result[0] : null;
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk || !('code' in chunk)) throw new Error('The features were not bundled.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: chunk.code });
    const measured = [];
    for (const { html, url, type } of pages) {
      measured.push(
        await tab.evaluate(
          // @ts-expect-error the function is left on the page's global by measure-page.ts
          ([page, address, isArticle]) => globalThis.measurePage(page, address, isArticle),
          /** @type {const} */ ([html, url, type === 'article']),
        ),
      );
    }
    return measured;
  } finally {
    await browser.close();
  }
}
