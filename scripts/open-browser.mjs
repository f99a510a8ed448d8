// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browsers.mjs';
import { ROOT, run } from './run.mjs';

/**
 * Opens a window with the built extension in it, in a profile of its own, and returns once it is closed.
 * @param {import('./find-browsers.mjs').BrowserFamily} family
 * @param {string} url
 */
export async function openBrowser(family, url) {
  const found = findBrowser(family);
  if (!found) throw new Error(`No ${family} was found on this machine`);
  if (family === 'firefox') {
    run('web-ext', ['run', '--source-dir', 'dist/firefox', '--firefox', found.path, '--start-url', url, '--no-reload']);
  } else {
    await openChromium(found.path, url);
  }
}

/**
 * @param {string} executablePath
 * @param {string} url
 */
async function openChromium(executablePath, url) {
  const { chromium } = await import('playwright');
  const profile = mkdtempSync(join(tmpdir(), 'thu-hoach-'));
  const extension = join(ROOT, 'dist/chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--enable-automation', '--disable-extensions'],
    args: [`--load-extension=${extension}`, '--enable-unsafe-extension-debugging', '--no-first-run'],
    // Chromium refuses to sandbox itself for root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await loadWhereIgnored(context, extension);
  const closed = new Promise((resolve) => context.on('close', resolve));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await closed;
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/**
 * Branded Chrome passes over `--load-extension` since version 137, and takes the extension this way.
 * @param {import('playwright').BrowserContext} context
 * @param {string} path
 */
async function loadWhereIgnored(context, path) {
  const session = await context.browser()?.newBrowserCDPSession();
  /** @type {(method: string, parameters?: object) => Promise<any>} */
  const send = (method, parameters) =>
    /** @type {any} */ (session)
      .send(method, parameters)
      .catch((/** @type {Error} */ error) => console.warn(error.message));
  const known = await send('Extensions.getExtensions');
  const isLoaded = known?.extensions.some((/** @type {{ path: string }} */ extension) => extension.path === path);
  if (!isLoaded) await send('Extensions.loadUnpacked', { path });
}
