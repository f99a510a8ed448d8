// @ts-check
import { build } from 'vite';

/**
 * A module and all it imports as one minified script, built as the extension builds its own.
 * @param {string} entry absolute path
 * @param {Record<string, string>} [define] what stands for the names that it leaves open
 */
export async function bundle(entry, define = { 'process.env.NODE_ENV': '"production"' }) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: { write: false, target: 'chrome125', lib: { entry, formats: ['iife'], name: 'bundled', fileName: 'x' } },
  });
  const first = Array.isArray(result) ? result[0] : null;
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk || !('code' in chunk)) throw new Error(`${entry} was not bundled.`);
  return chunk.code;
}
