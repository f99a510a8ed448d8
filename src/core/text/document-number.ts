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
const DASHES = '[-‐‑–—−]';
const DASH = `\\s?${DASHES}\\s?`;
const SLASH = '\\s?/\\s?';
const SERIAL = '(?<![\\p{L}\\p{N}/.-])(?<serial>\\d{1,5}[a-zA-Z]?)';
const END = '(?![\\p{L}\\p{N}])';

const FORMS = [
  // Party: 18-NQ/TW, 25-CTr/TU, 01-HD/BTCTW, 12-NQ/ĐU, and 18 NQ/TW without its hyphen
  `${SERIAL}(?:${DASH}|\\s(?=(?:NQ|CT|QĐ|KL|HD|KH|TB)${SLASH}))(?<symbol>[A-ZĐÐ]\\p{L}{0,4}${SLASH}\\p{Lu}[\\p{Lu}\\d]{1,11}(?:${DASHES}\\p{Lu}[\\p{Lu}\\d]*)?)${END}`,
  // State, with its year: 30/2020/NĐ-CP, 52/2019/QH14, 02/2014/TTLT-BCA-BQP
  `${SERIAL}${SLASH}(?<year>(?:19|20)\\d{2})${SLASH}(?<symbol>\\p{Lu}[\\p{L}\\d]*(?:${DASH}\\p{Lu}[\\p{L}\\d]*){0,3})${END}`,
  // State, without a year: 757/NQ-UBTVQH15, 1234/QĐ-TTg
  `${SERIAL}${SLASH}(?<symbol>[A-ZĐÐ]\\p{L}{0,4}(?:${DASH}\\p{Lu}[\\p{L}\\d]*){1,3})${END}`,
].map((source) => new RegExp(source, 'gu'));

/** All document numbers of a text, in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const source = text.normalize('NFC');
  const found: DocumentNumber[] = [];
  for (const form of FORMS) {
    for (const match of source.matchAll(form)) {
      const symbol = tight(match.groups?.symbol ?? '');
      found.push({
        number: tight(match[0]),
        serial: match.groups?.serial ?? '',
        year: match.groups?.year ? Number(match.groups.year) : null,
        symbol,
        type: documentTypeOf(symbol),
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first document number of a text, or null. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  return findDocumentNumbers(text)[0] ?? null;
}

/** A typed dash counts as a hyphen, an eth as Đ, and blanks around separators go, so one number has one spelling. */
function tight(printed: string): string {
  return printed
    .replace(new RegExp(`\\s*${DASHES}\\s*|(?<=\\d)\\s+(?=\\p{L})`, 'gu'), '-')
    .replace(/\s*\/\s*/g, '/')
    .replaceAll('Ð', 'Đ');
}
