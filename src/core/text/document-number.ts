import { documentTypeOf } from './document-type.ts';

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

/** Typed and printed dashes, the non-breaking hyphen among them. */
const DASH = '\\s?[-‐‑–—−]\\s?';
const SLASH = '\\s?/\\s?';
/** "NQ", "CTr", "QyĐ", "L", "QH14", "BGDĐT", but no word of a sentence. */
const CODE = '\\p{Lu}(?:\\p{Ll}?\\p{Lu}[\\p{L}\\d]{0,10})?';

/**
 * Party: 18-NQ/TW, 25-CTr/TU, 12-NQ/ĐU, and 18 NQ/TW without its hyphen. State, with its year or without: 30/2020/NĐ-CP,
 * 52/2019/QH14, 02/2014/TTLT-BCA-BQP, 757/NQ-UBTVQH15.
 */
const FORM = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<serial>\\d{1,5}[a-zA-Z]?)(?:${SLASH}(?<year>(?:19|20)\\d{2}))?(?:${SLASH}|${DASH}|\\s(?=(?:NQ|CT|QĐ|KL|HD)/))(?<symbol>${CODE}(?:(?:${SLASH}|${DASH})${CODE}){0,3})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** All document numbers of a text, in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  return [...text.normalize('NFC').matchAll(FORM)].flatMap((match) => {
    const { serial = '', year } = match.groups ?? {};
    const symbol = tight(match.groups?.symbol ?? '');
    // Only a number with its year may have a symbol of one part.
    if (!year && !/[-/]/.test(symbol)) return [];
    return {
      number: tight(match[0]),
      serial,
      year: year ? Number(year) : null,
      symbol,
      type: documentTypeOf(symbol),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** The first document number of a text, or null. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  return findDocumentNumbers(text)[0] ?? null;
}

/** A typed dash counts as a hyphen, an eth as Đ, and blanks around separators go, so one number has one spelling. */
function tight(printed: string): string {
  return printed
    .replace(new RegExp(DASH, 'g'), '-')
    .replace(new RegExp(SLASH, 'g'), '/')
    .replace(' ', '-')
    .replaceAll('Ð', 'Đ');
}
