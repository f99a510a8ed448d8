import { logQuietly } from '../../platform/log.ts';
import { type PageSettings, type ReaderLook, saveSettings } from '../../platform/page-settings.ts';

/** Read by `public/reader-look.js` before the page is painted. */
const KEY = 'th-reader-look';

/** What was chosen here and is not stored yet. An echo of what was stored before it changes nothing. */
let unsaved: ReaderLook | null = null;
let isSaving = false;

/** The theme of the reader: its own, or that of all our pages. */
export function readerTheme({ theme, reader }: PageSettings): ReaderLook['theme'] {
  return reader.theme === 'auto' ? theme : reader.theme;
}

/** Puts the page into the look that its reader chose, as attributes of the root that styles ask for. */
export function wearLook(settings: PageSettings): void {
  const reader = unsaved ?? settings.reader;
  const { width, size, face, outline } = reader;
  const theme = readerTheme({ ...settings, reader });
  const look = { width, size, face, outline: outline ? 'on' : 'off', ...(theme !== 'auto' && { theme }) };
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  Object.assign(dataset, look);
  localStorage.setItem(KEY, JSON.stringify(look));
}

/** Wears what was chosen at once, and stores it; of several choices made quickly, the last. */
export function chooseLook(settings: PageSettings): void {
  unsaved = settings.reader;
  wearLook(settings);
  if (!isSaving) void saveLast();
}

async function saveLast(): Promise<void> {
  isSaving = true;
  while (unsaved) {
    const reader = unsaved;
    try {
      await saveSettings({ reader });
    } catch (thrown) {
      logQuietly('look not remembered', thrown);
    }
    if (unsaved === reader) unsaved = null;
  }
  isSaving = false;
}

/** What is chosen now, where the settings that are known are older. */
export function currentLook(settings: PageSettings): ReaderLook {
  return unsaved ?? settings.reader;
}

/** What is worn, before the settings themselves are known. */
export function wornLook(look: ReaderLook): ReaderLook {
  return { ...look, outline: document.documentElement.dataset.outline !== 'off' };
}
