import { printedDocumentType } from './document-type.ts';
import { inSmallLetters } from './small-letters.ts';

/** Bodies that a symbol names for certain, by its last part. "NQ/TW" is the Central Committee's or the Politburo's. */
const BODY_BY_CODE: Record<string, string> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  BTCTW: 'Ban Tổ chức Trung ương',
  BTGTW: 'Ban Tuyên giáo Trung ương',
  BTGDVTW: 'Ban Tuyên giáo và Dân vận Trung ương',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương',
  VPTW: 'Văn phòng Trung ương Đảng',
};

const COMMITTEE = '\\S+ [uủ][yỷ](?! ban)|đảng bộ';
const UNIT = 'tỉnh|thành phố|quận|huyện|thị xã|xã(?! hội)|phường|thị trấn|đặc khu';
const OPENING = new RegExp(
  `^(?:${COMMITTEE}|ban(?! hành)|bộ|[uủ][yỷ] ban|hội|quốc hội|chính phủ|thủ tướng|chi bộ|chủ tịch|văn phòng|(?:tổng )?cục|sở|viện|t[oò][aà] án|kiểm toán|ubnd|hđnd)(?!\\p{L})`,
  'iu',
);
/** A name that goes on: "BAN TỔ CHỨC" above "TỈNH ỦY", "THỦ TƯỚNG" above "CHÍNH PHỦ". */
const GOES_ON = new RegExp(`^(?:ban|văn phòng)(?: \\S+){0,3}\\n(?:${COMMITTEE})|\\n(?:quốc hội|chính phủ)$`, 'iu');
/** The other column of the head, and the rule or star below the name. */
const MOTTO = /\s*(?:(?:đảng )?cộng (?:sản|h[oò][aà] xã hội)|độc lập).*$|^việt nam$|[\s*_–-]+$/iu;
const PLACE = new RegExp(`(?<=(?<!\\p{L})(?:${UNIT}|${COMMITTEE}) )(?!${UNIT}|khối|các|cơ quan|[uủ][yỷ])[^,]+$`, 'iu');
/** First letters of the name, of a committee in it, and of what a ministry or a department is for. */
const CAPITAL =
  /^\p{L}|(?<=^(?:bộ|ban|sở|cục|tổng cục|vụ|viện|[uủ][yỷ] ban(?= (?!nhân))) |, | - | và )\p{L}|(?<= )\p{L}(?=\p{L}+ [uủ][yỷ](?! ban))/giu;

/** The issuing body that a symbol names, or nothing: "NĐ-CP" → "Chính phủ", "QH15" → "Quốc hội". */
export function bodyOfSymbol(symbol: string): string {
  return BODY_BY_CODE[/[^-/]*?(?=\d*$)/.exec(symbol)?.[0] ?? ''] ?? '';
}

/** Whether a line opens as the name of an issuing body does. */
export function opensBody(line: string): boolean {
  return OPENING.test(line);
}

/**
 * The issuing body that the head of a document prints over one line or two, in its usual spelling: the last in capitals
 * above the number. Where the body above it is printed too, the last one issues: "UBND TỈNH BẾN LÚA", "SỞ Y TẾ".
 */
export function bodyOfHead(lines: string[]): string {
  let name = '';
  for (const line of lines.map((printed) => printed.replace(MOTTO, '')).filter(Boolean)) {
    if (/^[^\p{L}]*$|\p{Ll}/u.test(line) || printedDocumentType(line) !== '') name = '';
    else if (name !== '' && (!opensBody(line) || GOES_ON.test(`${name}\n${line}`))) name += ` ${line}`;
    else if (opensBody(line)) name = line;
  }
  return spellBody(name);
}

/** "BAN CHẤP HÀNH TRUNG ƯƠNG" → "Ban Chấp hành Trung ương". A name not in capitals stays as it is. */
export function spellBody(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  return inSmallLetters(printed)
    .replace(PLACE, (place) => place.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))
    .replace(CAPITAL, (letter) => letter.toUpperCase());
}
