import { setTimeout as sleep } from 'node:timers/promises';
import type { WaitOptions } from './harness.ts';

const EVERY_MS = 50;

/** Polls until something true comes back. What is thrown meanwhile counts as "not yet" and is told at the end. */
export async function waitUntil<T>(
  attempt: () => Promise<T>,
  { timeout = 10_000, what = 'a condition' }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let reason = '';
  for (;;) {
    try {
      const value = await attempt();
      if (value) return value;
    } catch (thrown) {
      reason = ` (${thrown instanceof Error ? thrown.message : thrown})`;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}${reason}`);
    await sleep(EVERY_MS);
  }
}
