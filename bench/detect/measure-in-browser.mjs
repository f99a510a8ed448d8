// @ts-check
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { bundle } from '../bundle.mjs';

/** @typedef {import('../extract/corpora.mjs').Page} Page @typedef {import('./measure-page.ts').Measured} Measured */

/**
 * The features of every page, measured by the extension's own code in a real Chromium.
 * @param {Page[]} pages @returns {Promise<Measured[]>}
 */
export async function measureInBrowser(pages) {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: install one to train.');
  const content = await bundle(join(import.meta.dirname, 'measure-page.ts'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content });
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
