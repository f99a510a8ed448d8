// @ts-check
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { bundle } from '../bundle.mjs';

/** @typedef {import('./corpora.mjs').Page} Page @typedef {import('./contestants.ts').Answer} Answer */

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** The compiler of the browser learns on the first pages; they are asked twice and the second time counts. */
const WARM_UP = 15;

/** Readability never comes back from some pages: a contestant that takes longer has no answer. */
const PATIENCE = 10_000;

/** @type {Answer} */
const NO_ANSWER = {
  isArticle: null,
  score: null,
  detectMs: null,
  extractMs: PATIENCE,
  title: '',
  authors: '',
  date: '',
  text: '',
  failure: 'no answer in time',
};

/**
 * Asks every contestant about every page in a real Chromium, one page after the other.
 * @param {string[]} names @param {Page[]} pages @param {(done: number) => void} [tell]
 * @returns {Promise<Record<string, Answer[]>>}
 */
export async function askInBrowser(names, pages, tell) {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: install one to run this bench.');
  const content = await bundle(join(import.meta.dirname, 'contestants.ts'));
  const launch = () => chromium.launch({ executablePath, args: ARGS });
  let browser = await launch();
  let tab = await browser.newPage();
  const load = () => tab.addScriptTag({ content });
  await load();

  /** @param {string} name @param {Page} asked @returns {Promise<Answer>} */
  async function ask(name, asked) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE);
    });
    const answer = tab
      .evaluate(
        // @ts-expect-error the function is left on the page's global by contestants.ts
        ([contestant, html, url]) => globalThis.askContestant(contestant, html, url),
        [name, asked.html, asked.url],
      )
      .catch((thrown) => ({ ...NO_ANSWER, failure: String(thrown) }));
    const first = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (first !== null) return /** @type {Answer} */ (first);
    // A busy page answers to nothing: its whole browser goes.
    await browser.close();
    browser = await launch();
    tab = await browser.newPage();
    await load();
    return NO_ANSWER;
  }

  try {
    /** @type {Record<string, Answer[]>} */
    const answers = Object.fromEntries(names.map((name) => [name, []]));
    for (const name of names) for (const asked of pages.slice(0, WARM_UP)) await ask(name, asked);
    for (const [index, asked] of pages.entries()) {
      for (const name of names) answers[name]?.push(await ask(name, asked));
      tell?.(index + 1);
    }
    return answers;
  } finally {
    await browser.close();
  }
}
