/** Bodies that a symbol names for certain, by its last part. "NQ/TW" is the Central Committee's or the Politburo's. */
const BODY_BY_CODE: Record<string, string> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  BTCTW: 'Ban Tổ chức Trung ương',
  BTGTW: 'Ban Tuyên giáo Trung ương',
  BTGDVTW: 'Ban Tuyên giáo và Dân vận Trung ương',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương',
  VPTW: 'Văn phòng Trung ương Đảng',
};

const UNIT = 'tỉnh|thành phố|quận|huyện|thị xã|xã(?! hội)|phường|thị trấn|đặc khu';
const COMMITTEE = '[^\\s]+ [uủ][yỷ](?! ban)|đảng bộ';
const CAPITAL = new RegExp(
  `^\\p{L}|(?<![\\p{L}\\p{M}])(?:${COMMITTEE}|trung ương|quốc hội|chính (?:phủ|trị)|thường vụ|đảng|mặt trận|tổ quốc)`,
  'gu',
);
/** What a ministry or a department is for: "Bộ Giáo dục và Đào tạo", "Ban Tổ chức". */
const PURPOSE = /(?<=^(?:bộ|ban|sở|cục|tổng cục|vụ|viện|[uủ][yỷ] ban(?= (?!nhân)))|,| -| và) \p{L}/gu;
const PLACE = new RegExp(
  `(?<=(?<![\\p{L}\\p{M}])(?:${UNIT}|${COMMITTEE}) )(?!${UNIT}|khối|các|cơ quan|[uủ][yỷ](?![\\p{L}\\p{M}]))[^,]+$`,
  'u',
);

const OPENING = new RegExp(
  `^(?:${COMMITTEE}|ban|bộ|[uủ][yỷ] ban|hội|quốc hội|chính phủ|thủ tướng|chi bộ|chủ tịch|văn phòng|(?:tổng )?cục|sở|viện|t[oò][aà] án|kiểm toán|ubnd|hđnd)(?![\\p{L}\\p{M}])`,
  'iu',
);
/** A name that goes on: "BAN CHẤP HÀNH", "THỦ TƯỚNG", "BAN TỔ CHỨC" above "TỈNH ỦY". */
const GOES_ON = /(?:chấp hành|thường vụ|thủ tướng|văn phòng|nhân dân)$/iu;
/** The other column of the head, and the rule or star below the name. */
const MOTTO = /\s*(?:(?:đảng )?cộng (?:sản|h[oò][aà] xã hội)|độc lập).*$|^việt nam$|[\s*_–-]+$/iu;
const COMMITTEE_LINE = new RegExp(`^(?:${COMMITTEE})`, 'iu');

/** The issuing body that a symbol names, or nothing: "NĐ-CP" → "Chính phủ", "QH15" → "Quốc hội". */
export function bodyOfSymbol(symbol: string): string {
  const code = symbol.split(/[-/]/).at(-1) ?? '';
  if (/^UBTVQH\d/.test(code)) return 'Ủy ban Thường vụ Quốc hội';
  return /^QH\d/.test(code) ? 'Quốc hội' : (BODY_BY_CODE[code] ?? '');
}

/** Whether a line opens as the name of an issuing body does. */
export function opensBody(line: string): boolean {
  return OPENING.test(line);
}

/**
 * The issuing body that the head of a document prints over one line or two, in its usual spelling. Where the body
 * above it is printed too, the last one issues: "UBND TỈNH BẾN LÚA", "SỞ Y TẾ".
 */
export function bodyOfHead(lines: string[]): string {
  const names: string[] = [];
  for (const printed of lines) {
    const line = printed.replace(MOTTO, '');
    if (line === '') continue;
    const before = names.at(-1) ?? '';
    const isPartOf =
      GOES_ON.test(before) || (/^ban(?: \S+){2,3}$/iu.test(before) && COMMITTEE_LINE.test(line)) || !opensBody(line);
    if (before !== '' && isPartOf) names[names.length - 1] = `${before} ${line}`;
    else if (opensBody(line)) names.push(line);
  }
  return spellBody(names.at(-1) ?? '');
}

/** "BAN CHẤP HÀNH TRUNG ƯƠNG" → "Ban Chấp hành Trung ương". A name not in capitals stays as it is. */
export function spellBody(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  return printed
    .toLowerCase()
    .replace(PLACE, (place) => place.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()))
    .replace(PURPOSE, (letter) => letter.toUpperCase())
    .replace(CAPITAL, (words) => words.charAt(0).toUpperCase() + words.slice(1));
}
