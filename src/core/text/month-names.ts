/** Month names as pages print them, lower case, each with its number. */
const ENGLISH = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const VIETNAMESE = [
  ['giêng', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
];

function byName(names: string[][]): Map<string, number> {
  return new Map(names.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])));
}

const ENGLISH_BY_NAME = byName(ENGLISH);
const VIETNAMESE_BY_NAME = byName(VIETNAMESE);

/** Alternatives for a regular expression, longest first so that `mười hai` wins over `mười`. */
function alternatives(names: string[][]): string {
  return names
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
}

export const ENGLISH_MONTH_PATTERN = alternatives(ENGLISH);
export const VIETNAMESE_MONTH_PATTERN = alternatives(VIETNAMESE);

/** 1–12, or null for a word that is no month. Takes digits, English and Vietnamese names. */
export function monthNumber(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const name = word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');
  return ENGLISH_BY_NAME.get(name) ?? VIETNAMESE_BY_NAME.get(name) ?? null;
}

export function englishMonthName(month: number): string {
  const name = ENGLISH[month - 1]?.[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
