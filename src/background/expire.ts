import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { library } from './library.ts';

const EXPIRE = 'expire-trash';
/** Minutes. Whoever never closes the browser has their trash looked after too. */
const PERIOD = 6 * 60;
/** The worker may be stopped at any time, so a long rest of the work is left to an alarm of its own. */
const CHUNKS_AT_ONCE = 8;
const TAG_ACTS_KEPT = 30 * 24 * 60 * 60 * 1000;

/** Drops what has been in the trash for 30 days: long after every undo on a screen is gone. */
async function expire(): Promise<void> {
  await library.forgetTagActs(Date.now() - TAG_ACTS_KEPT);
  await library.expireImports();
  await library.recountTags();
  for (let chunk = 0; chunk < CHUNKS_AT_ONCE; chunk++) {
    if (!(await library.expireTrash())) return;
  }
  await browser.alarms.create(EXPIRE, { delayInMinutes: 1, periodInMinutes: PERIOD });
}

/** Made where there is none, and never made anew: that would put it off with every start. */
async function ensureAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(EXPIRE);
  if (!alarm) await browser.alarms.create(EXPIRE, { delayInMinutes: 10, periodInMinutes: PERIOD });
}

export function initExpire(): void {
  const ensure = (): void => void ensureAlarm().catch((thrown) => logQuietly('no alarm for the trash', thrown));
  browser.runtime.onInstalled.addListener(ensure);
  browser.runtime.onStartup.addListener(ensure);
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === EXPIRE) expire().catch((thrown) => logQuietly('trash not expired', thrown));
  });
}
