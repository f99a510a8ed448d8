// @ts-check
/**
 * npm run bench:anchor [-- --seed N] [--only ours,recogito] [--kinds "combined,tones"] [--passages N] [--failures N]
 *
 * Marks passages on pages, changes the pages in some thirty ways, and asks ours and others where the passages are;
 * times them on pages of up to a million characters, and drawing and scrolling with a thousand passages.
 * `--part accuracy|times|drawing` runs one of the three.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTab } from './anchor/open-tab.mjs';
import { benchPages } from './anchor/pages.mjs';
import { printKinds, printTotals } from './anchor/print.mjs';
import { printTimes } from './anchor/print-times.mjs';
import { printDrawing } from './highlight/print-drawing.mjs';

/** Tuned on 1; the figures of the record are taken on another. */
const DEFAULT_SEED = 20_261;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(DEFAULT_SEED) },
    only: { type: 'string' },
    kinds: { type: 'string' },
    pages: { type: 'string' },
    passages: { type: 'string', default: '8' },
    part: { type: 'string' },
    failures: { type: 'string', default: '0' },
  },
});

const NAMES = options.only?.split(',') ?? ['ours', 'Hypothes.is method', 'dom-anchor-text-quote', 'recogito'];

if (!options.part || options.part === 'accuracy') await printAccuracy();
if (!options.part || options.part === 'times') await printTimes(NAMES);
if (!options.part || options.part === 'drawing') await printDrawing();

async function printAccuracy() {
  const corpus = join(import.meta.dirname, '../../shared/corpus/wcxb-dev');
  const seed = Number(options.seed);
  const pages = benchPages(corpus, seed).filter(({ id }) => !options.pages || id.includes(options.pages));
  if (!existsSync(corpus)) console.log(`${corpus} is not here: its pages are left out.`);

  const tab = await openTab('measure.ts');
  try {
    const all = await tab.evaluate(() => /** @type {any} */ (globalThis).anchoringKinds);
    const kinds = options.kinds ? options.kinds.split(',').map((kind) => kind.trim()) : all;
    const names = NAMES;
    const outcomes = [];
    for (const [at, { html, url, isVietnamese }] of pages.entries()) {
      process.stderr.write(`\r${at + 1}/${pages.length} pages`);
      const asked = { seed, names, kinds, passages: Number(options.passages), isVietnamese };
      outcomes.push(
        ...(await tab.evaluate(
          ([page, address, settings]) => /** @type {any} */ (globalThis).measureAnchoring(page, address, settings),
          /** @type {const} */ ([html, url, asked]),
        )),
      );
    }
    process.stderr.write('\n');
    const vietnamese = pages.filter((page) => page.isVietnamese).length;
    console.log(`${pages.length} pages, ${vietnamese} of them Vietnamese, seed ${seed}`);
    printTotals(names, outcomes);
    for (const name of names) printKinds(name, kinds, outcomes);
    for (const bad of outcomes
      .filter((it) => it.contestant === 'ours' && it.result !== (it.isGone ? 'lost' : 'hit'))
      .slice(0, Number(options.failures)))
      console.log(
        JSON.stringify({
          kind: bad.kind,
          isGone: bad.isGone,
          result: bad.result,
          quote: bad.quote,
          got: bad.got,
          selector: bad.selector,
        }),
      );
  } finally {
    await tab.context().browser()?.close();
  }
}
