import { expect, test } from 'vitest';
import { daysBetween } from '../../../../src/core/text/days-between.ts';

test.each([
  ['2026-12-31', '2026-12-31', 0],
  ['2026-12-31', '2027-01-03', 3],
  ['2027-01-03', '2026-12-31', -3],
  ['2028-02-28', '2028-03-01', 2],
])('from %s to %s: %i', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
