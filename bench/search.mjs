// @ts-check
/**
 * Compares engines for the library's full-text search in a real Chromium:
 *   npm run bench:search -- --sizes 1000,5000 --only ours,SQLite
 */
import { parseArgs } from 'node:util';
import { openBench } from './search/open-bench.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});

/** What readers type, by kind. The texts are made up, so the words that are common in them are those of the subject. */
const QUERIES = {
  'one word': ['đảng ', 'hoạch ', 'sáng ', 'nghệ ', 'quỹ '],
  'two words': ['cán bộ ', 'kế hoạch ', 'giáo dục ', 'cấp ủy ', 'chất lượng '],
  phrase: ['"sinh hoạt chi bộ theo chuyên đề"', '"cấp uỷ các cấp"', '"cán bộ"', '"khối đại đoàn kết"'],
  prefix: ['nghị qu', 'th', 'kiểm tr', 'chuy', 'ng'],
  rare: ['18-NQ/TW', '77-KL/TW', 'lủm đào ', 'gường động '],
  common: ['của ', 'và của các ', 'trong những ', 'người được '],
  bare: ['duong loi ', 'can bo ', 'dang ', 'cap uy cac cap '],
  'keeping out': ['giáo dục -cán', 'kinh tế -"cán bộ"'],
};

for (const size of options.sizes.split(',').map(Number)) {
  const first = await openBench();
  const names = await (await first.openPage()).evaluate(() => /** @type {any} */ (globalThis).contestants);
  await first.close();
  const wanted = options.only?.split(',');
  for (const name of names) {
    if (wanted && !wanted.some((part) => name.includes(part))) continue;
    try {
      await measure(name, size);
    } catch (thrown) {
      console.log(`${name}, ${size}: ${String(thrown).split('\n')[0]}`);
    }
  }
}

/** @param {string} name @param {number} size */
async function measure(name, size) {
  console.log(`\n## ${name}, ${size} articles`);
  if (size === Number(options.sizes.split(',')[0])) await printKnown(name);
  const bench = await openBench();
  try {
    let page = await bench.openPage();
    if (name === 'ours') {
      await page.evaluate((articles) => /** @type {any} */ (globalThis).fillLibrary({ articles }), size);
    }
    const before = await usage(page);
    const build = await page.evaluate(
      ([engine, articles]) => /** @type {any} */ (globalThis).buildIndex(engine, articles),
      /** @type {const} */ ([name, size]),
    );
    const atWork = await heap(page);
    const told = await page.evaluate((engine) => /** @type {any} */ (globalThis).sizeOf(engine), name);
    const disk = told === null ? (await usage(page)) - before : told / 1e6;
    console.log(`build ${(build / 1000).toFixed(1)} s, disk ${disk.toFixed(0)} MB, heap then ${atWork} MB`);
    const stays = await page.evaluate((engine) => /** @type {any} */ (globalThis).isMeasuredWhereBuilt(engine), name);
    if (!stays) {
      await page.close();
      page = await bench.openPage();
    }
    const empty = await heap(page);
    const open = stays ? 0 : await page.evaluate((engine) => /** @type {any} */ (globalThis).openIndex(engine), name);
    for (const [kind, queries] of Object.entries(QUERIES)) await printKind(page, name, kind, queries);
    console.log(
      `open ${open.toFixed(0)} ms, heap after the queries ${await heap(page)} MB, of these ${empty} MB the page`,
    );
  } finally {
    await bench.close();
  }
}

/** @param {string} name */
async function printKnown(name) {
  const bench = await openBench();
  try {
    const page = await bench.openPage();
    await page.evaluate(() => /** @type {any} */ (globalThis).fillKnown());
    await page.evaluate((engine) => /** @type {any} */ (globalThis).buildKnown(engine), name);
    console.log(
      JSON.stringify(await page.evaluate((engine) => /** @type {any} */ (globalThis).askKnown(engine), name)),
    );
  } finally {
    await bench.close();
  }
}

/** @param {import('playwright').Page} page @param {string} name @param {string} kind @param {string[]} queries */
async function printKind(page, name, kind, queries) {
  /** @type {number[]} */
  const times = [];
  /** @type {number[]} */
  const lookUps = [];
  const found = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const typed of queries) {
      const { ms, hits, lookUpMs } = await page.evaluate(
        ([engine, text]) => /** @type {any} */ (globalThis).searchIndex(engine, text),
        /** @type {const} */ ([name, typed]),
      );
      if (hits === null) continue;
      times.push(ms);
      if (lookUpMs !== null) lookUps.push(lookUpMs);
      if (round === 0) found.push(`${typed.trim()}: ${hits.total}+${hits.passages}`);
    }
  }
  const alone = lookUps.length > 0 ? `, ids alone ${quantiles(lookUps)}` : '';
  console.log(`${kind}: ${times.length === 0 ? '–' : quantiles(times) + alone} (${found.join(' · ')})`);
}

/** @param {number[]} times */
function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `min ${sorted[0]?.toFixed(1)}, p50 ${at(0.5)?.toFixed(1)}, p95 ${at(0.95)?.toFixed(1)} ms`;
}

/** Everything the page holds, workers and buffers too, MB. @param {import('playwright').Page} page */
async function heap(page) {
  const bytes = await page.evaluate(async () => {
    const { gc, performance } = /** @type {any} */ (globalThis);
    gc();
    return (await performance.measureUserAgentSpecificMemory()).bytes;
  });
  return Math.round(bytes / 1e6);
}

/** Of the origin's storage, MB. @param {import('playwright').Page} page */
async function usage(page) {
  return ((await page.evaluate(() => navigator.storage.estimate())).usage ?? 0) / 1e6;
}
