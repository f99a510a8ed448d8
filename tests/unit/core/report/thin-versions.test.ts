import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionReason } from '../../../../src/core/report/report.ts';
import { isLargeCut, versionsToDrop } from '../../../../src/core/report/thin-versions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 500 * DAY;

const kept = (ages: number[], reason: VersionReason = 'auto'): number[] => {
  const versions = ages.map((age) => ({ id: String(age), at: NOW - age, reason }));
  const drop = new Set(versionsToDrop(versions, NOW));
  return ages.filter((age) => !drop.has(String(age)));
};

describe('versionsToDrop', () => {
  it('keeps one in five minutes of the last hour, the last one of each', () => {
    expect(kept([1, 2, 3, 6, 7].map((minutes) => minutes * MINUTE))).toEqual([1 * MINUTE, 6 * MINUTE]);
  });

  it('keeps one an hour of the last day and one a day of all before', () => {
    const hours = [2 * HOUR + 1, 2 * HOUR + 10 * MINUTE, 3 * HOUR + 1];
    expect(kept(hours)).toEqual([2 * HOUR + 1, 3 * HOUR + 1]);
    const days = [2 * DAY + 1, 2 * DAY + HOUR, 3 * DAY + 1, 90 * DAY + 1];
    expect(kept(days)).toEqual([2 * DAY + 1, 3 * DAY + 1, 90 * DAY + 1]);
  });

  it('keeps all that has a name or holds words of another tab', () => {
    const ages = [1, 2, 3].map((minutes) => minutes * MINUTE);
    for (const reason of ['named', 'other-tab', 'restored'] as const) expect(kept(ages, reason)).toEqual(ages);
  });

  it('always keeps the newest, and thinning again drops nothing more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 200 * DAY }), { minLength: 1 }), (ages) => {
        const once = kept(ages);
        expect(once).toContain(Math.min(...ages));
        expect(kept(once)).toEqual(once);
      }),
    );
  });
});

describe('isLargeCut', () => {
  it('is one where much of the text went at once', () => {
    expect(isLargeCut(1_000, 700)).toBe(true);
    expect(isLargeCut(1_000, 900)).toBe(false);
    expect(isLargeCut(60, 10)).toBe(true);
    expect(isLargeCut(30, 0)).toBe(false);
  });
});
