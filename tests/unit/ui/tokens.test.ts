import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROLES } from '../../../src/core/model/role.ts';
import { ROLE_COLOURS, TINT } from '../../../src/dom/highlight/role-colours.ts';

type Theme = 'light' | 'sepia' | 'dark';
const THEMES: Theme[] = ['light', 'sepia', 'dark'];

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map<string, Record<Theme, string>>();
for (const [, name, light, dark] of css.matchAll(/--th-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)) {
  if (name && light && dark) tokens.set(name, { light, sepia: light, dark });
}
// What sepia does not say, it has of light.
const sepia = readFileSync(new URL('../../../src/ui/sepia.css', import.meta.url), 'utf8');
for (const [, name, value] of sepia.matchAll(/--th-([\w-]+): (#[0-9a-f]{6});/g)) {
  const token = tokens.get(name ?? '');
  if (!token || !value) throw new Error(`sepia has a colour that is no token: ${name}`);
  token.sepia = value;
}

function colour(name: string, theme: Theme): string {
  const value = tokens.get(name)?.[theme];
  if (value === undefined) throw new Error(`no colour token --th-${name}`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken', 'raised', 'hover'];
const STATES = ['info', 'success', 'warning', 'danger'];

/** [foreground, background, least ratio]: 4.5 for text, 3 for the parts of a control that must be seen (WCAG 1.4.3, 1.4.11). */
const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 7],
    ['ink-soft', ground, 4.5],
    ['ink-faint', ground, 4.5],
    ['accent-ink', ground, 4.5],
    ['danger', ground, 4.5],
    ['accent', ground, 3],
    ['line-strong', ground, 3],
    ['focus', ground, 3],
  ]),
  ...STATES.flatMap((state): [string, string, number][] => [
    ['ink', `${state}-soft`, 7],
    ['accent-ink', `${state}-soft`, 4.5],
    [state, `${state}-soft`, 4.5],
    [state, 'surface', 4.5],
    [state, 'paper', 4.5],
    ['focus', `${state}-soft`, 3],
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-hover', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['ink', 'accent-soft', 7],
  ['ink-soft', 'accent-soft', 4.5],
  ['ink-faint', 'accent-soft', 4.5],
  ['focus', 'accent-soft', 3],
  ...ROLES.flatMap((role): [string, string, number][] => [
    [`${role}-line`, 'surface', 3],
    [`${role}-line`, 'paper', 3],
    [`${role}-line`, 'raised', 3],
    [`${role}-line`, 'hover', 3],
    [`${role}-line`, `${role}-soft`, 3],
    [`${role}-line`, `${role}-mark`, 3],
    [`${role}-ink`, `${role}-soft`, 4.5],
    [`${role}-ink`, `${role}-mark`, 4.5],
    [`${role}-ink`, 'surface', 4.5],
    [`${role}-ink`, 'paper', 4.5],
    ['ink', `${role}-mark`, 7],
    ['ink', `${role}-soft`, 7],
    ['ink-soft', `${role}-soft`, 4.5],
  ]),
];

for (const theme of THEMES) {
  test(`${theme}: every pair that meets on screen has its contrast`, () => {
    const short = PAIRS.map(([front, back, least]) => {
      const ratio = contrast(colour(front, theme), colour(back, theme));
      return ratio < least ? `${front} on ${back}: ${ratio.toFixed(2)} < ${least}` : null;
    }).filter((line) => line !== null);
    expect(short).toEqual([]);
  });
}

test('what is painted on a page has the line of the tokens and a pattern of its own', () => {
  for (const role of ROLES) expect(ROLE_COLOURS[role].line).toBe(colour(`${role}-line`, 'light'));
  expect(ROLES.map((role) => ROLE_COLOURS[role].pattern)).toEqual(['solid', 'double', 'dotted', 'dashed', 'wavy']);
});

/** A role's tint over a ground, as highlights are painted. */
function tinted(role: (typeof ROLES)[number], ground: string): [number, number, number] {
  const back = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  return ROLE_COLOURS[role].rgb.map((c, at) => c * TINT + (back[at] ?? 0) * (1 - TINT)) as [number, number, number];
}

function hex(rgb: readonly number[]): string {
  return `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
}

test.each(THEMES)(
  '%s: text on painted passages is read well, their lines are seen, and no two tints look alike',
  (theme) => {
    const tints = ROLES.map((role) => tinted(role, colour('paper', theme)));
    for (const tint of tints) expect(contrast(colour('ink', theme), hex(tint))).toBeGreaterThanOrEqual(7);
    for (const role of ROLES)
      expect(contrast(ROLE_COLOURS[role].line, colour('paper', theme))).toBeGreaterThanOrEqual(3);
    for (const [index, a] of tints.entries())
      for (const b of tints.slice(index + 1))
        expect(Math.hypot(...a.map((c, at) => c - (b[at] ?? 0)))).toBeGreaterThan(20);
  },
);
