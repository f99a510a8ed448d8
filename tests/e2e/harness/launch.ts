import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from '../../../scripts/find-browsers.mjs';
import { ChromiumHarness } from './chromium-harness.ts';
import { FirefoxHarness } from './firefox-harness.ts';
import type { BrowserHarness, BrowserName, LaunchOptions } from './harness.ts';

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
  return harness;
}
