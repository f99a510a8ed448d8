import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isReminderDue,
  isSnapshotDue,
  snapshotName,
  snapshotTime,
  thinSnapshots,
} from '../../../../src/core/backup/thin-snapshots.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24, 12);

function kept(times: number[], now = NOW): number[] {
  const dropped = new Set(thinSnapshots(times, now));
  return times.filter((at) => !dropped.has(at));
}

test('one every six hours for two years: many of the last days, few old ones', () => {
  const times = Array.from({ length: 2 * 365 * 4 }, (_, at) => NOW - at * 6 * HOUR);
  const left = kept(times);
  expect(left.filter((at) => NOW - at <= DAY)).toHaveLength(5);
  const days = left.filter((at) => NOW - at > DAY && NOW - at <= 14 * DAY);
  expect(days.length).toBeGreaterThanOrEqual(12);
  expect(days.length).toBeLessThanOrEqual(14);
  expect(left.filter((at) => NOW - at > 400 * DAY)).toEqual([]);
  expect(left.length).toBeLessThan(45);
});

test('the newest stays however old, and thinning anew drops nothing more', () => {
  expect(kept([NOW - 900 * DAY])).toHaveLength(1);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 * DAY })), (ages) => {
      const times = [...new Set(ages)].map((age) => NOW - age);
      const left = kept(times);
      expect(kept(left)).toEqual(left);
      if (times.length > 0) expect(left).toContain(Math.max(...times));
    }),
  );
});

test('what lies ahead of the clock is left alone', () => {
  expect(thinSnapshots([NOW + DAY, NOW + DAY + 1, NOW], NOW)).toEqual([]);
});

test('names tell their time, and other files have none', () => {
  const at = Date.UTC(2026, 1, 3, 4, 5, 6);
  expect(snapshotName(at)).toBe('thu-hoach-2026-02-03-040506.zip');
  expect(snapshotTime(snapshotName(at))).toBe(at);
  for (const name of ['thu-hoach-2026-02-03.zip', 'ảnh.zip', 'thu-hoach-2026-02-03-040506.zip.bak']) {
    expect(snapshotTime(name)).toBeNull();
  }
});

test('a copy is due where something changed and some hours passed', () => {
  expect(isSnapshotDue(null, 0, NOW)).toBe(true);
  expect(isSnapshotDue(NOW - 5 * HOUR, NOW - 6 * HOUR, NOW)).toBe(false);
  expect(isSnapshotDue(NOW - 5 * HOUR, NOW - HOUR, NOW)).toBe(true);
  expect(isSnapshotDue(NOW - HOUR, NOW, NOW)).toBe(false);
});

test('a reminder waits for its days, for enough to lose, and for as long as it was put off', () => {
  const some = { articles: 9, days: 30, now: NOW };
  expect(isReminderDue({ at: null, laterUntil: null }, some)).toBe(true);
  expect(isReminderDue({ at: NOW - 29 * DAY, laterUntil: null }, some)).toBe(false);
  expect(isReminderDue({ at: NOW - 31 * DAY, laterUntil: null }, some)).toBe(true);
  expect(isReminderDue({ at: NOW - 31 * DAY, laterUntil: NOW + 1 }, some)).toBe(false);
  expect(isReminderDue({ at: null, laterUntil: null }, { ...some, articles: 2 })).toBe(false);
  expect(isReminderDue({ at: null, laterUntil: null }, { ...some, days: 0 })).toBe(false);
});
