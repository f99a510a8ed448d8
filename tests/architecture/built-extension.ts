import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder, ROOT } from './source-files.ts';

export const BUILDS = ['chromium', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

/** A file of a build. Fails, rather than skips, where nothing was built: what ships must have been looked at. */
export function readBuilt(build: Build, file: string): Buffer {
  const path = join(ROOT, 'dist', build, file);
  if (!existsSync(path)) throw new Error(`dist/${build}/${file} is missing: run "npm run build" first`);
  return readFileSync(path);
}

export function readManifest(build: Build): Record<string, unknown> {
  return JSON.parse(readBuilt(build, 'manifest.json').toString());
}

/** Files of a build whose paths, from the build's own root, fit. */
export function builtFiles(build: Build, pattern: RegExp): string[] {
  readManifest(build);
  const prefix = `dist/${build}/`;
  return filesUnder(`dist/${build}`)
    .map((path) => path.slice(prefix.length))
    .filter((path) => pattern.test(path));
}

export function gzipSize(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}
