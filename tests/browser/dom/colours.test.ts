import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/core/model/role.ts';
import { ROLE_COLOURS, TINT, TINT_ACTIVE } from '../../../src/dom/highlight/role-colours.ts';

type Rgb = readonly number[];
const hex = (value: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
const over = (top: Rgb, alpha: number, ground: Rgb): Rgb =>
  top.map((c, at) => c * alpha + (ground[at] as number) * (1 - alpha));

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const PAGES = [
  { ground: hex('#ffffff'), text: hex('#333333') },
  { ground: hex('#121212'), text: hex('#cccccc') },
];

describe.each(ROLES)('the colour of %s', (role) => {
  const { rgb, line } = ROLE_COLOURS[role];

  it('can be told and read through, on light pages and dark', () => {
    for (const { ground, text } of PAGES) {
      expect(contrast(hex(line), ground)).toBeGreaterThanOrEqual(3);
      const tinted = over(rgb, TINT, ground);
      expect(contrast(text, tinted)).toBeGreaterThanOrEqual(7);
      expect(contrast(text, over([255, 140, 0], TINT_ACTIVE, tinted))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
