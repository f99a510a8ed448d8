import { parseDocumentNumber } from '../../core/text/document-number.ts';
import { printedDocumentType } from '../../core/text/document-type.ts';
import { opensBody } from '../../core/text/issuing-body.ts';

/** Titles of the page that holds a document, and not of the document. */
const OF_PAGE = /^(?:chi tiết|thư viện|hệ thống|nội dung|tra cứu|xem)?\s*văn bản(?!\S)|^chi tiết$/iu;
const SUBJECT = /^trích yếu(?: nội dung)?\s*:?\s*/iu;
/** Lines between the heading and the text that name who issued it. */
const ISSUER = /^(?:của|hội nghị|đại hội|số|ngày|kh[oó][áa]) /iu;
const END = /^[^\p{L}]*$|^(?:căn cứ|điều \d|chương|phần|[IVX]+[.\s]|kính gửi|thực hiện|theo|xét|để|- )/iu;
const MAX_UNITS = 300;
/** Names inside a subject that was printed in capitals. */
const NAMES =
  /đảng|trung ương|việt nam|hồ chí minh|hà nội|quốc hội|chính phủ|nhà nước|bộ chính trị|ban bí thư|tổ quốc/gu;

/**
 * A document's title where the page gives a number or its own name: kind and subject, from a line that says both, a
 * portal's field, or the heading of the text. Null where the page's title is the document's, or none is found.
 */
export function documentTitle(title: string, lines: string[]): string | null {
  if (!isBare(title)) return null;
  const whole = lines.find(
    (line) =>
      line.length > 40 &&
      line.length < MAX_UNITS &&
      /\p{Ll}[^.:;]$/u.test(line) &&
      parseDocumentNumber(line) &&
      printedDocumentType(line) !== '',
  );
  if (whole) return whole;
  const isType = (line: string) =>
    printedDocumentType(line) !== '' && printedDocumentType(line).length === line.replace(/[:\s]+$/, '').length;
  const at = lines.findIndex(isType);
  const type = printedDocumentType(lines[at] ?? '');
  const after = lines.slice(at + 1, at + 8);
  const end = after.findIndex((line) => END.test(line));
  const field = lines.findIndex((line) => SUBJECT.test(line));
  const told =
    field < 0
      ? after
          .slice(0, at < 0 ? 0 : end < 0 ? 2 : end)
          .filter((line) => !ISSUER.test(line) && !opensBody(line))
          .join(' ')
      : (lines[field] ?? '').replace(SUBJECT, '') || (lines[field + 1] ?? '');
  if (told === '' || told.length > MAX_UNITS) return null;
  const isLaw = type.endsWith('uật');
  const subject = inSmallLetters(told);
  if (printedDocumentType(subject) !== '' && !isLaw) return subject;
  const first = subject.charAt(0);
  return type === '' ? null : `${type} ${isLaw ? first.toUpperCase() : first.toLowerCase()}${subject.slice(1)}`;
}

/** Nothing but a number, a kind or the name of a page. */
function isBare(title: string): boolean {
  const rest = title
    .replace(parseDocumentNumber(title)?.number ?? '', '')
    .replace(/(?<!\S)số(?!\S)|ngày\s.*$|[\s:,./-]+/giu, ' ')
    .trim();
  return printedDocumentType(rest).length === rest.length || OF_PAGE.test(title);
}

function inSmallLetters(subject: string): string {
  if (subject !== subject.toUpperCase()) return subject;
  const small = subject.replace(/\S+/g, (word) => (/[\d/]|^[IVX]+[.,]?$/.test(word) ? word : word.toLowerCase()));
  return small.replace(NAMES, (name) =>
    / (?:chí|nam|nội)/.test(name)
      ? name.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
      : name.charAt(0).toUpperCase() + name.slice(1),
  );
}
