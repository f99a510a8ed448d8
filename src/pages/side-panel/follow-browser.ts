import { hear } from '../../messaging/hear.ts';
import { browser } from '../../platform/browser.ts';
import { namedTabId } from '../current-tab.ts';
import { onLibraryChange } from '../page-library.ts';
import type { PanelFollower } from './panel-follower.ts';

/**
 * Keeps a panel in step with the window that it stands in: the tab in front, its navigations and reloads, what is
 * marked in it, and every change of the library. Each window's panel follows its own window.
 */
export function followBrowser(follower: PanelFollower, signal: AbortSignal): void {
  void follower.follow();
  onLibraryChange((change) => follower.changed(change), signal);
  hear('tab.changed', (_change, sender) => follower.follows(sender.tab?.id) && void follower.look(), signal);
  onTabUpdate(follower, signal);
  // A panel that was folded away heard nothing of its window.
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void follower.follow(),
    {
      signal,
    },
  );
  if (namedTabId() === null) onTabChoice(follower, signal);
}

function onTabUpdate(follower: PanelFollower, signal: AbortSignal): void {
  const listener = (tabId: number, change: { status?: string | undefined; url?: string | undefined }): void => {
    if (!follower.follows(tabId)) return;
    // At its new address at once, and once more when there is a page to ask.
    const isThere = change.status === 'complete';
    if (isThere || change.url !== undefined) void follower.update(isThere);
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener));
}

function onTabChoice(follower: PanelFollower, signal: AbortSignal): void {
  let own: number | null = null;
  browser.windows.getCurrent().then(
    ({ id }) => {
      own = id ?? null;
    },
    // Without a window of its own every choice is looked at, and the tab in front is asked for.
    () => undefined,
  );
  const chosen = ({ tabId, windowId }: { tabId: number; windowId: number }): void => {
    if (own === null) void follower.follow();
    else if (windowId === own) void follower.follow(tabId);
  };
  const replaced = (): void => void follower.follow();
  browser.tabs.onActivated.addListener(chosen);
  browser.tabs.onReplaced.addListener(replaced);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(chosen);
    browser.tabs.onReplaced.removeListener(replaced);
  });
}
