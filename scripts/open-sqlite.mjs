// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm');

/** SQLite as a development tool: its WebAssembly build, which is made for browsers, with its bytes handed to it. */
export async function openSqlite() {
  // It asks for these by name before anything else.
  const config = { warn: () => undefined };
  Object.assign(globalThis, {
    self: globalThis,
    location: globalThis.location ?? pathToFileURL(FOLDER),
    // Of files of browsers that are not there, which nobody wants here.
    sqlite3ApiConfig: config,
  });
  const { default: start } = await import(pathToFileURL(join(FOLDER, 'sqlite3.mjs')).href);
  return start({ wasmBinary: readFileSync(join(FOLDER, 'sqlite3.wasm')) });
}
