import { getLocale } from '../i18n/t.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as readers know them from their file manager: `1,2 MB`. Never less than a kilobyte. */
export function formatSize(bytes: number): string {
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const shown = Math.max(1, value);
  const style = { style: 'unit', unit: UNITS[unit] ?? 'kilobyte', maximumFractionDigits: shown < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(getLocale(), style).format(shown);
}
