import { frameKey } from '../core/url/frame-key.ts';
import { browser, type Runtime } from '../platform/browser.ts';

export type SenderKind = 'page' | 'content' | 'stranger';

/**
 * Who sent a message: a page of ours, our script in a web page, or somebody else.
 * A content script's address is the first one of its document: only its origin says something.
 */
export function senderKind(sender: Runtime.MessageSender): SenderKind {
  if (sender.id !== browser.runtime.id) return 'stranger';
  const own = new URL(browser.runtime.getURL('')).origin;
  if (senderOrigin(sender) === own) return 'page';
  return sender.tab ? 'content' : 'stranger';
}

/** A script in a frame of a page, not in the page itself. */
export function isInFrame(sender: Runtime.MessageSender): boolean {
  return sender.tab !== undefined && sender.frameId !== 0;
}

/**
 * Which frame a content script speaks from, by what the browser says of it and not by what it says itself: the address
 * of the tab's page and the frame's key. Null where the browser tells no site of one of them.
 */
export function senderFrame(sender: Runtime.MessageSender): { tabId: number; page: string; key: string } | null {
  const { tab, url = '' } = sender;
  const { origin = senderOrigin(sender) } = sender as { origin?: string };
  const key = frameKey(url, origin ?? 'null');
  if (tab?.id === undefined || !tab.url || key === null) return null;
  return { tabId: tab.id, page: tab.url, key };
}

function senderOrigin(sender: Runtime.MessageSender): string | null {
  return sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : null;
}
