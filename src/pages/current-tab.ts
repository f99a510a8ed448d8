import { browser } from '../platform/browser.ts';

/** `?tab=` names the tab a popup or panel speaks of, where it is opened as a page; otherwise it is the active one. */
export function namedTabId(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named === null ? null : Number(named);
}

export interface CurrentTab {
  id: number;
  windowId: number;
  /** Empty where the browser does not tell: no access. */
  url: string;
}

/** @param id of the tab, where it is known: the named one, or else the active one */
export async function currentTab(id: number | null = namedTabId()): Promise<CurrentTab | null> {
  const tab =
    id === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : // A tab that was closed meanwhile is no tab.
        await browser.tabs.get(id).catch(() => undefined);
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? '' };
}
