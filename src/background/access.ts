import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { grantedOrigins } from '../platform/sites.ts';
import { DETECT_FILE, detectInTab } from './inject.ts';

const SCRIPT_ID = 'detect';

function isWeb(origin: string): boolean {
  return /^(\*|https?):\/\//.test(origin);
}

/** The detector runs by itself on exactly the sites that the reader allowed. */
async function syncDetector(): Promise<void> {
  const matches = (await grantedOrigins()).filter(isWeb);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [DETECT_FILE],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** One at a time: two events in a row must not both register. The chain is only an order of work, not memory. */
let queue: Promise<void> = Promise.resolve();
function sync(): Promise<void> {
  queue = queue.then(syncDetector).catch((thrown) => logQuietly('detector not registered', thrown));
  return queue;
}

/** Pages that were open before: when a site is allowed, and after an update, whose scripts the browser dropped. */
async function lookAtOpenTabs(origins: string[]): Promise<void> {
  await sync();
  if (origins.length === 0) return;
  for (const tab of await browser.tabs.query({ url: origins })) {
    if (tab.id !== undefined && !tab.discarded) await detectInTab(tab.id);
  }
}

async function lookEverywhere(): Promise<void> {
  await lookAtOpenTabs((await grantedOrigins()).filter(isWeb));
}

export function initAccess(): void {
  browser.runtime.onInstalled.addListener(() => void lookEverywhere());
  browser.runtime.onStartup.addListener(() => void lookEverywhere());
  browser.permissions.onAdded.addListener(({ origins }) => void lookAtOpenTabs(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void sync());
}
