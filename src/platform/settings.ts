import { browser } from './browser.ts';

/** What holds everywhere, in the pages of others too. What our own pages know besides is in `page-settings`. */
export interface Settings {
  language: 'vi' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Whether the bar appears by itself at a selection on pages where the extension is awake. */
  barAtSelection: boolean;
}

export const DEFAULTS: Settings = { language: 'vi', theme: 'auto', barAtSelection: true };
export const SETTINGS_KEY = 'settings';

/** What was stored may be older than this code or damaged: every field is checked on its own. */
export function parseSettings(stored: unknown): Settings {
  const from = settingsRecord(stored);
  return {
    language: from.language === 'en' ? 'en' : DEFAULTS.language,
    theme: from.theme === 'light' || from.theme === 'dark' ? from.theme : DEFAULTS.theme,
    barAtSelection: typeof from.barAtSelection === 'boolean' ? from.barAtSelection : DEFAULTS.barAtSelection,
  };
}

export function settingsRecord(value: unknown): Record<string, unknown> {
  return (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
}

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Calls back on every change made in any context, until the signal aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  watchStored((stored) => callback(parseSettings(stored)), signal);
}

/** The same, with what is stored as it is. */
export function watchStored(callback: (stored: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && SETTINGS_KEY in changes) callback(changes[SETTINGS_KEY]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
