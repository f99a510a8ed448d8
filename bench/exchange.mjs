// @ts-check
/**
 * How fast a library is backed up, looked through and restored in real Chromium, and how much memory that takes:
 *   npm run bench:exchange
 *   npm run bench:exchange -- --articles 20000 --pictures 2048
 * `--articles` may name several sizes, parted by commas; `--pictures` are megabytes of pictures, for each size.
 * Seconds are those on the clock, and those that the page's process had a processor: on a busy machine the second says
 * more. Memory is that of the same process, at its peak, and how much that is over where it began.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { watchProcesses } from './exchange/watch-processes.mjs';
import { openExtension } from './library/open-extension.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000,5000' }, pictures: { type: 'string', default: '64' } },
});
const MB = 1_024 * 1_024;
const code = await bundle(join(import.meta.dirname, 'exchange/in-library.ts'));

for (const articles of values.articles.split(',').map(Number)) await measure(articles, Number(values.pictures));

/**
 * @param {number} articles
 * @param {number} pictures megabytes
 */
async function measure(articles, pictures) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-exchange-'));
  const { context, openPage } = await openExtension(profile);
  try {
    const filling = await openPage('options');
    await filling.evaluate(code);
    await call(filling, 'fillLibrary', [articles, pictures * MB]);
    await filling.close();
    console.log(`\n${articles} articles, ${pictures} MB of pictures`);
    console.log('work      |    MB |  seconds |   MB/s | CPU seconds | peak MB | above the start');
    await step(openPage, 'backup', 'backUpToDisk');
    await step(openPage, 'preview', 'previewFromDisk');
    const page = await openPage('options');
    await page.evaluate(code);
    await call(page, 'wipe', []);
    await page.close();
    await step(openPage, 'restore', 'restoreFromDisk');
    const after = await openPage('options');
    await after.evaluate(code);
    const count = await call(after, 'countArticles', []);
    if (count !== articles) throw new Error(`${count} articles came back of ${articles}`);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * A page of its own each, so that what one left in memory does not count for the next.
 * @param {(name: string) => Promise<import('playwright').Page>} openPage
 * @param {string} label
 * @param {string} name
 */
async function step(openPage, label, name) {
  const page = await openPage('options');
  await page.evaluate(code);
  const stop = watchProcesses(await renderersOf(page));
  const { ms, bytes } = await call(page, name, []);
  const worked = stop();
  const size = bytes / MB;
  const cells = [
    size.toFixed(0).padStart(5),
    (ms / 1_000).toFixed(2).padStart(8),
    (size / (ms / 1_000)).toFixed(1).padStart(6),
    (worked.ms / 1_000).toFixed(2).padStart(11),
    (worked.peak / MB).toFixed(0).padStart(7),
    ((worked.peak - worked.before) / MB).toFixed(0).padStart(15),
  ];
  console.log(`${label.padEnd(9)} | ${cells.join(' | ')}`);
  await page.close();
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {unknown[]} values
 */
function call(page, name, values) {
  return page.evaluate(
    ([called, given]) => /** @type {any} */ (globalThis)[/** @type {string} */ (called)](.../** @type {any} */ (given)),
    [name, values],
  );
}

/** @param {import('playwright').Page} page */
async function renderersOf(page) {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const session = browser ?? (await page.context().newCDPSession(page));
  const { processInfo } = /** @type {{ processInfo: { type: string, id: number }[] }} */ (
    await session.send(/** @type {any} */ ('SystemInfo.getProcessInfo'))
  );
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
