import { expect, test } from 'vitest';
import { advanceReading, isReadThrough, minutesLeft, newReading } from '../../../../src/core/reading/progress.ts';

test('the place follows the reader, the furthest never goes back', () => {
  const opened = newReading('a', 5);
  const further = advanceReading(opened, { offset: 120.4, reach: 0.4 });
  expect(further).toEqual({ articleId: 'a', furthest: 0.4, offset: 120, openedAt: 5, finishedAt: null });
  expect(advanceReading(further, { offset: 3, reach: 0.1 })).toMatchObject({ offset: 3, furthest: 0.4 });
  expect(advanceReading(further, { offset: -2, reach: 1.2 })).toMatchObject({ offset: 0, furthest: 1 });
});

test('a text is read through at its end, given time for some of it', () => {
  expect(isReadThrough(1, 0, 1)).toBe(false);
  expect(isReadThrough(1, 12, 1)).toBe(true);
  expect(isReadThrough(0.9, 600, 1)).toBe(false);
  // Half a minute is enough however long the text is: it may have been read on the live page.
  expect(isReadThrough(1, 29, 90)).toBe(false);
  expect(isReadThrough(1, 30, 90)).toBe(true);
});

test('what is left is whole minutes, at least one while there is a rest', () => {
  expect(minutesLeft(12, 0.5)).toBe(6);
  expect(minutesLeft(12, 0.99)).toBe(1);
  expect(minutesLeft(12, 1)).toBe(0);
});
