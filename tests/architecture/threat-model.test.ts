import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, readText } from './source-files.ts';

const text = readText('docs/threat-model.md');
const rows = text.split('\n').filter((line) => /^\| \d+ \|/.test(line));

it('every threat has a test, and every test that is named is there', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(rows.map((_, index) => index + 1));
  for (const row of rows) {
    const named = [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named, row).not.toEqual([]);
    expect(
      named.filter((path) => !existsSync(join(ROOT, path))),
      row,
    ).toEqual([]);
  }
});
