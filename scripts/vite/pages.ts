import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every page of the extension, by name, from the root: each folder of `src/pages` that has an `index.html`. */
export function pageInputs(root: string): Record<string, string> {
  const pages = join(root, 'src/pages');
  const names = readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(pages, entry.name, 'index.html')))
    .map((entry) => entry.name)
    .sort();
  return Object.fromEntries(names.map((name) => [name, `src/pages/${name}/index.html`]));
}
