// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { bundle } from '../bundle.mjs';

const SQLITE = join(import.meta.dirname, '../../node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm');
const ORIGIN = 'http://bench.localhost';
/** Memory is measured at once instead of within some twenty seconds. */
const ARGS = [
  '--no-sandbox',
  '--no-first-run',
  '--enable-blink-features=ForceEagerMeasureMemory',
  '--js-flags=--expose-gc',
];
/** Alone in its process: only there a page may be asked for all of its memory. */
const ALONE = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/**
 * A real Chromium on a profile of its own, with the page of the contestants.
 * @param {string} [entry] what the page runs
 */
export async function openBench(entry = join(import.meta.dirname, 'measure.ts')) {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: install one to run this bench.');
  const profile = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: ARGS });
  const files = new Map([
    ['/', { contentType: 'text/html', body: '<!doctype html>' }],
    ['/sqlite-worker.mjs', script(join(import.meta.dirname, 'sqlite-worker.mjs'))],
    ['/sqlite3.mjs', script(join(SQLITE, 'sqlite3.mjs'))],
    ['/sqlite3-opfs-async-proxy.js', script(join(SQLITE, 'sqlite3-opfs-async-proxy.js'))],
    ['/sqlite3.wasm', { contentType: 'application/wasm', body: readFileSync(join(SQLITE, 'sqlite3.wasm')) }],
  ]);
  await context.route(`${ORIGIN}/**`, (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    return route.fulfill(file ? { status: 200, headers: ALONE, ...file } : { status: 404 });
  });
  const code = await bundle(entry);
  return {
    async openPage() {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(ORIGIN);
      await page.evaluate(code);
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @param {string} path */
function script(path) {
  return { contentType: 'text/javascript', body: readFileSync(path) };
}
