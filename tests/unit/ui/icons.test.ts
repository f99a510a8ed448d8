import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICON_PATHS } from '../../../src/ui/icon-paths.ts';
import { PAGE_ICON_PATHS } from '../../../src/ui/page-icon-paths.ts';

test('what is drawn inside other people’s pages has its icons there', () => {
  const folder = new URL('../../../src/annotator/', import.meta.url);
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const named = [...code.matchAll(/\bicon(?:End)?(?:=|: )\{?[^}\n]*?'?"?([a-z-]+)["']/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => name !== undefined && name in PAGE_ICON_PATHS)).toEqual([]);
  expect(Object.keys(ICON_PATHS).filter((name) => name in PAGE_ICON_PATHS)).toEqual([]);
});
