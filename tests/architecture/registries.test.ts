import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageInputs } from '../../scripts/vite/pages.ts';
import { filesUnder, ROOT, readSource, readText } from './source-files.ts';

interface Registry {
  kind: string;
  /** Where the files of this kind stand: every file below, or those of which `isOne` is true. */
  folder: string;
  isOne: (path: string) => boolean;
  registry: string;
}

const MIGRATION_FILE = /^\d{3}-[a-z0-9-]+\.ts$/;

/** One file plus one registration line a thing. */
const KNOWN_REGISTRIES: Registry[] = [
  {
    kind: 'migration',
    folder: 'src/storage/migrations',
    isOne: (path) => MIGRATION_FILE.test(basename(path)),
    registry: 'src/storage/migrations/registry.ts',
  },
  {
    kind: 'export format',
    folder: 'src/core/export',
    isOne: (path) => /^export const \w+: ExportFormat\b/m.test(readText(path)),
    registry: 'src/core/export/registry.ts',
  },
  {
    kind: 'import format',
    folder: 'src/core',
    isOne: (path) => /^export const \w+: ImportFormat\b/m.test(readText(path)),
    registry: 'src/core/import/registry.ts',
  },
  {
    kind: 'site rule',
    folder: 'src/dom/extract/sites',
    isOne: (path) => /^export const \w+: SiteRule\b/m.test(readText(path)),
    registry: 'src/dom/extract/sites/registry.ts',
  },
];

const REGISTRIES = KNOWN_REGISTRIES.filter(({ registry }) => existsSync(join(ROOT, registry)));

describe.each(REGISTRIES)('$kind', ({ folder, isOne, registry }) => {
  it('every file has its line, and every line a file', () => {
    const files = filesUnder(folder).filter((path) => path !== registry && isOne(path));
    const { imports } = readSource(registry);
    const registered = imports.map(({ target }) => target ?? '').filter((path) => files.includes(path));
    expect(files.length).toBeGreaterThan(0);
    expect(registered.sort()).toEqual(files);
  });
});

describe('migrations', () => {
  it('count up by one', () => {
    const names = filesUnder('src/storage/migrations').map((path) => basename(path));
    const numbers = names.filter((name) => MIGRATION_FILE.test(name)).map((name) => Number(name.slice(0, 3)));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

/** Parts of several files that any page may show. */
const PARTS = ['mirrors', 'open-files', 'paper-view', 'reflections'];

describe('pages', () => {
  const folders = readdirSync(join(ROOT, 'src/pages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !PARTS.includes(entry.name))
    .map(({ name }) => name);

  it('every folder of src/pages is a page of the build', () => {
    expect(Object.keys(pageInputs(ROOT)).sort()).toEqual(folders.sort());
  });

  it.each(folders)('%s has a main.tsx that wires and a page file that draws', (name) => {
    const files = readdirSync(join(ROOT, 'src/pages', name));
    expect(files).toEqual(expect.arrayContaining(['index.html', 'main.tsx', `${name}-page.tsx`]));
  });
});
