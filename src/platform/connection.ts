import { browser } from './browser.ts';

/** Whether the extension that this script came from is still the one that runs: its id goes with an update. */
export function isConnected(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    // Some versions throw instead: that is the same answer.
    return false;
  }
}
