import type { ReaderLook, Settings } from '../../platform/settings.ts';

/** Read by `public/reader-look.js` before the page is painted. */
const KEY = 'th-reader-look';

/** The theme of the reader: its own, or that of all our pages. */
export function readerTheme({ theme, reader }: Settings): ReaderLook['theme'] {
  return reader.theme === 'auto' ? theme : reader.theme;
}

/** Puts the page into the look that its reader chose, as attributes of the root that styles ask for. */
export function wearLook(settings: Settings): void {
  const { width, size, face, outline } = settings.reader;
  const theme = readerTheme(settings);
  const look = { width, size, face, outline: outline ? 'on' : 'off', ...(theme !== 'auto' && { theme }) };
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  Object.assign(dataset, look);
  localStorage.setItem(KEY, JSON.stringify(look));
}

/** What is worn, before the settings themselves are known. */
export function wornLook(look: ReaderLook): ReaderLook {
  return { ...look, outline: document.documentElement.dataset.outline !== 'off' };
}
