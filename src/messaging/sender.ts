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

function senderOrigin(sender: Runtime.MessageSender): string | null {
  return sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : null;
}
