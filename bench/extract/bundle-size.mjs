// @ts-check
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const ENTRIES = {
  ours: 'src/content/extract.iife.ts',
  readability: 'node_modules/@mozilla/readability/index.js',
  defuddle: 'node_modules/defuddle/dist/index.js',
};

/** Bytes after gzip of a contestant's script, built as the extension builds its own. @param {string} name */
export async function bundleSize(name) {
  const entry = ENTRIES[/** @type {keyof typeof ENTRIES} */ (name)];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome125',
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'contestant', fileName: 'x' },
    },
  });
  const first = Array.isArray(result) ? result[0] : null;
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk || !('code' in chunk)) throw new Error(`${name} was not bundled.`);
  return gzipSync(chunk.code, { level: 9 }).length;
}
