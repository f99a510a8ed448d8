import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPreset, PRESET_FIGURES, PRESET_LIMITS } from '../../../../src/core/report/clean-preset.ts';
import { impose } from '../../../../src/core/report/impose.ts';
import { layOutPaper } from '../../../../src/core/report/lay-out-paper.ts';
import { PAPER_SIDES, presetById, SHIPPED_PRESETS } from '../../../../src/core/report/paper-preset.ts';
import { sheetSize } from '../../../../src/core/report/paper-size.ts';
import { withoutHead } from '../../../../src/core/report/without-head.ts';
import { makeReport, PROFILE } from '../../make-report.ts';

describe('a booklet', () => {
  test('of eight pages', () => {
    expect(impose(8)).toEqual([
      { left: 8, right: 1 },
      { left: 2, right: 7 },
      { left: 6, right: 3 },
      { left: 4, right: 5 },
    ]);
  });

  test('is filled up with blank pages at its end', () => {
    expect(impose(5)).toEqual([
      { left: null, right: 1 },
      { left: 2, right: null },
      { left: null, right: 3 },
      { left: 4, right: 5 },
    ]);
    expect(impose(1)).toEqual([
      { left: null, right: 1 },
      { left: null, right: null },
    ]);
    expect(impose(0)).toEqual([]);
  });

  test('reads in its order once the stack is folded, each page once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const sides = impose(count);
        // Turn over a folded stack: right halves of fronts and left halves of backs going in, the others coming out.
        const into = sides.flatMap(({ left, right }, at) => (at % 2 === 0 ? [right] : [left]));
        const out = sides.flatMap(({ left, right }, at) => (at % 2 === 0 ? [left] : [right])).reverse();
        const read = [...into, ...out];
        expect(read.filter((page) => page !== null)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
        expect(read.length % 4).toBe(0);
        expect(read.slice(count).every((page) => page === null)).toBe(true);
      }),
    );
  });

  test('goes on sheets of twice the size', () => {
    expect(sheetSize(SHIPPED_PRESETS.booklet)).toEqual({ width: 297, height: 210 });
    expect(sheetSize({ ...SHIPPED_PRESETS.party, isBooklet: true })).toEqual({ width: 420, height: 297 });
    expect(sheetSize(SHIPPED_PRESETS.a5)).toEqual({ width: 148, height: 210 });
  });
});

describe('layouts', () => {
  test('that name a rule keep within it, and say its day', () => {
    const ruled = Object.values(SHIPPED_PRESETS).filter(({ basis }) => basis !== null);
    expect(ruled.map(({ id }) => id)).toEqual(['party', 'decree-30']);
    for (const preset of ruled) {
      expect(preset.basis?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const side of PAPER_SIDES) {
        const [least, most] = preset.basis?.margins[side] ?? [Number.NaN, Number.NaN];
        expect(preset[side]).toBeGreaterThanOrEqual(least);
        expect(preset[side]).toBeLessThanOrEqual(most);
      }
    }
    expect(SHIPPED_PRESETS.party.basis?.isToCheck).toBe(true);
  });

  test('of the reader are found by their id; one that is gone leaves the usual one', () => {
    const own = cleanPreset('own-1', { ...SHIPPED_PRESETS.a5, name: 'Của tôi' });
    expect(presetById('own-1', [own])).toBe(own);
    expect(presetById('own-2', [own])).toBe(SHIPPED_PRESETS.party);
    expect(presetById('a4', [])).toBe(SHIPPED_PRESETS.party);
    expect(presetById('a5', [own])).toBe(SHIPPED_PRESETS.a5);
  });

  test('of the reader name no rule: their figures are the reader’s', () => {
    const { basis, name, left } = cleanPreset('x', { ...SHIPPED_PRESETS.party, name: ' Chi bộ 3 ', left: 33 });
    expect({ basis, name, left }).toEqual({ basis: null, name: 'Chi bộ 3', left: 33 });
  });

  test('are sound whatever was stored', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(SHIPPED_PRESETS.a5)), fc.anything()),
        (junk, fields) => {
          for (const from of [junk, fields]) {
            const preset = cleanPreset('x', from);
            for (const field of PRESET_FIGURES) {
              const [least, most] = PRESET_LIMITS[field];
              expect(preset[field]).toBeGreaterThanOrEqual(least);
              expect(preset[field]).toBeLessThanOrEqual(most);
            }
            // Room for some words is left between the widest margins.
            expect(preset.width - preset.left - preset.right).toBeGreaterThanOrEqual(28);
            expect(cleanPreset('x', preset)).toEqual(preset);
          }
        },
      ),
    );
  });

  test('without a head: its place and day go to the signature, and nothing is lost', () => {
    const blocks = layOutPaper({
      ...{ report: makeReport(), profile: PROFILE, locale: 'vi', today: '2026-01-01', sources: [], hasSources: false },
    });
    const bare = withoutHead(blocks);
    expect(bare.some(({ kind }) => kind === 'head')).toBe(false);
    expect(bare).toHaveLength(blocks.length - 1);
    expect(bare.find(({ kind }) => kind === 'signature')).toMatchObject({
      placeAndDay: 'Bến Lúa, ngày 05 tháng 02 năm 2018',
      name: PROFILE.name,
    });
  });
});
