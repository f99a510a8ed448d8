import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Arrival, ArticleArrival } from '../../../src/core/import/arrival.ts';
import type { ReadContext, Skipped } from '../../../src/core/import/import-format.ts';
import { openImportFile } from '../../../src/core/import/open-import-file.ts';
import { bytesSource } from '../../../src/core/zip/byte-source.ts';
import { writeZip } from '../../../src/core/zip/write-zip.ts';

export const IMPORT_CASES = join(import.meta.dirname, '../../fixtures/imports');
export const NOW = Date.UTC(2026, 5, 1);

/** The bytes of a fixture: a file, or a folder `zip` of what goes into one. */
export async function importBytes(folder: string): Promise<{ name: string; bytes: Uint8Array }> {
  const base = join(IMPORT_CASES, folder);
  if (existsSync(join(base, 'zip'))) {
    return { name: `${folder}.zip`, bytes: await zipOf(filesBelow(join(base, 'zip'))) };
  }
  const name = readdirSync(base).find((one) => one !== 'expected.json') ?? '';
  return { name, bytes: new Uint8Array(readFileSync(join(base, name))) };
}

export async function zipOf(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const entries = Object.entries(files).map(([name, content]) => ({ name, content: [content] }));
  return Buffer.concat(await collect(writeZip(entries)));
}

async function collect<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const part of parts) list.push(part);
  return list;
}

function filesBelow(root: string, folder = root): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, filesBelow(root, path));
    else files[relative(root, path)] = new Uint8Array(readFileSync(path));
  }
  return files;
}

export interface ReadImport {
  format: string;
  arrivals: Arrival[];
  skipped: Skipped[];
}

export async function readImport(
  name: string,
  bytes: Uint8Array,
  over: Partial<ReadContext> = {},
): Promise<ReadImport> {
  const skipped: Skipped[] = [];
  const context: ReadContext = {
    now: NOW,
    isStopped: () => false,
    onProgress: () => undefined,
    onSkipped: (one) => skipped.push(one),
    ...over,
  };
  const { format, read } = await openImportFile(name, bytesSource(bytes));
  return { format: format.id, arrivals: await collect(read(context)), skipped };
}

export function articlesOf(arrivals: readonly Arrival[]): ArticleArrival[] {
  return arrivals.filter((arrival) => arrival.kind === 'article');
}
