import { studyDay } from '../core/review/study-day.ts';
import { setLocale } from '../i18n/t.ts';
import { hear } from '../messaging/hear.ts';
import { onAlarm, setAlarm } from '../platform/alarm.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { loadSettings } from '../platform/settings.ts';
import { showDue } from './badge.ts';
import { library, onOwnChange } from './library.ts';

const NEXT_DAY = 'review-day';
const MINUTE = 60_000;

/** How many wait is said again after every change, and when a day begins: nothing is kept in memory for it. */
export function initReviewBadge(): void {
  const refresh = (): void => void refreshDue().catch((thrown) => logQuietly('no count of reviews', thrown));
  hear('library.changed', refresh);
  onOwnChange(refresh);
  onAlarm(NEXT_DAY, refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onInstalled.addListener(refresh);
}

async function refreshDue(): Promise<void> {
  const now = Date.now();
  setAlarm(NEXT_DAY, Math.max(1, Math.ceil((studyDay(now).end - now) / MINUTE)));
  setLocale((await loadSettings()).language);
  const { badge } = await library.reviewSettings();
  await showDue(badge ? await library.countReviews() : 0);
}
