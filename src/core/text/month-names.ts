/** Month names as pages print them, lower case; the first of each is the full one. */
const ENGLISH = 'january|february|march|april|may|june|july|august|september|october|november|december'.split('|');
const VIETNAMESE = 'giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai'.split('|');
const OTHERS: Record<string, number> = { một: 1, bốn: 4, bẩy: 7, chạp: 12 };

/** Alternatives for a regular expression. A name in English may be cut after three letters, or four of "sept". */
export const ENGLISH_MONTH_PATTERN = `${ENGLISH.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept`;
/** Longest first, so that `mười hai` wins over `mười`. */
export const VIETNAMESE_MONTH_PATTERN = [...VIETNAMESE, ...Object.keys(OTHERS)].reverse().join('|');

/** 1–12, or null for a word that is no month. Takes digits, English and Vietnamese names. */
export function monthNumber(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const name = word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');
  const isEnglish = (month: string) =>
    month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september');
  return OTHERS[name] ?? (VIETNAMESE.indexOf(name) + 1 || ENGLISH.findIndex(isEnglish) + 1 || null);
}

export function englishMonthName(month: number): string {
  const name = ENGLISH[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
