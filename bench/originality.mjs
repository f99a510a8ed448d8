// @ts-check
/**
 * How well and how fast the originality mirror finds copies with known places in a made-up library, in a real Chromium
 * with real databases, beside a plain comparison by 5-grams:
 *   npm run bench:originality -- --sizes 1000,5000 --drafts 12
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from './originality/write-drafts.mjs';
import { openBench } from './search/open-bench.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    drafts: { type: 'string', default: '16' },
    repeats: { type: 'string', default: '3' },
  },
});

/**
 * @typedef {{ parts: number, found: number, touched: number }} Tally
 * @typedef {{ tally: Record<string, Tally>, first: number[], later: number[], loadMs: number, indexBytes: number,
 *   precision: number, inWords: number }} Answer
 */

await printSpecificity();
for (const size of options.sizes.split(',').map(Number)) await measure(size);

/** The other mirror, over paragraphs written for it: what a reader finds named in them, and what it finds. */
async function printSpecificity() {
  const bench = await openBench(join(import.meta.dirname, 'originality/measure.ts'));
  const page = await bench.openPage();
  /** @type {Record<string, { precision: number, recall: number }>} */
  const scores = await page.evaluate(() => /** @type {any} */ (globalThis).scoreParagraphs());
  await bench.close();
  console.log(`${'specificity'.padEnd(12)}${'precision'.padStart(11)}${'recall'.padStart(9)}`);
  for (const [kind, { precision, recall }] of Object.entries(scores))
    console.log(kind.padEnd(12) + percent(precision).padStart(11) + percent(recall).padStart(9));
}

/** @param {number} size */
async function measure(size) {
  console.log(`\n## ${size.toLocaleString('en')} sources, ${options.drafts} drafts of 5,000 words`);
  const bench = await openBench(join(import.meta.dirname, 'originality/measure.ts'));
  try {
    const page = await bench.openPage();
    const filled = await page.evaluate(
      ([articles, drafts]) => /** @type {any} */ (globalThis).fill(articles, drafts),
      /** @type {const} */ ([size, Number(options.drafts)]),
    );
    /** @type {Record<string, Tally>} */
    const plain = await page.evaluate(() => /** @type {any} */ (globalThis).askFiveGrams());
    const before = await heap(page);
    /** @type {Answer} */
    const answer = await page.evaluate(
      (repeats) => /** @type {any} */ (globalThis).ask(repeats),
      Number(options.repeats),
    );
    printFound(answer.tally, plain);
    const { prints, bytes, syllables, printMs } = filled;
    console.log(
      [
        `precision ${percent(answer.precision)} of passages, ${percent(answer.inWords)} of their letters`,
        `a draft as it is opened ${quantiles(answer.first)}; after a pause in typing ${quantiles(answer.later)}`,
        `fingerprints ${(bytes / prints).toFixed(2)} bytes each, ${mb(bytes)} on disk, ${mb(answer.indexBytes)} in memory, ` +
          `${(prints / size).toFixed(0)} a source, loaded in ${answer.loadMs.toFixed(0)} ms`,
        `heap ${(await heap(page)) - before} MB with the texts read last; ` +
          `made in ${(printMs / size).toFixed(2)} ms a source of ${(syllables / size).toFixed(0)} syllables`,
      ].join('\n'),
    );
  } finally {
    await bench.close();
  }
}

/** @param {Record<string, Tally>} ours @param {Record<string, Tally>} plain */
function printFound(ours, plain) {
  console.log(
    `${'kind'.padEnd(28)}${'parts'.padStart(7)}${'found'.padStart(9)}${'told at all'.padStart(13)}${'5-grams'.padStart(10)}`,
  );
  for (const [kind, mustBeTold] of Object.entries(KINDS)) {
    const { parts, found, touched } = /** @type {Tally} */ (ours[kind]);
    const other = /** @type {Tally} */ (plain[kind]);
    console.log(
      kind.padEnd(28) +
        String(parts).padStart(7) +
        (mustBeTold ? percent(found / parts) : '–').padStart(9) +
        percent(touched / parts).padStart(13) +
        percent((mustBeTold ? other.found : other.touched) / parts).padStart(10),
    );
  }
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}

/** @param {number} bytes */
function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param {number[]} times */
function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `min ${sorted[0]?.toFixed(0)}, p50 ${at(0.5)?.toFixed(0)}, p95 ${at(0.95)?.toFixed(0)} ms`;
}

/** Everything the page holds, MB. @param {import('playwright').Page} page */
async function heap(page) {
  const bytes = await page.evaluate(async () => {
    const { gc, performance } = /** @type {any} */ (globalThis);
    gc();
    return (await performance.measureUserAgentSpecificMemory()).bytes;
  });
  return Math.round(bytes / 1e6);
}
