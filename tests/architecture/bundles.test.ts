import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, type Build, builtFiles, gzipSize, readBuilt } from './built-extension.ts';

/** What a page pays for us, in bytes after gzip. */
const BUDGETS = { detect: 8_000, judge: 8_000, english: 3_000, annotate: 60_000, extract: 26_800, gather: 4_000 };

/** Code from text, and code or data from elsewhere. */
const FORBIDDEN_CODE = [
  /(?<![\w.$])eval\s*\(/,
  /\bnew\s+Function\s*\(/,
  /(?<![\w.$])Function\s*\(\s*["'`]/,
  /\bimportScripts\s*\(/,
  /\bimport\s*\(\s*["'`](?:https?:)?\/\//,
  /\bfrom\s*["'`](?:https?:)?\/\//,
  /\bfetch\s*\(\s*["'`](?:https?:)?\/\//,
  /\bnew\s+(?:Worker|SharedWorker|WebSocket|EventSource)\s*\(\s*["'`](?:https?|wss?):/,
  /\bsendBeacon\s*\(/,
];

describe.each(BUILDS)('the bundles of %s', (build) => {
  it.each(Object.entries(BUDGETS))('%s stays within %i bytes', (script, budget) => {
    expect(gzipSize(readBuilt(build, `src/content/${script}.iife.js`))).toBeLessThanOrEqual(budget);
  });

  it.each(Object.keys(BUDGETS))('%s has no database inside', (script) => {
    expect(readBuilt(build, `src/content/${script}.iife.js`).toString()).not.toMatch(/dexie/i);
  });

  it('make no code from text and load none from elsewhere', () => {
    const found = builtFiles(build, /\.js$/).flatMap((file) => {
      const code = readBuilt(build, file).toString();
      return FORBIDDEN_CODE.filter((pattern) => pattern.test(code)).map((pattern) => `${file}: ${pattern}`);
    });
    expect(found).toEqual([]);
  });

  it('have pages and styles that load only what ships', () => {
    const found = builtFiles(build, /\.(html|css)$/).filter((file) =>
      /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/.test(
        readBuilt(build, file).toString(),
      ),
    );
    expect(found).toEqual([]);
  });

  it('open every page without what makes Word files', () => {
    const scripts = builtFiles(build, /\.js$/);
    const heavy = scripts.filter((file) => /build-docx/.test(file));
    expect(heavy).toHaveLength(1);
    const pages = builtFiles(build, /^src\/pages\/.*\.html$/);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const loaded = [...firstLoad(build, page)];
      expect(loaded.length).toBeGreaterThan(1);
      expect(loaded).not.toContain(heavy[0]);
    }
  });

  it('have no source maps', () => {
    expect(builtFiles(build, /\.map$/)).toEqual([]);
  });
});

/** All scripts that a page loads by itself: those it names, and what they import other than on demand. */
function firstLoad(build: Build, page: string): Set<string> {
  const found = new Set<string>();
  const named = readBuilt(build, page)
    .toString()
    .matchAll(/(?:src|href)="\/([^"]+\.js)"/g);
  const waiting = [...named].map(([, path = '']) => path);
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (found.has(script)) continue;
    found.add(script);
    const code = readBuilt(build, script).toString();
    for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`]([^"'`]+\.js)["'`]/g))
      waiting.push(posix.join(posix.dirname(script), path));
  }
  return found;
}
