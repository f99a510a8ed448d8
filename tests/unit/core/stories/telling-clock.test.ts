import { expect, test } from 'vitest';
import {
  goOn,
  startClock,
  stopClock,
  timeLeft,
  toldSeconds,
  turnClock,
} from '../../../../src/core/stories/telling-clock.ts';

test('each story has its own time, which goes on when it is come back to', () => {
  let clock = startClock('a', 0);
  clock = turnClock(clock, 'b', 10_000);
  clock = turnClock(clock, 'a', 15_000);
  expect(toldSeconds(clock, 'a', 18_500)).toBe(13);
  expect(toldSeconds(clock, 'b', 18_500)).toBe(5);
  expect(toldSeconds(clock, null, 18_500)).toBe(18);
  expect(turnClock(clock, 'a', 99_000)).toBe(clock);
});

test('stopped it stands, also over a turn of the story', () => {
  let clock = stopClock(startClock('a', 0), 4_000);
  expect(toldSeconds(clock, null, 60_000)).toBe(4);
  clock = turnClock(clock, 'b', 70_000);
  expect(toldSeconds(clock, null, 80_000)).toBe(4);
  clock = goOn(clock, 80_000);
  expect(toldSeconds(clock, 'b', 83_000)).toBe(3);
  expect(goOn(clock, 90_000)).toBe(clock);
});

test('the last minute is soon, or the last fifth of a short time; then it is over', () => {
  expect(timeLeft(0, 300)).toEqual({ left: 300, share: 0, state: 'calm' });
  expect(timeLeft(239, 300).state).toBe('calm');
  expect(timeLeft(240, 300).state).toBe('soon');
  expect(timeLeft(140, 180).state).toBe('calm');
  expect(timeLeft(144, 180).state).toBe('soon');
  expect(timeLeft(310, 300)).toEqual({ left: -10, share: 1, state: 'over' });
});
