import { hear } from '../messaging/hear.ts';
import { clearAlarm, onAlarm, setAlarm } from '../platform/alarm.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { library, onOwnChange } from './library.ts';

/** Goes on with what a stopped worker left. The shortest that Chromium allows, minutes. */
const GO_ON = 'keep-journal';
const GO_ON_AFTER = 0.5;

/** Keeps the journal in step: after every change, and where a worker died over it, half a minute later. */
export function initJournaling(): void {
  const wake = (): void => void keep().catch((thrown) => logQuietly('journal not kept', thrown));
  hear('library.changed', wake);
  onOwnChange(wake);
  onAlarm(GO_ON, wake);
  browser.runtime.onStartup.addListener(wake);
  browser.runtime.onInstalled.addListener(wake);
}

async function keep(): Promise<void> {
  setAlarm(GO_ON, GO_ON_AFTER);
  if (await library.keepJournal()) await clearAlarm(GO_ON);
}
