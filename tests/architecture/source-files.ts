import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A node of an ESTree program, as far as these tests look into it. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  path: string;
  text: string;
  program: SyntaxNode;
  imports: Import[];
}

export interface Import {
  /** As written: `./a.ts`, `dexie`. */
  specifier: string;
  /** The file of ours that it names, from the root, without a query; null for a package. */
  target: string | null;
  /** `x.iife.ts?script`: asks the build for a file's name and imports none of its code. */
  isFileName: boolean;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Every TypeScript file of `src`. */
export const SOURCES: SourceFile[] = filesUnder('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);

/** Paths of all files below a folder, from the root, sorted. Nothing when there is no such folder. */
export function filesUnder(folder: string): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => toPosix(relative(ROOT, join(entry.parentPath, entry.name))))
    .sort();
}

export function readSource(path: string): SourceFile {
  const text = readText(path);
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const root = program as unknown as SyntaxNode;
  return { path, text, program: root, imports: importsOf(path, root) };
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Calls `visit` for a node and all below it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function importsOf(path: string, program: SyntaxNode): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    if (!IMPORTING.has(node.type) || !isNode(node.source)) return;
    const specifier = node.source.value;
    if (typeof specifier !== 'string')
      throw new Error(`${path}: an import whose address is computed cannot be checked`);
    const [file = '', query] = specifier.split('?');
    imports.push({
      specifier,
      target: file.startsWith('.') ? toPosix(relative(ROOT, join(ROOT, dirname(path), file))) : null,
      isFileName: query === 'script',
    });
  });
  return imports;
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
