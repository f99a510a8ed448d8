// @ts-check
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { bundle } from '../bundle.mjs';

const ARGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'];

/** A tab of a real Chromium with one script of this folder in it, bundled as the extension's are. @param {string} entry */
export async function openTab(entry) {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: install one to run this bench.');
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: await bundle(join(import.meta.dirname, entry)) });
  return tab;
}
