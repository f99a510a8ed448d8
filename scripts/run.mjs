// @ts-check
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Entry files of the tools that scripts start. Started with Node itself they need no shell on Windows. */
const TOOLS = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  'web-ext': 'web-ext/bin/web-ext.js',
};

/**
 * Runs a tool of node_modules, or a file of ours, to its end; true when it succeeded.
 * @param {keyof typeof TOOLS | `scripts/${string}`} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(tool, args, env = {}) {
  const file = tool in TOOLS ? join('node_modules', TOOLS[/** @type {keyof typeof TOOLS} */ (tool)]) : tool;
  const options = { cwd: ROOT, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [join(ROOT, file), ...args], options).status === 0;
}

/**
 * Builds the extension, once for each mode of vite.config.ts.
 * @param {string[]} modes
 */
export function build(...modes) {
  return modes.every((mode) => run('vite', ['build', '--mode', mode, '--logLevel', 'warn']));
}
