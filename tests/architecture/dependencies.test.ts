import { describe, expect, it } from 'vitest';
import own from '../../package.json' with { type: 'json' };
import { sbom } from '../../scripts/sbom.mjs';
import { shippedPackages } from '../../scripts/shipped-packages.mjs';
import { readText } from './source-files.ts';

/** Licences that let code ship in an extension under MIT, unchanged and with its notice. */
const ALLOWED = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BSD', 'Apache-2.0', 'MPL-2.0', '(MIT AND Zlib)'],
  ...['(MPL-2.0 OR Apache-2.0)', '(MIT OR GPL-3.0-or-later)'],
]);

const shipped = shippedPackages();

describe('what ships', () => {
  it('has licences that let it', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(
      shipped.filter(({ licence }) => !ALLOWED.has(licence)).map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
  });

  it('is written down, each package with its licence and its reason', () => {
    const rows = [
      ...readText('docs/adr/0027-what-ships.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm),
    ];
    const written = rows.map(([, name, licence]) => `${name} ${licence}`).sort();
    const direct = Object.keys(own.dependencies);
    const real = shipped.filter(({ name }) => direct.includes(name)).map(({ name, licence }) => `${name} ${licence}`);
    expect(written).toEqual([...new Set(real)].sort());
  });

  it('stands in the bill of materials with its hash, the same each time', () => {
    const bill = sbom(own.version);
    expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(own.dependencies)));
    expect(bill.components.every(({ hashes }) => /^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''))).toBe(true);
    expect(JSON.stringify(bill)).toBe(JSON.stringify(sbom(own.version)));
  });
});
