import { expect, test } from 'vitest';
import { CallLimit } from '../../../src/messaging/call-limit.ts';

const during = (limit: CallLimit, count: number, name: string, tabId = 1, now = 0): number =>
  Array.from({ length: count }, () => limit.allows(tabId, name, now)).filter(Boolean).length;

test('a hand never meets the limit, and a loop does at once', () => {
  const limit = new CallLimit();
  for (let second = 0; second < 3_600; second++) {
    expect(during(limit, 10, 'tags.suggest', 1, second * 1_000)).toBe(10);
  }
  expect(during(limit, 10_000, 'tags.suggest', 2)).toBe(600);
  expect(during(limit, 10_000, 'tags.suggest', 2, 1_000)).toBe(30);
});

test('saving whole pages has a limit of its own, and other tabs go on', () => {
  const limit = new CallLimit();
  expect(during(limit, 100, 'article.save')).toBe(12);
  expect(during(limit, 5, 'passage.create')).toBe(5);
  expect(during(limit, 3, 'article.save', 2)).toBe(3);
  expect(during(limit, 3, 'article.save', 1, 5_000)).toBe(1);
});

test('only so many tabs are remembered', () => {
  const limit = new CallLimit();
  during(limit, 600, 'page.open', 0);
  for (let tab = 1; tab <= 300; tab++) limit.allows(tab, 'page.open', 0);
  expect(limit.allows(0, 'page.open', 0)).toBe(true);
});
