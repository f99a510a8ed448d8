import { setLocale } from '../i18n/t.ts';
import { browser } from '../platform/browser.ts';
import { sweepDrafts } from '../platform/drafts.ts';
import { logQuietly } from '../platform/log.ts';
import { loadSettings } from '../platform/settings.ts';
import { openSurface } from '../platform/surfaces.ts';

const SWEEP = 'sweep-drafts';
const DAY = 24 * 60;

export function initInstall(): void {
  browser.runtime.onInstalled.addListener((details) => {
    browser.alarms.create(SWEEP, { delayInMinutes: 5, periodInMinutes: DAY });
    keepForGood();
    if (details.reason === 'install') void openSurface('welcome');
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === SWEEP) sweepDrafts().catch((thrown) => logQuietly('drafts not swept', thrown));
  });
  // The worker starts anew for every event: its language is read each time, before most titles are written.
  void loadSettings().then((settings) => setLocale(settings.language));
}

/** Firefox keeps an extension's data for good once asked; Chromium does so by `unlimitedStorage`, and has no such call in a worker. */
function keepForGood(): void {
  navigator.storage?.persist?.().catch((thrown: unknown) => logQuietly('not persistent', thrown));
}
