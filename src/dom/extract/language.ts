/** Letters that Vietnamese alone uses among languages in Latin script, with their tones. */
const VIETNAMESE = /[ăđơưạ-ỹ]/giu;
/** One letter in ten of running Vietnamese is such a letter; a name here and there stays far below. */
const VIETNAMESE_SHARE = 0.04;
/** Scripts that one language each is mostly written in; Japanese before Chinese, whose characters it uses too. */
const SCRIPTS = {
  ja: 'Kana}\\p{sc=Hira',
  zh: 'Hani',
  ko: 'Hang',
  ru: 'Cyrl',
  th: 'Thai',
  lo: 'Laoo',
  km: 'Khmr',
  ar: 'Arab',
};
/** Small words of which every text is full, and that the other languages do not have. `vi` as typed without marks. */
const WORDS = {
  en: 'the and of to is that for with was are',
  fr: 'les des est dans pour une avec sur au qui',
  de: 'der die das und ist nicht von mit den ein',
  es: 'el los las en por con una como y del',
  pt: 'não em uma os do da com ao são dos',
  it: 'il che di per non gli della è sono nel',
  vi: 'cua va cac nhung duoc trong khong nguoi mot nay',
};
const WORD_SHARE = 0.08;

/** Primary language of a text. The text decides where it is clear, as portals keep `lang="en"` from a template. */
export function findLanguage(text: string, declared: string): string {
  const sample = text.slice(0, 5000).normalize('NFC').toLowerCase();
  const count = (form: string | RegExp) => sample.match(new RegExp(form, 'gu'))?.length ?? 0;
  const letters = Math.max(1, count('\\p{L}'));
  if (count(VIETNAMESE) / letters > VIETNAMESE_SHARE) return 'vi';
  const primary = /^[a-z]{2,3}(?=$|[-_])/.exec(declared.trim().toLowerCase())?.[0] ?? '';
  for (const [language, script] of Object.entries(SCRIPTS)) {
    if (count(`[\\p{sc=${script}}]`) / letters < 0.15) continue;
    // Cyrillic and Arabic letters write other languages too: the page knows which.
    return /ru|ar/.test(language) && !/^(?:|en|vi)$/.test(primary) ? primary : language;
  }
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = primary === 'vi' && words.length > 20 ? '' : primary;
  let most = Math.max(2, words.length * WORD_SHARE);
  for (const [language, list] of Object.entries(WORDS)) {
    const hits = words.filter((word) => ` ${list} `.includes(` ${word} `)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
