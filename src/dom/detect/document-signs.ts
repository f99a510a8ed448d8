import { foldBare } from '../../core/text/fold.ts';

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
/**
 * Only in capitals: the same words head parts of essays and of web sites; a "KẾT LUẬN" does so in capitals too. Without
 * diacritics, as the frame is.
 */
const TYPE =
  /^(?:nghi quyet|chi thi|quy dinh|quyet dinh|huong dan|ke hoach|nghi dinh|thong tu|luat|bao cao|chuong trinh hanh dong|quy che|quyet (?:nghi|dinh) ?:)$/;
/** The two titles over every document, the Party's or the State's, and the State's motto. */
export const NATIONAL_TITLE = /^(?:dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do)/;
const FRAME = [
  /^so ?:? ?\d{1,5} ?(?:[-–/] ?\d{4} ?)?[-–/] ?[a-z]/,
  NATIONAL_TITLE,
  // Not the clock of a site, which begins with the day of the week.
  /^(?!thu |chu nhat)[^:]{2,40}, ?ngay \d+ thang \d+ nam \d{4} ?\.?$/,
  /^(?:noi nhan ?:|t ?\/ ?m |(?:tm|kt|tl)\. |\(da ky\)|can cu (?:vao )?(?:nghi quyet|luat|hien phap|dieu le|nghi dinh|quy che|chuong trinh|quyet dinh))/,
  /^(?:so,? ky hieu|ngay ban hanh|co quan ban hanh|loai van ban|trich yeu|nguoi ky|hieu luc)\b/,
];

export function documentSigns(lines: Iterable<string>): DocumentSigns {
  const signs = { articles: 0, divisions: 0, romans: 0, frame: 0 };
  const framed = new Set<RegExp>();
  for (const line of lines) {
    if (line.length > 400) continue;
    const text = line.normalize('NFC').trim();
    if (ARTICLE.test(text)) signs.articles += 1;
    else if (DIVISION.test(text)) signs.divisions += 1;
    else if (ROMAN.test(text)) signs.romans += 1;
    const bare = foldBare(text).replace(/\s+/g, ' ');
    for (const form of FRAME) if (form.test(bare)) framed.add(form);
    if (text === text.toUpperCase() && TYPE.test(bare)) framed.add(TYPE);
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
