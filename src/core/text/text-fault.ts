import type { TextFault } from '../model/text-fault.ts';

/** Letters of Vietnamese that no text in Latin-1 can hold: a text full of them is read right. */
const VIETNAMESE = /[ăđơưạ-ỹ]/giu;
/** UTF-8 read as Latin: "Nghá»‹ quyáº¿t", "Ä‘", "Æ°", "Ã¡". */
const MOJIBAKE = /á[º»][^\s\w]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u0080-\u00BF]/g;
/** Fonts of before Unicode: a capital or a sign in the middle of a small word, "quyÕt", "®æi". */
const TCVN3 = /[a-z][Æ-Þµ¸¶·¹¾¼½¨©ª«¬®÷]|[®§][a-zæ-ü]/;
/** …or a vowel that carries its marks as a letter of its own, "quyeát", "ñoåi". */
const VNI = /[aeouyôö][øùûõïâêàáåãäèéúüë]|^ñ[a-zôö]/i;
/** Marks without their letter, and letters that were lost. */
const TORN = /(?:^|[^\p{L}\p{M}])[\u0300-\u036F]|\uFFFD/gu;
const QUESTION = /^[^/=]*\p{L}\?\p{Ll}[^/=]*$/u;
const SAMPLE = 20_000;

/** Damage of a source's text that a quotation would carry on, or null. */
export function textFault(text: string): TextFault | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const words = sample.match(/\S+/g) ?? [];
  const share = (form: RegExp) => words.filter((word) => form.test(word)).length / Math.max(words.length, 12);
  const count = (form: RegExp) => sample.match(form)?.length ?? 0;

  if (count(MOJIBAKE) > Math.max(2, words.length * 0.05)) return 'mojibake';
  if (count(TORN) > 2 || share(QUESTION) > 0.15) return 'scrambled';
  if (count(VIETNAMESE) > words.length * 0.05) return null;
  return share(TCVN3) > 0.3 ? 'tcvn3' : share(VNI) > 0.3 ? 'vni' : null;
}
