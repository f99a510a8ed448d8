// @ts-check
/**
 * A thousand passages drawn over an article of a thousand paragraphs and scrolled through, in one real Chromium: with
 * our painter, and wrapped in `<mark>` elements the usual way.
 */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { bundle } from '../bundle.mjs';

/** @typedef {import('./in-page.ts').Measured} Measured */

/** @type {[keyof Measured, string][]} */
const ROWS = [
  ['draw', 'drawing 1,000 passages, ms'],
  ['frame', '… until the frame is done, ms'],
  ['redraw', 'drawing them again, whole frame, ms'],
  ['addEach', '1,000 more, one by one, ms'],
  ['changes', 'DOM changes'],
  ['nodes', 'nodes added'],
  ['longest', 'longest task while scrolling, ms'],
  ['long', 'tasks over 50 ms'],
];

/** Prints what drawing and scrolling cost. */
export async function printDrawing() {
  const found = findBrowser('chromium');
  const browser = await chromium.launch({
    ...(found && { executablePath: found.path }),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<!doctype html><html lang="vi"><body></body></html>');
  await page.addScriptTag({ content: await bundle(join(import.meta.dirname, 'in-page.ts')) });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(/** @type {{ highlightCss: string }} */ (/** @type {unknown} */ (globalThis)).highlightCss);
    document.adoptedStyleSheets.push(sheet);
  });
  /** @param {'ours' | 'mark'} way @param {boolean} scrolls */
  const measure = (way, scrolls) =>
    page.evaluate(
      ({ way, scrolls }) =>
        /** @type {{ measureHighlights(way: string, scrolls: boolean): Promise<Measured> }} */ (
          /** @type {unknown} */ (globalThis)
        ).measureHighlights(way, scrolls),
      { way, scrolls },
    );
  // The first round warms the engine up for both.
  await measure('ours', false);
  await measure('mark', false);
  const columns = [await measure('ours', true), await measure('mark', true)];
  await browser.close();

  console.log(`${''.padEnd(36)}${['ours', '<mark>'].map((name) => name.padStart(10)).join('')}`);
  for (const [key, label] of ROWS) {
    const cells = columns.map((column, at) => {
      if (at === 1 && (key === 'redraw' || key === 'addEach')) return '–';
      if (key === 'longest' && column.longest === 0) return '< 50';
      return Number.isInteger(column[key]) ? String(column[key]) : column[key].toFixed(1);
    });
    console.log(`${label.padEnd(36)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  }
}
