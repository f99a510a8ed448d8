import { browser } from '../../platform/browser.ts';

interface FirefoxCommands {
  /** Firefox 137 and later: https://bugzil.la/1303384 */
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page of shortcuts: an extension may show its keys but not set them there. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
