import { setLocale } from '../i18n/t.ts';
import { browser } from '../platform/browser.ts';
import { sweepDrafts } from '../platform/drafts.ts';
import { loadSettings } from '../platform/settings.ts';
import { openSurface } from '../platform/surfaces.ts';

export function initInstall(): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason === 'install') void openSurface('welcome');
  });
  browser.runtime.onStartup.addListener(() => void sweepDrafts());
  // The worker starts anew for every event: its language is read each time, before most titles are written.
  void loadSettings().then((settings) => setLocale(settings.language));
}
