// @ts-check
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../bundle.mjs';

const ROOT = join(import.meta.dirname, '../..');
const ENTRIES = {
  ours: 'src/content/extract.iife.ts',
  readability: 'node_modules/@mozilla/readability/index.js',
  defuddle: 'node_modules/defuddle/dist/index.js',
};

/** Bytes after gzip of a contestant's script, built as the extension builds its own. @param {string} name */
export async function bundleSize(name) {
  const entry = ENTRIES[/** @type {keyof typeof ENTRIES} */ (name)];
  return gzipSync(await bundle(join(ROOT, entry)), { level: 9 }).length;
}
