import { isDocumentType, printedDocumentType } from '../../core/text/document-type.ts';
import { foldBare } from '../../core/text/fold.ts';
import { readLabel } from '../outline/labels.ts';
import { isCapitals } from '../outline/titles.ts';

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

/** Lines of a frame, without their diacritics. */
const FRAME = [
  /^so ?(?:: ?\d{1,5} ?[-–/]|\d{1,5}[-–/](?:\d{4}\/)?[a-z]+[-–/])/,
  /^(?:dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do)/,
  // Not the clock of a site.
  /^(?!thu |chu nhat).{2,40}, ?ngay \d+ thang \d+ nam \d{4} ?\.?$/,
  /^(?:noi nhan ?:|t ?\/ ?m |tm\. |\(da ky\))/,
  /^(?:so ky hieu|ngay ban hanh|co quan ban hanh|loai van ban|trich yeu|nguoi ky|hieu luc)\b/,
];

/** Kinds of documents that head parts of essays and boxes of web sites too. */
const HEADING = /^(?:ket luan|thong bao)$/;

export function documentSigns(lines: Iterable<string>): DocumentSigns {
  const signs = { articles: 0, divisions: 0, romans: 0 };
  const framed = new Set<unknown>();
  for (const line of lines) {
    if (line.length > 400) continue;
    const text = line.normalize('NFC').trim();
    const { style = '', isWeak } = readLabel(text) ?? {};
    if (style === 'article') signs.articles += Number(!isWeak);
    else if (style === 'I') signs.romans += 1;
    else if (style.length > 3) signs.divisions += 1;
    const bare = foldBare(text);
    for (const form of FRAME) if (form.test(bare)) framed.add(form);
    if (isCapitals(text) && isDocumentType(text) && !HEADING.test(bare)) framed.add('type');
    if (bare.startsWith('can cu ') && printedDocumentType(text.slice(7)) !== '') framed.add(FRAME[3]);
  }
  return { ...signs, frame: framed.size };
}

/** One sign may stand in any article on a document; a document shows its frame or its structure. */
export function looksIssued({ articles, divisions, romans, frame }: DocumentSigns): boolean {
  return articles >= 3 || frame >= 3 || (frame >= 2 && articles >= 1) || (romans >= 2 && frame + divisions >= 1);
}
