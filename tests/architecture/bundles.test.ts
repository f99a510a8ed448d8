import { describe, expect, it } from 'vitest';
import { BUILDS, builtFiles, gzipSize, readBuilt } from './built-extension.ts';

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

  it('have no source maps', () => {
    expect(builtFiles(build, /\.map$/)).toEqual([]);
  });
});
