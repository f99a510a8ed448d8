import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArrowTable } from './arrow-table.ts';
import { isNode, ROOT, SOURCES, type SourceFile, walk } from './source-files.ts';

/** `compose.ts` is where services meet the browser: the one file that the table's row of services leaves out. */
const EXTRA_ARROWS: Record<string, string> = { 'src/services/compose.ts': 'platform' };

/** Packages that one folder keeps to itself. */
const OWNED_PACKAGES: Record<string, string> = {
  'webextension-polyfill': 'platform',
  dexie: 'storage',
  'pdfjs-dist': 'files',
  mammoth: 'files',
  docx: 'files',
};

const layerOf = (path: string): string => path.split('/')[1] ?? '';

describe('arrows', () => {
  it('every folder of src has a row, and every row a folder', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...readArrowTable().keys()].sort()).toEqual(folders.map((folder) => folder.name).sort());
  });

  it('point one way', () => {
    const table = readArrowTable();
    const wrong = SOURCES.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isFileName }) => target?.startsWith('src/') && !isFileName)
        .map(({ target }) => ({ from: layerOf(path), to: layerOf(target ?? ''), target }))
        .filter(({ from, to }) => from !== to && !table.get(from)?.has(to) && EXTRA_ARROWS[path] !== to)
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stay inside src', () => {
    const wrong = SOURCES.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== null && !target.startsWith('src/'))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('form no cycle', () => {
    expect(findCycles(SOURCES)).toEqual([]);
  });
});

describe('what one folder keeps to itself', () => {
  it.each(Object.entries(OWNED_PACKAGES))('%s is imported in src/%s only', (name, owner) => {
    const wrong = SOURCES.filter(
      ({ path, imports }) =>
        layerOf(path) !== owner &&
        imports.some(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('the extension API is called in src/platform only', () => {
    const wrong = SOURCES.filter((source) => layerOf(source.path) !== 'platform' && usesExtensionGlobal(source));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** True for `chrome.x`, `browser.x`, `globalThis.chrome`, unless the file imports something by that name. */
function usesExtensionGlobal({ program }: SourceFile): boolean {
  const names = new Set(['chrome', 'browser']);
  const imported = new Set<unknown>();
  const used = new Set<unknown>();
  walk(program, (node) => {
    if (node.type.startsWith('Import') && isNode(node.local)) imported.add(node.local.name);
    if (node.type !== 'MemberExpression' || !isNode(node.object) || !isNode(node.property)) return;
    if (node.object.type === 'Identifier') used.add(node.object.name);
    if (node.object.name === 'globalThis' || node.object.name === 'window') used.add(node.property.name);
  });
  return [...names].some((name) => used.has(name) && !imported.has(name));
}

function findCycles(sources: SourceFile[]): string[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.filter(({ isFileName }) => !isFileName)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const { target } of targets.get(path) ?? []) if (target) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}
