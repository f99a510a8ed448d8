import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readText } from './source-files.ts';

const FILE = 'ARCHITECTURE.md';
const NOTHING = ['–', '-', 'nothing', 'nothing of ours'];

/** Folder of `src` → the folders of `src` that it may import. Read from the table in ARCHITECTURE.md. */
export function readArrowTable(): Map<string, Set<string>> {
  if (!existsSync(join(ROOT, FILE)))
    throw new Error(`${FILE} is missing: its table says which folder may import which`);
  const rows = readText(FILE)
    .split('\n')
    .map((line) => line.match(/^\|\s*`src\/([a-z0-9-]+)`\s*\|([^|]*)\|/))
    .filter((match) => match !== null);
  const folders = new Set(rows.map(([, folder]) => folder));
  const table = new Map<string, Set<string>>();
  for (const [, folder = '', cell = ''] of rows) {
    const text = cell.replaceAll('`', '').trim();
    const names = NOTHING.includes(text) ? [] : text.split(',').map((name) => name.trim().replace(/^src\//, ''));
    const unknown = names.filter((name) => !folders.has(name));
    if (unknown.length > 0) throw new Error(`${FILE}: the row of src/${folder} names unknown folders: ${unknown}`);
    table.set(folder, new Set(names));
  }
  if (table.size === 0) throw new Error(`${FILE} has no table with rows like | \`src/core\` | nothing of ours | … |`);
  return table;
}
