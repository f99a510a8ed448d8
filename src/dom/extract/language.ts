/** Letters that Vietnamese alone uses among languages in Latin script, with their tones. */
const VIETNAMESE = '[ăđơưạ-ỹ]';
/** One letter in ten of running Vietnamese is such a letter; a name here and there stays far below. */
const VIETNAMESE_SHARE = 0.04;
/** Scripts that one language each is mostly written in; Japanese before Chinese, whose characters it uses too. */
const SCRIPTS = { ja: 'Hira', zh: 'Hani', ko: 'Hang', ru: 'Cyrl', th: 'Thai', lo: 'Laoo', km: 'Khmr', ar: 'Arab' };
const SCRIPT_SHARE = 0.15;
/** Small words of which every text is full, each of one language alone. `vi` as typed without marks. */
const WORDS = {
  en: 'the and of to is that',
  fr: 'les et des est dans pour une',
  de: 'der die und das ist nicht den',
  es: 'el los las en por una con',
  pt: 'não em uma os do da com',
  it: 'il che di per non della è',
  vi: 'cua va cac nhung duoc trong khong',
};
const WORD_SHARE = 0.06;

/** Primary language of a text. The text decides where it is clear, as portals keep `lang="en"` from a template. */
export function findLanguage(text: string, declared: string): string {
  const sample = text.slice(0, 5000).normalize('NFC').toLowerCase();
  const count = (form: string) => sample.match(new RegExp(form, 'gu'))?.length ?? 0;
  const letters = Math.max(1, count('\\p{L}'));
  if (count(VIETNAMESE) / letters > VIETNAMESE_SHARE) return 'vi';
  const primary = /^[a-z]{2,3}(?=$|[-_])/.exec(declared.trim().toLowerCase())?.[0] ?? '';
  // Most pages are in Latin script: one look tells.
  if (count('\\p{sc=Latn}') / letters < 1 - SCRIPT_SHARE) {
    for (const [language, script] of Object.entries(SCRIPTS)) {
      if (count(`\\p{sc=${script}}`) / letters < SCRIPT_SHARE) continue;
      // Cyrillic and Arabic letters write other languages too: the page knows which.
      return /ru|ar/.test(language) && !/^(?:|en|vi)$/.test(primary) ? primary : language;
    }
  }
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = primary === 'vi' && words.length > 20 ? '' : primary;
  let most = Math.max(2, words.length * WORD_SHARE);
  for (const [language, list] of Object.entries(WORDS)) {
    const known = new Set(list.split(' '));
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
