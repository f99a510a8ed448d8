/** Letters that Vietnamese alone uses among languages in Latin script, with their tones. */
const VIETNAMESE = /[ăắằẳẵặấầẩẫậđếềểễệốồổỗộơớờởỡợưứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ]/giu;
/** One letter in ten of running Vietnamese is such a letter; a name here and there stays far below. */
const VIETNAMESE_SHARE = 0.04;
/** Scripts that one language each is mostly written in; Japanese before Chinese, whose characters it uses too. */
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['zh', /\p{sc=Hani}/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['ru', /\p{sc=Cyrl}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['lo', /\p{sc=Laoo}/gu],
  ['km', /\p{sc=Khmr}/gu],
  ['ar', /\p{sc=Arab}/gu],
];
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
  const sample = text.slice(0, 5000).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (form: RegExp) => (sample.match(form)?.length ?? 0) / Math.max(1, letters);
  if (share(VIETNAMESE) > VIETNAMESE_SHARE) return 'vi';
  const script = SCRIPTS.find(([, letter]) => share(letter) > 0.15);
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared.trim())?.[0]?.toLowerCase() ?? '';
  // Cyrillic and Arabic letters write other languages too: the page knows which.
  if (script) return /^(?:ru|ar)$/.test(script[0]) && !/^(?:|en|vi)$/.test(primary) ? primary : script[0];

  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = primary;
  let most = words.length * WORD_SHARE;
  for (const [language, list] of Object.entries(WORDS)) {
    const small = new Set(list.split(' '));
    const count = words.filter((word) => small.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  // Vietnamese without a single one of its letters was not found by its words either.
  return best === 'vi' && most <= words.length * WORD_SHARE && words.length > 20 ? '' : best;
}
