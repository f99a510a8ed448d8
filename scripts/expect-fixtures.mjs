// @ts-check
// Drafts the expected.json of fixture pages from what the code makes of them: `npm run fixtures:expect -- <id>…`.
// A draft is only a start: what belongs in the file is what a careful reader of the page would say. `--write`
// creates the file where there is none, and never overwrites one. `--text` writes the body's lines to expected.txt,
// anew each time: the difference is to be read before it is committed. Without a folder it takes all articles.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

const PAGES = join(ROOT, 'tests/fixtures/pages');

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const isText = args.includes('--text');
if ((named.length === 0 && !isText) || args.some((arg) => arg.startsWith('--') && !/^--(?:write|text)$/.test(arg))) {
  console.error('Usage: npm run fixtures:expect -- [--write | --text] <folder in tests/fixtures/pages>…');
  process.exit(1);
}
const ids = named.length > 0 ? named : readdirSync(PAGES).filter((id) => !id.startsWith('neg-'));

/** @typedef {typeof import('../src/dom/detect/index.ts')} Detect */
/** @typedef {typeof import('../src/dom/extract/index.ts')} Extract */
/** @typedef {typeof import('../tests/unit/dom/fixture-pages.ts')} FixturePages */
const { detectArticle } = /** @type {Detect} */ (await load('src/dom/detect/index.ts'));
const { extractArticle } = /** @type {Extract} */ (await load('src/dom/extract/index.ts'));
const { outlineLabels } = /** @type {FixturePages} */ (await load('tests/unit/dom/fixture-pages.ts'));

for (const id of ids) {
  const file = join(PAGES, id, 'expected.json');
  if (isText) {
    const { url } = JSON.parse(readFileSync(file, 'utf8'));
    const article = extractArticle(documentOf(readFileSync(join(PAGES, id, 'source.html'), 'utf8'), url), url);
    writeFileSync(join(PAGES, id, 'expected.txt'), `${article?.text ?? ''}\n`);
    continue;
  }
  const draft = `${JSON.stringify(draftOf(id, file), null, 2)}\n`;
  console.log(draft);
  if (!args.includes('--write')) continue;
  if (existsSync(file)) console.error(`${id}: expected.json is there already and was left as it is.`);
  else writeFileSync(file, draft);
}

/**
 * @param {string} id
 * @param {string} file
 */
function draftOf(id, file) {
  const html = readFileSync(join(PAGES, id, 'source.html'), 'utf8');
  const url = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).url : declaredUrl(html, id);
  const { isArticle, kind } = detectArticle(documentOf(html, url), url);
  const extracted = isArticle ? extractArticle(documentOf(html, url), url) : null;
  if (!extracted) return { url, detect: { isArticle, kind } };

  // `origins` would tie every page to the ways of the code; the body is checked by a few of its lines.
  const { html: body, text, outline, origins: _, ...article } = extracted;
  const lines = text.split('\n');
  const labels = outlineLabels(outline);
  return {
    url,
    detect: { isArticle, kind },
    article,
    ...(labels.length > 0 ? { outline: labels } : {}),
    contains: [...new Set([lines[0], lines[Math.floor(lines.length / 2)], lines.at(-1)])],
    excludes: [],
    htmlContains: [...body.matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]),
  };
}

/**
 * A page that says nothing of its address gets one of its own.
 * @param {string} html
 * @param {string} id
 */
function declaredUrl(html, id) {
  const page = documentOf(html, 'https://example.vn/');
  const declared =
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    '';
  return URL.canParse(declared) ? declared : `https://${id}.example/`;
}

/**
 * A document as the unit tests see one: scripts do not run and nothing is loaded.
 * @param {string} html
 * @param {string} url
 */
function documentOf(html, url) {
  return new JSDOM(html, { url }).window.document;
}

/** @param {string} path */
async function load(path) {
  const { module } = await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: 'warn' });
  return module;
}
