// @ts-check
/**
 * npm run bench:extract [-- --dir FOLDER] [--only ours,readability] [--held-out | --tuning] [--json FILE]
 *
 * Ours, Readability and defuddle side by side, in one real Chromium: on our fixtures, on `../shared/corpus/wcxb-dev`
 * where it is present, and on any folder of the same shape (`<id>.html.gz` and `<id>.json`, or
 * `<id>/{source.html,expected.json}`).
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askInBrowser } from './extract/ask-in-browser.mjs';
import { bundleSize } from './extract/bundle-size.mjs';
import { fixturePages, wcxbPages } from './extract/corpora.mjs';
import { measure } from './extract/measures.mjs';

/** @typedef {import('./extract/corpora.mjs').Page} Page */

const ROOT = join(import.meta.dirname, '..');
const CORPUS = join(ROOT, '../shared/corpus/wcxb-dev');

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string' },
    only: { type: 'string', default: 'ours,readability,defuddle' },
    'held-out': { type: 'boolean', default: false },
    tuning: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const names = options.only.split(',');

/** @returns {{ title: string, pages: Page[] }[]} */
function corpora() {
  if (options.dir) {
    const folder = resolve(options.dir);
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
    const isWcxb = readdirSync(folder).some((name) => name.endsWith('.html.gz'));
    return [{ title: folder, pages: isWcxb ? wcxbPages(folder) : fixturePages(folder) }];
  }
  const wcxb = wcxbPages(CORPUS);
  const parts = [{ title: 'our fixtures', pages: fixturePages(join(ROOT, 'tests/fixtures/pages')) }];
  if (wcxb.length === 0) console.log(`${CORPUS} is not here: its rows are left out.`);
  const [tuning, heldOut] = [wcxb.filter((page) => !page.isHeldOut), wcxb.filter((page) => page.isHeldOut)];
  if (options.tuning) return [{ title: 'WCXB, tuning part', pages: tuning }];
  if (options['held-out']) return [{ title: 'WCXB, held-out third', pages: heldOut }];
  parts.push({ title: 'WCXB, tuning part', pages: tuning }, { title: 'WCXB, held-out third', pages: heldOut });
  return parts.filter(({ pages }) => pages.length > 0);
}

/** @param {number | null | undefined} value @param {string} row */
function shown(value, row) {
  if (value === null || value === undefined) return '–';
  if (/failures|gzip/.test(row)) return String(value);
  return / ms,/.test(row) ? value.toFixed(1) : value.toFixed(3);
}

/** @param {string} title @param {Record<string, Record<string, number | null>>} columns */
function print(title, columns) {
  const rows = Object.keys(Object.values(columns)[0] ?? {});
  console.log(`\n${title}`);
  console.log(`${''.padEnd(26)}${names.map((name) => name.padStart(13)).join('')}`);
  for (const row of rows) {
    const cells = names.map((name) => shown(columns[name]?.[row], row).padStart(13));
    if (cells.some((cell) => cell.trim() !== '–')) console.log(`${row.padEnd(26)}${cells.join('')}`);
  }
}

const record = [];
for (const { title, pages } of corpora()) {
  const isTerminal = process.stderr.isTTY;
  const answers = await askInBrowser(names, pages, (done) => {
    if (isTerminal) process.stderr.write(`\r${title}: ${done} of ${pages.length} pages`);
  });
  if (isTerminal) process.stderr.write('\r\x1b[K');
  const columns = Object.fromEntries(names.map((name) => [name, measure(pages, answers[name] ?? [])]));
  const articles = pages.filter((page) => page.type === 'article').length;
  print(`${title}: ${pages.length} pages, ${articles} articles`, columns);
  record.push({
    title,
    columns,
    pages: pages.map(({ html: _html, ...page }, index) => ({
      ...page,
      answers: Object.fromEntries(names.map((name) => [name, answers[name]?.[index]])),
    })),
  });
}
const sizes = await Promise.all(names.map(bundleSize));
print('bundles', Object.fromEntries(names.map((name, index) => [name, { 'gzip, bytes': sizes[index] ?? null }])));
if (options.json) writeFileSync(options.json, JSON.stringify(record));
