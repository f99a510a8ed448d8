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

const ARTICLE = /^\s*điều\s+\d+[a-zđ]?\s*(?:[.:]|$)/iu;
const DIVISION = /^\s*(?:chương|phần(?:\s+thứ)?|mục)\s+(?:[ivxl]+|\d+|nhất|hai|ba|tư|năm)(?![\p{L}\p{M}\p{N}])/iu;
const ROMAN = /^\s*[IVX]{1,5}\s*[.–-]\s*\p{Lu}/u;
const FRAME = [
  /^\s*số\s*:\s*\d{1,5}\s*[-–/]/iu,
  /^\s*(?:đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do)/iu,
  /^.{2,40},\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s*\.?$/iu,
  /^\s*(?:nghị quyết|chỉ thị|kết luận|quy định|quyết định|hướng dẫn|kế hoạch|nghị định|thông tư|luật|báo cáo|chương trình hành động)\s*$/iu,
  /^\s*(?:nơi nhận\s*:|t\s*\/\s*m\s|tm\.\s|\(đã ký\)|căn cứ (?:nghị quyết|luật|hiến pháp|điều lệ|nghị định|quy chế|chương trình))/iu,
  /^\s*(?:số ký hiệu|ngày ban hành|cơ quan ban hành|loại văn bản|trích yếu|người ký|hiệu lực)\b/iu,
];

export function documentSigns(lines: Iterable<string>): DocumentSigns {
  const signs = { articles: 0, divisions: 0, romans: 0, frame: 0 };
  const framed = new Set<number>();
  for (const line of lines) {
    if (line.length > 400) continue;
    const text = line.normalize('NFC');
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
