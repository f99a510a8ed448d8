// @ts-check
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'chromium' | 'firefox'} BrowserFamily
 * @typedef {{ family: BrowserFamily, path: string }} FoundBrowser
 */

/**
 * Names on the PATH, best first. Plain Chromium leads: since version 137 the branded Chrome ignores
 * `--load-extension`.
 */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome-stable',
    'google-chrome',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Environment variables that name a browser outright. */
const OVERRIDES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Path of an installed browser of a family, or null.
 * @param {BrowserFamily} family
 * @returns {FoundBrowser | null}
 */
export function findBrowser(family) {
  const named = process.env[OVERRIDES[family]];
  const candidates = named ? [named] : candidatesOf(family);
  const path = candidates.find(isExecutable);
  return path ? { family, path } : null;
}

/**
 * @param {BrowserFamily} family
 * @returns {string[]}
 */
function candidatesOf(family) {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => MAC_APPS[family].map((app) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const variables = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
    const folders = variables.map((variable) => process.env[variable]).filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => WINDOWS_PROGRAMS[family].map((program) => join(folder, program)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS[family].flatMap((command) => folders.filter(Boolean).map((folder) => join(folder, command)));
}

/** @param {string} path */
function isExecutable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
