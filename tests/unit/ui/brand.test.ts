import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARK_PATHS } from '../../../src/ui/brand/mark-paths.ts';

const icon = (name: string) => readFileSync(new URL(`../../../public/icons/${name}`, import.meta.url));

test('the toolbar icon and the mark on the pages are one drawing', () => {
  const svg = icon('icon.svg').toString();
  for (const path of Object.values(MARK_PATHS)) expect(svg).toContain(`d="${path}"`);
});

test.each([16, 32, 48, 128])('icon-%i.png has its size and a transparent ground', (size) => {
  const png = icon(`icon-${size}.png`);
  // PNG: width and height at 16 and 20, colour type at 25; 6 is red, green, blue and alpha.
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([size, size, 6]);
});
