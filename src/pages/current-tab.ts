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

export async function currentTab(): Promise<CurrentTab | null> {
  const named = namedTabId();
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named);
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? '' };
}
