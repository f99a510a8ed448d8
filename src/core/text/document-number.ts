import { chooseDocumentType } from './document-type.ts';

/** Number and symbol of an issued document, taken apart. */
export interface DocumentNumber {
  /** As printed, NFC, without blanks around its separators: "18-NQ/TW". */
  number: string;
  /** "18". */
  serial: string;
  /** Year inside the number ("30/2020/NĐ-CP"), or null. */
  year: number | null;
  /** "NQ/TW", "NĐ-CP", "QH14". */
  symbol: string;
  /** Kind of document the symbol names, empty where it is unknown or stands for several. */
  type: string;
  /** Offsets in the NFC form of the text that was searched. */
  start: number;
  end: number;
}

/** "NQ", "CTr", "QyĐ", "L", "QH14", "BGDĐT", but no word of a sentence. */
const CODE = '\\p{Lu}(?:\\p{Ll}?\\p{Lu}[\\p{L}\\d]{0,10})?';
const MARK = '\\s?[-/]\\s?';

/**
 * Party: 18-NQ/TW, 25-CTr/TU, 12-NQ/ĐU, and 18 NQ/TW without its hyphen. State, with its year or without: 30/2020/NĐ-CP,
 * 52/2019/QH14, 02/2014/TTLT-BCA-BQP, 757/NQ-UBTVQH15.
 */
const FORM = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(\\d{1,5}[a-zA-Z]?)(?:\\s?/\\s?((?:19|20)\\d{2}))?(?:${MARK}|\\s(?=(?:NQ|CT|QĐ|KL|HD)/))(${CODE}(?:${MARK}${CODE}){0,3})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** All document numbers of a text, in order. A printed dash counts as a hyphen, and an eth as Đ: one number has one spelling. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const typed = text
    .normalize('NFC')
    .replace(/[‐‑–—−]/g, '-')
    .replaceAll('Ð', 'Đ');
  return [...typed.matchAll(FORM)].flatMap((match) => {
    const [printed, serial = '', year, code = ''] = match;
    const symbol = tight(code);
    // Only a number with its year may have a symbol of one part.
    if (!year && !/[-/]/.test(symbol)) return [];
    return {
      number: tight(printed),
      serial,
      year: year ? Number(year) : null,
      symbol,
      type: chooseDocumentType(symbol, []),
      start: match.index,
      end: match.index + printed.length,
    };
  });
}

/** The first document number of a text, or null. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  return findDocumentNumbers(text)[0] ?? null;
}

/** Blanks around separators go. */
function tight(printed: string): string {
  return printed.replace(/\s?([-/])\s?/g, '$1').replace(' ', '-');
}
