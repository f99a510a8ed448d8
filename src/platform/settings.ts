import { browser } from './browser.ts';

/** How a saved text is set. `auto` takes the theme of all our pages. */
export interface ReaderLook {
  theme: 'auto' | 'light' | 'sepia' | 'dark';
  width: 'narrow' | 'medium' | 'wide';
  size: 's' | 'm' | 'l' | 'xl';
  face: 'serif' | 'sans';
  /** Whether the outline stands beside the text, where there is room. */
  outline: boolean;
}

export interface Settings {
  language: 'vi' | 'en';
  theme: 'auto' | 'light' | 'dark';
  /** Whether the bar appears by itself at a selection on pages where the extension is awake. */
  barAtSelection: boolean;
  reader: ReaderLook;
}

const LOOK: ReaderLook = { theme: 'auto', width: 'medium', size: 'm', face: 'serif', outline: true };
export const DEFAULTS: Settings = { language: 'vi', theme: 'auto', barAtSelection: true, reader: LOOK };
const KEY = 'settings';

/** What was stored may be older than this code or damaged: every field is checked on its own. */
function parseSettings(stored: unknown): Settings {
  const from = record(stored);
  return {
    language: from.language === 'en' ? 'en' : DEFAULTS.language,
    theme: from.theme === 'light' || from.theme === 'dark' ? from.theme : DEFAULTS.theme,
    barAtSelection: typeof from.barAtSelection === 'boolean' ? from.barAtSelection : DEFAULTS.barAtSelection,
    reader: parseLook(record(from.reader)),
  };
}

function parseLook(from: Record<string, unknown>): ReaderLook {
  return {
    theme: oneOf(from.theme, ['auto', 'light', 'sepia', 'dark'], LOOK.theme),
    width: oneOf(from.width, ['narrow', 'medium', 'wide'], LOOK.width),
    size: oneOf(from.size, ['s', 'm', 'l', 'xl'], LOOK.size),
    face: oneOf(from.face, ['serif', 'sans'], LOOK.face),
    outline: typeof from.outline === 'boolean' ? from.outline : LOOK.outline,
  };
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function record(value: unknown): Record<string, unknown> {
  return (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
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
