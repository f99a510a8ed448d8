import { browser } from '../platform/browser.ts';
import { isFirefox } from './is-firefox.ts';

/**
 * Whether the browser does not clear our data by itself. Firefox keeps an extension's data for good once it is asked to,
 * and `unlimitedStorage` spares the reader the question. Chromium never calls it persistent, yet exempts it from eviction
 * for that same permission:
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export async function isKeptForGood(): Promise<boolean> {
  const { storage } = navigator;
  if ((await storage.persisted()) || (await storage.persist())) return true;
  return !isFirefox() && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
}
