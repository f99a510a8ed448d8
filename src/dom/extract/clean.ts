/** Text as it is read: single blanks, no hints for line breaks, NFC. */
export function clean(text: string): string {
  return text
    .replace(/[\u200B\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
