// @ts-check
/**
 * How the library grows: the built extension in a real Chromium with 1,000, 5,000 and 20,000 made-up articles.
 *   npm run bench:library -- --sizes 1000,5000 --profiles out/libraries
 * With `--profiles` the filled libraries stay there and are taken again; filling and indexing are then not measured.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../scripts/serve-folder.mjs';
import { bundle } from './bundle.mjs';
import { heapOf, openUntil, scrollThrough } from './library/measure-pages.mjs';
import { openExtension } from './library/open-extension.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    rounds: { type: 'string', default: '7' },
    profiles: { type: 'string' },
  },
});
const rounds = Number(options.rounds);

/** What readers type, by kind. The texts are made up, so the words that are common in them are those of the subject. */
const QUERIES = {
  'one word': ['đảng ', 'hoạch ', 'sáng ', 'nghệ ', 'quỹ '],
  'two words': ['cán bộ ', 'kế hoạch ', 'giáo dục ', 'cấp ủy ', 'chất lượng '],
  phrase: ['"sinh hoạt chi bộ theo chuyên đề"', '"cấp uỷ các cấp"', '"khối đại đoàn kết"'],
  'as typed': ['nghị qu', 'th', 'kiểm tr', 'chuy', 'ng'],
  'without marks': ['duong loi ', 'can bo ', 'cap uy cac cap '],
  'number or rare': ['18-NQ/TW', '77-KL/TW', 'lủm đào '],
  'very common': ['của ', 'và của các ', 'người được '],
};

const LIBRARY = { list: '[data-row] .th-article-hit', facets: '.facet-count' };
const READER = { body: '.saved-body > *' };
const POPUP = { ready: '.popup-form' };

const code = await bundle(join(import.meta.dirname, 'library/in-library.ts'));
const site = await serveFolder(resolve(import.meta.dirname, '../public/sample'));
/** @type {Record<string, string>[]} */
const columns = [];
const sizes = options.sizes.split(',').map(Number);
for (const size of sizes) columns.push(await measure(size));
site.close();
print();

/** @param {number} size */
async function measure(size) {
  const kept = options.profiles && resolve(options.profiles, String(size));
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'bench-library-'));
  const isFilled = existsSync(join(profile, 'Default'));
  /** @type {Record<string, string>} */
  const row = {};
  const { context, origin, openPage } = await openExtension(profile);
  try {
    const worker = await openPage('options');
    worker.setDefaultTimeout(0);
    await worker.evaluate(code);
    /** @param {string} name @param {unknown[]} given */
    const ask = (name, ...given) =>
      worker.evaluate(
        ([called, list]) => Reflect.get(globalThis, called)(...list),
        /** @type {[string, any[]]} */ ([name, given]),
      );
    const url = (/** @type {string} */ name, query = '') => `${origin}/src/pages/${name}/index.html${query}`;

    if (!isFilled) {
      const { passages } = await ask('fillLibrary', size);
      row.passages = count(passages);
      // Once as it is after an upgrade, before anything is packed.
      const { page, seen } = await openUntil(context, url('library'), LIBRARY);
      row['library, unpacked: first list'] = ms(seen.list);
      row['library, unpacked: facets'] = ms(seen.facets);
      await page.close();
    }
    const waiting = await ask('waiting');
    if (waiting > 0) {
      const indexed = (await ask('indexAll')) / 1_000;
      row['index build'] = `${indexed.toFixed(1)} s, ${count(Math.round(waiting / indexed))} articles a second`;
    }
    row['shelf packed in'] = ms(await ask('packAll'));

    const opened = await several(() => openUntil(context, url('library'), LIBRARY));
    row['library: first list'] = spread(opened.map(({ list = 0 }) => list));
    row['library: facets counted'] = spread(opened.map(({ facets = 0 }) => facets));
    const narrowed = await several(() =>
      openUntil(context, url('library', '?tag=kinh-tế&read=unread&sort=title'), LIBRARY),
    );
    row['library, narrowed and by title'] = spread(narrowed.map(({ list = 0 }) => list));

    for (const [layout, query] of [
      ['cards', ''],
      ['table', '?view=compact'],
    ]) {
      const { page } = await openUntil(context, url('library', query), LIBRARY);
      const tasks = await scrollThrough(page);
      row[`scroll, ${layout}: long tasks`] =
        tasks.length === 0 ? 'none' : `${tasks.length}, longest ${ms(Math.max(...tasks))}`;
      if (layout === 'cards') row['heap of the library'] = `${(await heapOf(page)).toFixed(0)} MB`;
      await page.close();
    }

    for (const [kind, queries] of Object.entries(QUERIES)) {
      await ask('searchAll', queries, 1);
      const times = await ask('searchAll', queries, 4);
      row[`search, ${kind}: p50 / p95`] = `${ms(part(times, 0.5))} / ${ms(part(times, 0.95))}`;
    }

    const ids = await ask('someArticles', rounds);
    let at = 0;
    const read = await several(() => openUntil(context, url('reader', `?id=${ids[at++ % ids.length]}`), READER));
    row['reader open'] = spread(read.map(({ body = 0 }) => body));

    const tab = await context.newPage();
    await tab.goto(`${site.origin}/nghi-quyet-mau.html`);
    const id = await tabId(worker, tab);
    const popups = await several(() => openUntil(context, url('popup', `?tab=${id}`), POPUP));
    row['popup ready'] = spread(popups.map(({ ready = 0 }) => ready));
  } finally {
    await context.close();
  }
  row.disk = `${(folderSize(join(profile, 'Default/IndexedDB')) / 1e6).toFixed(0)} MB`;
  if (!kept) rmSync(profile, { recursive: true, force: true });
  return row;
}

/** Opens so many times; the first, which warms up the disk, does not count. @param {() => ReturnType<typeof openUntil>} open */
async function several(open) {
  /** @type {Record<string, number>[]} */
  const all = [];
  for (let round = 0; round <= rounds; round++) {
    const { page, seen } = await open();
    if (round > 0) all.push(seen);
    await page.close();
  }
  return all;
}

/** @param {import('playwright').Page} asker @param {import('playwright').Page} tab */
async function tabId(asker, tab) {
  const address = tab.url();
  return asker.evaluate(async (url) => {
    const api = Reflect.get(globalThis, 'chrome');
    const tabs = await api.tabs.query({});
    return tabs.find((/** @type {chrome.tabs.Tab} */ one) => one.url === url)?.id;
  }, address);
}

/** @param {string} folder @returns {number} */
function folderSize(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? folderSize(path) : statSync(path).size);
  }, 0);
}

/** @param {number[]} values @param {number} share */
function part(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The least, which is what the machine can do, and the middle. @param {number[]} values */
function spread(values) {
  return `${ms(Math.min(...values))}, middle ${ms(part(values, 0.5))}`;
}

/** @param {number | undefined} value */
function ms(value) {
  return `${Math.round(value ?? 0)} ms`;
}

/** @param {number} value */
function count(value) {
  return value.toLocaleString('en');
}

function print() {
  const names = [...new Set(columns.flatMap((column) => Object.keys(column)))];
  const table = [
    ['', ...sizes.map((size) => `${count(size)} articles`)],
    ...names.map((name) => [name, ...columns.map((column) => column[name] ?? '–')]),
  ];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((line) => (line[at] ?? '').length)));
  for (const line of table)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('   ')
        .trimEnd(),
    );
}
