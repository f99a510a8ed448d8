/** Soft hyphens and zero-width blanks are hints for line breaks: they hide a word from search. */
const BREAK_HINTS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Text as it is read: single blanks, no hints for line breaks, NFC. */
export function clean(text: string): string {
  return text.replace(BREAK_HINTS, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}
