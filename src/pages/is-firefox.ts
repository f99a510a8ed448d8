import { browser } from '../platform/browser.ts';

/** For the few places where the two browsers must be explained or trusted differently. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
