import { FailureError, toFailure } from '../core/model/failure.ts';
import { setLocale, t } from '../i18n/t.ts';
import type { SavedTab } from '../messaging/protocol.ts';
import { callTab } from '../messaging/wire.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { loadSettings } from '../platform/settings.ts';
import { openSurface } from '../platform/surfaces.ts';
import { showFailure } from './badge.ts';
import { markInFrame } from './frames.ts';
import { prepareTab } from './inject.ts';
import { openNextPassage } from './next-passage.ts';
import { saveTab } from './save-tab.ts';

/** Only what this press saved can be taken back: the undo of an article saved long ago would be its deletion. */
async function tell(tabId: number, { article: { id }, missingFrom, versionId, outcome }: SavedTab): Promise<void> {
  await speakAsChosen();
  if (outcome === 'known') {
    const text = t(missingFrom === null ? 'article.unchanged' : 'article.known');
    await callTab(tabId, 'tab.notify', { text, tone: 'success' });
  } else if (outcome === 'filled') {
    const text = missingFrom === null ? t('article.filled') : t('article.savedPart', { page: missingFrom });
    await callTab(tabId, 'tab.notify', { text, tone: 'success' });
  } else if (outcome === 'new') {
    const text = missingFrom === null ? t('article.saved') : t('article.savedPart', { page: missingFrom });
    await callTab(tabId, 'tab.notify', { text, tone: 'success', undo: { id } });
  } else {
    const undo = versionId === null ? {} : { undo: { id, versionId } };
    await callTab(tabId, 'tab.notify', { text: t('article.renewed'), tone: 'success', ...undo });
  }
}

/** The worker may have been woken for this: what language is spoken is asked before anything is said. */
async function speakAsChosen(): Promise<void> {
  setLocale((await loadSettings()).language);
}

/** What a shortcut or a menu entry does in the tab it was used in. */
export async function savePageIn(tabId: number): Promise<void> {
  try {
    const saved = await saveTab({ tabId, url: null, tags: [], note: '', edit: {}, renew: true });
    await tell(tabId, saved);
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
    // The popup says it, and shows the way out.
    if (failure.code === 'too-many-versions') throw thrown;
    await speakAsChosen();
    await callTab(tabId, 'tab.notify', { text: t(`error.${failure.code}`), tone: 'error' });
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
