/** Month names in lower case and without diacritics; in English the first three letters tell the month. */
const ENGLISH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const VIETNAMESE = 'mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai';
const OTHERS: Record<string, number> = { gieng: 1, bon: 4, chap: 12 };

/** A month by its name: "August", "aug", "thang tam", "thg 8". Longest first, so that `muoi hai` wins over `muoi`. */
export const MONTH_PATTERN = `(?:${ENGLISH})[a-z]*|th(?:ang|g)?\\.?\\s*(?:\\d{1,2}|${`${VIETNAMESE}|gieng|bon|chap`.split('|').reverse().join('|')})`;

/** 1–12, or 0 for a word that is no month. Takes digits and whatever the pattern matches. */
export function monthNumber(word: string): number {
  const name = word.replace(/^th(?:ang|g)?\.?\s*/, '');
  const place = (names: string, month: string) => names.split('|').indexOf(month) + 1;
  return Number(name) || OTHERS[name] || place(VIETNAMESE, name) || place(ENGLISH, name.slice(0, 3));
}
