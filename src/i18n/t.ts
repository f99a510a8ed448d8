import { viInPage } from './in-page/vi.ts';
import type { MessageKey } from './vi.ts';

export type Locale = 'vi' | 'en';
export type { MessageKey };

export type InPageMessages = Record<keyof typeof viInPage, string>;

type Messages = Partial<Record<Locale, Partial<Record<MessageKey, string>>>>;

let messages: Messages = { vi: viInPage };
let current: Locale = 'vi';

/**
 * Makes languages known, or more of one. Our own pages and the background know every message (`all-messages.ts`); an
 * injected script knows what is said in pages, in Vietnamese, and English where the reader chose it.
 */
export function setMessages(more: Messages): void {
  messages = { ...messages, ...more };
}

/** Sets the language of every later `t`, which must be known. A page does it once, before it draws. */
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
  const forms = (messages[current]?.[key] ?? key).split('|');
  const form = (forms.length > 1 && values.count !== 1 ? forms[1] : forms[0]) ?? '';
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
