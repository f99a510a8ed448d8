import { IMAGE_CAPS } from '../core/media/image-caps.ts';
import { browser } from './browser.ts';
import { DEFAULTS, parseSettings, SETTINGS_KEY, type Settings, settingsRecord, watchStored } from './settings.ts';

/** How a saved text is set. `auto` takes the theme of all our pages. */
export interface ReaderLook {
  theme: 'auto' | 'light' | 'sepia' | 'dark';
  width: 'narrow' | 'medium' | 'wide';
  size: 's' | 'm' | 'l' | 'xl';
  face: 'serif' | 'sans';
  /** Whether the outline stands beside the text, where there is room. */
  outline: boolean;
  /** What it is printed on: A4, A5, or A4 in large letters without colours, to be read without glasses or copied. */
  paper: 'a4' | 'a5' | 'large';
}

/** All settings, for our own pages and the background. Apart, so that no page of others loads what it never asks for. */
export interface PageSettings extends Settings {
  reader: ReaderLook;
  /** Bytes that pictures of all saved articles may take together; 0 keeps none. */
  imageRoom: number;
  /** Days without a backup after which there is a reminder; 0: never. */
  backupReminder: BackupReminder;
}

export const BACKUP_REMINDERS = [14, 30, 90, 0] as const;

export type BackupReminder = (typeof BACKUP_REMINDERS)[number];

const LOOK: ReaderLook = { theme: 'auto', width: 'medium', size: 'm', face: 'serif', outline: true, paper: 'a4' };
export const PAGE_DEFAULTS: PageSettings = {
  ...DEFAULTS,
  reader: LOOK,
  imageRoom: IMAGE_CAPS.total,
  backupReminder: 30,
};

function parsePageSettings(stored: unknown): PageSettings {
  const { reader, imageRoom, backupReminder } = settingsRecord(stored);
  return {
    ...parseSettings(stored),
    reader: parseLook(settingsRecord(reader)),
    imageRoom: isRoom(imageRoom) ? imageRoom : PAGE_DEFAULTS.imageRoom,
    backupReminder: BACKUP_REMINDERS.find((days) => days === backupReminder) ?? PAGE_DEFAULTS.backupReminder,
  };
}

function parseLook(from: Record<string, unknown>): ReaderLook {
  return {
    theme: oneOf(from.theme, ['auto', 'light', 'sepia', 'dark'], LOOK.theme),
    width: oneOf(from.width, ['narrow', 'medium', 'wide'], LOOK.width),
    size: oneOf(from.size, ['s', 'm', 'l', 'xl'], LOOK.size),
    face: oneOf(from.face, ['serif', 'sans'], LOOK.face),
    outline: typeof from.outline === 'boolean' ? from.outline : LOOK.outline,
    paper: oneOf(from.paper, ['a4', 'a5', 'large'], LOOK.paper),
  };
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function isRoom(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

export async function loadPageSettings(): Promise<PageSettings> {
  return parsePageSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

export async function saveSettings(change: Partial<PageSettings>): Promise<PageSettings> {
  const settings = { ...(await loadPageSettings()), ...change };
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  return settings;
}

/** Calls back on every change made in any context, until the signal aborts. */
export function watchPageSettings(callback: (settings: PageSettings) => void, signal?: AbortSignal): void {
  watchStored((stored) => callback(parsePageSettings(stored)), signal);
}
