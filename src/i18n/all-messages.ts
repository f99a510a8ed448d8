import { en } from './en.ts';
import { setMessages } from './t.ts';
import { vi } from './vi.ts';

/** Makes every message known. Called first thing by the background and by each page of ours. */
export function knowAllMessages(): void {
  setMessages({ vi, en });
}
