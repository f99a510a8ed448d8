import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from '../../../scripts/find-browsers.mjs';
import { ChromiumHarness } from './chromium-harness.ts';
import { FirefoxHarness } from './firefox-harness.ts';
import type { BrowserHarness, BrowserName, LaunchOptions } from './harness.ts';
import { waitUntil } from './wait-until.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** Folder of a build: `builtExtension('e2e-chromium')`. */
export function builtExtension(build: string): string {
  const folder = resolve(ROOT, 'dist', build);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: it is built by "npm test"`);
  return folder;
}

/** Starts a browser with the extension in it. Close it when done. */
export async function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<BrowserHarness> {
  const found = findBrowser(name);
  if (!found) throw new Error(`No ${name} was found on this machine: "node scripts/setup.mjs test" says what to do`);
  const settings = { ...options, extension: options.extension ?? builtExtension(name) };
  const harness =
    name === 'firefox' ? new FirefoxHarness(found.path, settings) : new ChromiumHarness(found.path, settings);
  await harness.start();
  await waitForWelcome(harness);
  return harness;
}

/** A new extension opens its welcome page in front of everything: until it has, no tab can be relied on to stay active. */
async function waitForWelcome(harness: BrowserHarness): Promise<void> {
  const asker = await harness.open(`${harness.origin}/icons/icon-16.png`);
  const isOpen = (): Promise<boolean> =>
    asker.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser?: typeof chrome };
      const tabs = await (browser ?? chrome).tabs.query({});
      return tabs.some(({ url, status }) => url?.includes('/src/pages/welcome/') && status === 'complete');
    });
  await waitUntil(isOpen, { what: 'the welcome page to open' });
  await asker.close();
}
