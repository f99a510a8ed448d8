import { IMAGE_CAPS } from '../core/media/image-caps.ts';
import { browser } from './browser.ts';

export interface Settings {
  language: 'vi' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Whether the bar appears by itself at a selection on pages where the extension is awake. */
  barAtSelection: boolean;
  /** Bytes that pictures of all saved articles may take together; 0 keeps none. */
  imageRoom: number;
}

const DEFAULTS: Settings = { language: 'vi', theme: 'auto', barAtSelection: true, imageRoom: IMAGE_CAPS.total };
const KEY = 'settings';

/** What was stored may be older than this code or damaged: every field is checked on its own. */
function parseSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    language: from.language === 'en' ? 'en' : DEFAULTS.language,
    theme: from.theme === 'light' || from.theme === 'dark' ? from.theme : DEFAULTS.theme,
    barAtSelection: typeof from.barAtSelection === 'boolean' ? from.barAtSelection : DEFAULTS.barAtSelection,
    imageRoom: isRoom(from.imageRoom) ? from.imageRoom : DEFAULTS.imageRoom,
  };
}

function isRoom(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back on every change made in any context, until the signal aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) callback(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
