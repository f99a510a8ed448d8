import { toFailure } from '../core/model/failure.ts';
import { classifyUrl } from '../core/url/page-class.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { prepareTab } from './inject.ts';
import { library } from './library.ts';

/**
 * Passages come back after a reload of a page that the reader woke by a gesture: the browser leaves us in that tab
 * while it stays on the site. Where we have no access the address is not even told, and nothing happens.
 */
export function initReturn(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'complete' && tab.url && classifyUrl(tab.url) === 'web') void comeBack(tabId, tab.url);
  });
}

async function comeBack(tabId: number, url: string): Promise<void> {
  try {
    const { article } = await library.openPage(url);
    if (article) await prepareTab(tabId);
  } catch (thrown) {
    logQuietly('not brought back', toFailure(thrown));
  }
}
