import { toFailure } from '../core/model/failure.ts';
import { hear } from '../messaging/hear.ts';
import { announce } from '../messaging/wire.ts';
import { clearAlarm, onAlarm, repeatAlarm, setAlarm } from '../platform/alarm.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { library, onOwnChange } from './library.ts';

/** Goes on with what a stopped worker left. The shortest that Chromium allows, minutes. */
const GO_ON = 'index-library';
const GO_ON_AFTER = 0.5;
/** Looks for what nobody said. */
const CHECK = 'check-index';
const DAY = 24 * 60;

/**
 * Keeps the search index up to date: after every change, and where a worker died over it, half a minute later by alarm.
 * The lock in `indexLibrary` makes it one at a time; who comes second leaves it to the first, and the alarm to see to
 * what fell between.
 */
export function initIndexing(): void {
  const wake = (): void => void bringUpToDate(false);
  const check = (): void => void bringUpToDate(true);
  hear('library.changed', wake);
  hear('search.stale', wake);
  onOwnChange(wake);
  onAlarm(GO_ON, wake);
  onAlarm(CHECK, check);
  browser.runtime.onStartup.addListener(check);
  browser.runtime.onInstalled.addListener(() => {
    repeatAlarm(CHECK, DAY);
    check();
  });
}

async function bringUpToDate(isThorough: boolean): Promise<void> {
  setAlarm(GO_ON, GO_ON_AFTER);
  try {
    const isDone = await library.indexLibrary({
      isThorough,
      onProgress: ({ waiting }) => {
        setAlarm(GO_ON, GO_ON_AFTER);
        announce('search.indexed', { waiting });
      },
    });
    if (isDone && (await library.indexProgress()).waiting === 0) await clearAlarm(GO_ON);
  } catch (thrown) {
    // The alarm stays: a full disk may have room by then.
    logQuietly('not indexed', toFailure(thrown).detail);
  }
}
