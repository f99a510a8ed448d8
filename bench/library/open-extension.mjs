// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browsers.mjs';

const ROOT = join(import.meta.dirname, '../..');
const ARGS = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-quic', '--disable-background-networking'];

/**
 * A Chromium with the built extension, on a profile that stays.
 * @param {string} profile folder
 * @param {string} [build] folder; without it that of `npx vite build --mode e2e-chromium`
 */
export async function openExtension(profile, build = join(ROOT, 'dist/e2e-chromium')) {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: install one to run this bench.');
  if (!existsSync(build)) throw new Error(`${build} is missing: run npx vite build --mode e2e-chromium`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    args: [...ARGS, `--disable-extensions-except=${build}`, `--load-extension=${build}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Not `origin` of a URL, which is null for this scheme.
  const origin = worker.url().split('/').slice(0, 3).join('/');
  /** @param {string} name */
  const openPage = async (name) => {
    const page = await context.newPage();
    await page.goto(`${origin}/src/pages/${name}/index.html`);
    return page;
  };
  return { context, worker, origin, openPage };
}
