/** Month names in lower case and without diacritics; in English the first three letters tell the month. */
const ENGLISH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const VIETNAMESE = 'mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai';
const OTHERS: Record<string, number> = { gieng: 1, bon: 4, chap: 12 };

/** Alternatives for a regular expression. */
export const ENGLISH_MONTH_PATTERN = `(?:${ENGLISH})[a-z]*`;
/** Longest first, so that `muoi hai` wins over `muoi`. */
export const VIETNAMESE_MONTH_PATTERN = `${VIETNAMESE}|gieng|bon|chap`.split('|').reverse().join('|');

/** 1–12, or 0 for a word that is no month. Takes digits, English and Vietnamese names. */
export function monthNumber(word: string): number {
  const place = (names: string, name: string) => names.split('|').indexOf(name) + 1;
  return Number(word) || OTHERS[word] || place(VIETNAMESE, word) || place(ENGLISH, word.slice(0, 3));
}
