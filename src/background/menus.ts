import { setLocale, t } from '../i18n/t.ts';
import { browser } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { openSidePanel, openSurface } from '../platform/surfaces.ts';
import { markSelectionIn, openNextPassageIn, savePageIn } from './commands.ts';

const WEB = ['http://*/*', 'https://*/*'];
/** Links that lead to a file by their name. Patterns look at the path and the query together. */
const FILES = ['pdf', 'PDF', 'docx', 'DOCX'].flatMap((end) => [`*://*/*.${end}`, `*://*/*.${end}?*`]);

/** Made anew at install and when the language changes: browsers keep them in between. */
async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'mark-selection',
    contexts: ['selection'],
    title: t('menu.mark'),
    documentUrlPatterns: WEB,
  });
  browser.contextMenus.create({
    id: 'save-page',
    contexts: ['page', 'selection'],
    title: t('menu.save'),
    documentUrlPatterns: WEB,
  });
  // Chromium gives an extension four shortcuts, and this command is none of them: here the keyboard gets to it too.
  browser.contextMenus.create({
    id: 'next-passage',
    contexts: ['page'],
    title: t('menu.next'),
    documentUrlPatterns: WEB,
  });
  browser.contextMenus.create({
    id: 'open-file',
    contexts: ['link'],
    title: t('menu.openFile'),
    documentUrlPatterns: WEB,
    targetUrlPatterns: FILES,
  });
  browser.contextMenus.create({ id: 'open-side-panel', contexts: ['page', 'action'], title: t('menu.sidePanel') });
  browser.contextMenus.create({ id: 'open-library', contexts: ['page', 'action'], title: t('menu.library') });
}

export function initMenus(): void {
  /** Settings may change several times at once: two that make the menus together make each entry twice. */
  let making: Promise<void> = Promise.resolve();
  browser.runtime.onInstalled.addListener(() => {
    void loadSettings().then((settings) => {
      setLocale(settings.language);
      return createMenus();
    });
  });
  watchSettings((settings) => {
    setLocale(settings.language);
    making = making.then(createMenus).catch((thrown) => logQuietly('menus not made', thrown));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // Before anything is awaited: the panel opens only inside the gesture.
    if (info.menuItemId === 'open-side-panel' && tab?.windowId !== undefined)
      openSidePanel(tab.windowId).catch((thrown) => logQuietly('side panel not opened', thrown));
    else if (info.menuItemId === 'open-file' && info.linkUrl && tab?.id !== undefined)
      void openSurface('library', { open: info.linkUrl, tab: String(tab.id) });
    else if (info.menuItemId === 'open-library') void openSurface('library');
    else if (info.menuItemId === 'save-page' && tab?.id !== undefined) void savePageIn(tab.id);
    else if (info.menuItemId === 'next-passage' && tab?.id !== undefined) void openNextPassageIn(tab.id);
    else if (info.menuItemId === 'mark-selection' && tab?.id !== undefined) void markSelectionIn(tab.id, info.frameId);
  });
}
