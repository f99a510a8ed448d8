import type { TextFault } from '../model/text-fault.ts';

/** Letters of Vietnamese that no text in Latin-1 can hold: a text full of them is read right. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/giu;
/** UTF-8 read as Latin: "Nghá»‹ quyáº¿t", "Ä‘", "Æ°", "Ã¡". */
const MOJIBAKE = /á[º»][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u0080-\u009F\u00A1-\u00BF]|â€[\u0099-\u009D™œ\u201C\u201D]/g;
/** Fonts of before Unicode: a capital or a sign in the middle of a small word, "quyÕt", "®æi". */
const TCVN3 = /[a-z][Æ-Þµ¸¶·¹¾¼½¨©ª«¬®÷]|[®§][a-zæ-ü]/;
/** …or a vowel that carries its marks as a letter of its own, "quyeát", "ñoåi". */
const VNI = /[aeouyôö][øùûõïâêàáåãäèéúüë]|^ñ[a-zôö]/i;
/** Marks without their letter, and letters that were lost. */
const TORN = /(?:^|[^\p{L}\p{M}])[\u0300-\u036F]|\uFFFD/gu;
const QUESTION = /^[^/=]*\p{L}\?\p{Ll}[^/=]*$/u;
/** Syllables cut at their marked letters: "ngh ị quy ế t". */
const CONSONANTS = /^(?:ngh?|[gknpt]h|qu|tr|ch|[bcdđghklmnpqrstvx])$/iu;
const SAMPLE = 20_000;

/** Damage of a source's text that a quotation would carry on, or null. */
export function textFault(text: string): TextFault | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const words = sample.match(/\S+/g) ?? [];
  const share = (form: RegExp) => words.filter((word) => form.test(word)).length / Math.max(words.length, 12);
  const count = (form: RegExp) => sample.match(form)?.length ?? 0;

  if (count(MOJIBAKE) > Math.max(2, words.length * 0.05)) return 'mojibake';
  if (count(TORN) > 2 || share(QUESTION) > 0.15) return 'scrambled';
  const marked = count(VIETNAMESE) / Math.max(words.length, 1);
  if (marked < 0.05) return share(TCVN3) > 0.3 ? 'tcvn3' : share(VNI) > 0.3 ? 'vni' : null;
  return marked > 0.2 && share(CONSONANTS) > 0.15 ? 'scrambled' : null;
}
