import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the program is there. Where it must be, its absence is a failure and no reason to pass over a test. */
export function hasUnzip(): boolean {
  const isThere = spawnSync('unzip', ['-v']).status === 0;
  if (!isThere && process.env.CI) throw new Error('unzip is missing');
  return isThere;
}

/** Files of a zip as the common program unpacks them: text by name, NFC. It tests every checksum. */
export function unzip(path: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'unzipped-'));
  execFileSync('unzip', ['-q', path, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const names = readdirSync(folder);
  return new Map(names.map((name) => [name.normalize('NFC'), readFileSync(join(folder, name), 'utf8')]));
}
