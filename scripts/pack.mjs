// @ts-check
// Zips both builds for the stores, and lists what they are made of: `npm run pack`. The same sources give the same bytes on every machine.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { ROOT } from './run.mjs';
import { sbom } from './sbom.mjs';

/** The first moment that a zip can tell, so that the hour of packing leaves no trace. */
const MODIFIED = new Date(1980, 0, 1);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

for (const browser of ['chromium', 'firefox']) {
  const zip = zipFolder(join(ROOT, 'dist', browser));
  const name = `thu-hoach-${version}-${browser}.zip`;
  writeFileSync(join(ROOT, 'dist', name), zip);
  console.log(`${createHash('sha256').update(zip).digest('hex')}  dist/${name}`);
}

writeFileSync(join(ROOT, 'dist', `thu-hoach-${version}.cdx.json`), `${JSON.stringify(sbom(version), null, 2)}\n`);

/** @param {string} folder */
function zipFolder(folder) {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // By code unit: a locale's order would differ between machines.
    .sort((a, b) => (a < b ? -1 : 1));
  /** @type {import('fflate').Zippable} */
  const entries = {};
  for (const path of paths)
    entries[path] = [readFileSync(join(folder, path)), { mtime: MODIFIED, level: 9, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries);
}
