import { browser } from './browser.ts';

/**
 * Wakes the background later, even if it is stopped before that. Set anew while the work goes on, it also keeps the
 * background alive: browsers stop one that calls none of their functions for 30 seconds.
 */
export function setAlarm(name: string, minutes: number): void {
  browser.alarms.create(name, { delayInMinutes: minutes });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Wakes the background again and again. */
export function repeatAlarm(name: string, minutes: number): void {
  browser.alarms.create(name, { delayInMinutes: minutes, periodInMinutes: minutes });
}

export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}
