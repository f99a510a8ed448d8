import { browser } from './browser.ts';

/** Brings a tab and its window to the front. A window that is there already keeps the focus where it is. */
export async function showTab({ id, windowId }: { id: number; windowId: number }): Promise<void> {
  await browser.tabs.update(id, { active: true });
  await browser.windows.update(windowId, { focused: true });
}
