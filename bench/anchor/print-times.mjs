// @ts-check
import { openTab } from './open-tab.mjs';
import { longPage } from './written-page.mjs';

/** @typedef {import('./timing.ts').Timing} Timing */

const SIZES = [10_000, 100_000, 1_000_000];
const PASSAGES = [10, 100, 1000];
/** The others search the whole text for each passage: ten say it all, and a thousand would take an hour. */
const FEW = [10];
const RUNS = 7;
const SEED = 7;

/** @param {number | null} value */
const shown = (value) => (value === null ? '–' : value.toFixed(1));

/** Prints what finding passages costs on pages of three sizes. @param {string[]} names */
export async function printTimes(names) {
  const tab = await openTab('timing.ts');
  try {
    /** @type {Timing[]} */
    const rows = [];
    for (const size of SIZES) {
      process.stderr.write(`\r${size} characters `);
      const counts = Object.fromEntries(names.map((name) => [name, name === 'ours' ? PASSAGES : FEW]));
      for (const name of names) if (name === 'dom-anchor-text-quote' && size > 100_000) delete counts[name];
      const asked = /** @type {const} */ ([longPage(size, SEED), counts, RUNS]);
      rows.push(
        ...(await tab.evaluate(
          ([html, numbers, runs]) => /** @type {any} */ (globalThis).timeAnchoring(html, numbers, runs),
          asked,
        )),
      );
    }
    process.stderr.write('\n');
    console.log(`\nFinding passages on a page edited since, ms (${RUNS} runs)`);
    console.table(
      rows.map(({ contestant, characters, passages, best, median, sliced, longestSlice }) => ({
        '': contestant,
        characters,
        passages,
        best: shown(best),
        median: shown(median),
        'a passage': shown(median / passages),
        'in slices': shown(sliced),
        'longest slice': shown(longestSlice),
      })),
    );
  } finally {
    await tab.context().browser()?.close();
  }
}
