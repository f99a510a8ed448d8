import { browser } from './browser.ts';

/** Pages of ours that open in a tab. */
export type Surface =
  | 'library'
  | 'reader'
  | 'topics'
  | 'stories'
  | 'practice'
  | 'review'
  | 'reports'
  | 'paper'
  | 'plan'
  | 'summary'
  | 'profile'
  | 'tags'
  | 'trash'
  | 'storage'
  | 'export'
  | 'handouts'
  | 'packets'
  | 'import'
  | 'backup'
  | 'options'
  | 'welcome';

export function surfaceUrl(surface: Surface | 'popup' | 'side-panel', query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return browser.runtime.getURL(`src/pages/${surface}/index.html${search ? `?${search}` : ''}`);
}

/**
 * Opens a page of ours, or brings its tab to the front where it is open already.
 * @param fragment where in the page: one that is open already only goes there
 */
export async function openSurface(
  surface: Surface,
  query: Record<string, string> = {},
  fragment?: string,
): Promise<void> {
  const address = surfaceUrl(surface, query);
  const url = fragment === undefined ? address : `${address}#${fragment}`;
  const open = await findOwnTab(address);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, fragment === undefined ? { active: true } : { active: true, url });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  await browser.tabs.create({ url });
}

/** Opens a page of ours where the address bar was told to: in the tab in front, in a new one, or in one behind it. */
export async function showSurface(
  where: 'here' | 'new-tab' | 'behind',
  surface: Surface,
  query: Record<string, string> = {},
  fragment?: string,
): Promise<void> {
  const url = surfaceUrl(surface, query) + (fragment === undefined ? '' : `#${fragment}`);
  if (where === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'new-tab' });
}

/** Without the tabs permission a tab's address shows only where we have access: our own pages. */
async function findOwnTab(url: string) {
  const tabs = await browser.tabs.query({});
  return tabs.find((tab) => tab.url?.split('#')[0] === url);
}

interface PanelApi {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

export function hasSidePanel(): boolean {
  return 'sidebarAction' in browser || (globalThis as { chrome?: PanelApi }).chrome?.sidePanel !== undefined;
}

/** Must be called directly in a click, before anything is awaited: both browsers ask for a gesture. */
export async function openSidePanel(windowId: number): Promise<void> {
  const panel = (globalThis as { chrome?: PanelApi }).chrome?.sidePanel;
  if (panel) await panel.open({ windowId });
  else await browser.sidebarAction.open();
}
