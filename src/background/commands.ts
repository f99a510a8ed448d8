import { FailureError, toFailure } from '../core/model/failure.ts';
import { callTab } from '../messaging/wire.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { openSurface } from '../platform/surfaces.ts';
import { showFailure } from './badge.ts';
import { markInFrame } from './frames.ts';
import { prepareTab } from './inject.ts';
import { openNextPassage } from './next-passage.ts';
import { saveTab } from './save-tab.ts';

/** What a shortcut or a menu entry does in the tab it was used in. */
export async function savePageIn(tabId: number): Promise<void> {
  try {
    const saved = await saveTab({ tabId, url: null, tags: [], note: '', edit: {}, renew: true });
    const { article, missingFrom, versionId, outcome } = saved;
    // Only what this press saved can be taken back: the undo of an article saved long ago would be its deletion.
    if (outcome === 'known')
      await callTab(tabId, 'tab.notify', { message: 'article-known', isSame: missingFrom === null });
    else if (outcome === 'new')
      await callTab(tabId, 'tab.notify', { message: 'article-saved', articleId: article.id, missingFrom });
    else await callTab(tabId, 'tab.notify', { message: 'article-renewed', articleId: article.id, versionId });
  } catch (thrown) {
    await tellFailure(tabId, thrown);
  }
}

export async function markSelectionIn(tabId: number, frameId = 0): Promise<void> {
  try {
    await prepareTab(tabId);
    if (frameId === 0) await callTab(tabId, 'tab.mark');
    else if (!(await markInFrame(tabId, frameId))) throw new FailureError('frame-closed');
  } catch (thrown) {
    await tellFailure(tabId, thrown);
  }
}

export async function openNextPassageIn(tabId: number): Promise<void> {
  try {
    await prepareTab(tabId);
    await openNextPassage(tabId);
  } catch (thrown) {
    await tellFailure(tabId, thrown);
  }
}

/** In the page where that is possible. A page we cannot enter is explained by the popup, or else by the badge. */
async function tellFailure(tabId: number, thrown: unknown): Promise<void> {
  const failure = toFailure(thrown);
  try {
    // A sentence that pages do not carry: the popup says it, and shows the way out.
    if (failure.code === 'too-many-versions') throw thrown;
    await callTab(tabId, 'tab.notify', { message: 'failed', failure });
  } catch {
    await showFailure(tabId, failure.code);
    await browser.action.openPopup().catch((refused) => logQuietly('popup not opened', refused));
  }
}

export function initCommands(): void {
  browser.commands.onCommand.addListener((command: string, tab?: { id?: number | undefined }) => {
    void runCommand(command, tab?.id);
  });
}

async function runCommand(command: string, given: number | undefined): Promise<void> {
  if (command === 'open-library') return openSurface('library');
  const tabId = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tabId === undefined) return;
  if (command === 'save-page') await savePageIn(tabId);
  if (command === 'mark-selection') await markSelectionIn(tabId);
  if (command === 'next-passage') await openNextPassageIn(tabId);
}
