/** Counts of what only issued documents print. */
export interface DocumentSigns {
  /** "Điều 5." and its like at the head of lines. */
  articles: number;
  /** "Chương II", "Phần thứ nhất" at the head of lines. */
  divisions: number;
  /** "I.", "II." at the head of lines. */
  romans: number;
  /** Number line, national title, place and date line, signature. */
  frame: number;
}

const ARTICLE = /^điều\s+\d+[a-zđ]?\s*(?:[.:]|$)/iu;
const DIVISION = /^(?:chương|phần(?:\s+thứ)?|mục)\s+(?:[ivxl]+|\d+|nhất|hai|ba|tư|năm)(?![\p{L}\p{M}\p{N}])/iu;
const ROMAN = /^[IVX]{1,5}\s*[.–-]\s*\p{Lu}/u;
/** In capitals: the same words head parts of essays and of web sites. */
const TYPE =
  /^(?:NGHỊ QUYẾT|CHỈ THỊ|QUY ĐỊNH|QUYẾT ĐỊNH|HƯỚNG DẪN|KẾ HOẠCH|NGHỊ ĐỊNH|THÔNG TƯ|LUẬT|BÁO CÁO|CHƯƠNG TRÌNH HÀNH ĐỘNG|QUY CHẾ|(?:QUYẾT NGHỊ|QUYẾT ĐỊNH)\s*:)$/u;
const FRAME = [
  /^số\s*:?\s*\d{1,5}\s*(?:[-–/]\s*\d{4}\s*)?[-–/]\s*\p{L}/iu,
  /^(?:đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do)/iu,
  // Not the clock of a site, which begins with the day of the week.
  /^(?!thứ |chủ nhật)[^:]{2,40},\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s*\.?$/iu,
  TYPE,
  /^(?:nơi nhận\s*:|t\s*\/\s*m\s|(?:tm|kt|tl)\.\s|\(đã ký\)|căn cứ (?:vào )?(?:nghị quyết|luật|hiến pháp|điều lệ|nghị định|quy chế|chương trình|quyết định))/iu,
  /^(?:số,? ký hiệu|ngày ban hành|cơ quan ban hành|loại văn bản|trích yếu|người ký|hiệu lực)(?!\p{L})/iu,
];

export function documentSigns(lines: Iterable<string>): DocumentSigns {
  const signs = { articles: 0, divisions: 0, romans: 0, frame: 0 };
  const framed = new Set<number>();
  for (const line of lines) {
    if (line.length > 400) continue;
    const text = line.normalize('NFC').trim();
    if (ARTICLE.test(text)) signs.articles += 1;
    else if (DIVISION.test(text)) signs.divisions += 1;
    else if (ROMAN.test(text)) signs.romans += 1;
    for (const [index, form] of FRAME.entries()) if (form.test(text)) framed.add(index);
  }
  return { ...signs, frame: framed.size };
}

/** One sign may stand in any article on a document; a document shows its frame or its structure. */
export function looksIssued({ articles, divisions, romans, frame }: DocumentSigns): boolean {
  return (
    articles >= 3 ||
    frame >= 3 ||
    (frame >= 2 && (romans >= 2 || articles >= 1)) ||
    (frame >= 1 && romans >= 2) ||
    (divisions >= 1 && romans >= 2)
  );
}
