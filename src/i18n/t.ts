import { en } from './en.ts';
import { type MessageKey, vi } from './vi.ts';

export type Locale = 'vi' | 'en';
export type { MessageKey };

const MESSAGES: Record<Locale, Record<MessageKey, string>> = { vi, en };

let current: Locale = 'vi';

/** Sets the language of every later `t`. A page does it once, before it draws. */
export function setLocale(locale: Locale): void {
  current = locale;
}

export function getLocale(): Locale {
  return current;
}

/**
 * The message of a key in the reader's language. `{name}` is replaced by the value of that name.
 * A message may hold two forms parted by `|`: the first where `count` is 1, the second otherwise.
 */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const forms = MESSAGES[current][key].split('|');
  const form = (forms.length > 1 && values.count !== 1 ? forms[1] : forms[0]) ?? '';
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
