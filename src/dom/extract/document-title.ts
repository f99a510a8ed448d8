import { parseDocumentNumber } from '../../core/text/document-number.ts';
import { printedDocumentType } from '../../core/text/document-type.ts';

/** Titles of the page that holds a document, and not of the document. */
const OF_PAGE =
  /^(?:chi tiết|thư viện|hệ thống|nội dung|thông tin|tra cứu|danh mục|xem|toàn văn)?\s*(?:chi tiết |nội dung )?(?:các )?văn bản(?:\s.*)?$|^(?:chi tiết|trang chủ|tin tức)$/iu;
const SUBJECT_FIELD = /^(?:trích yếu(?: nội dung)?|tên văn bản|về việc)\s*:?\s*/iu;
/** Lines between the heading and the text that name who issued it, and where. */
const ISSUER = /^(?:của |hội nghị |đại hội |ban |bộ |uỷ ban|ủy ban|hội đồng|quốc hội|chính phủ|thủ tướng|(?:đảng|tỉnh|thành|quận|huyện) (?:uỷ|ủy|bộ)|số[: ]|ngày |khóa |khoá )/iu;
const END = /^[-–—_*\s.]+$|^(?:căn cứ|điều \d|chương |phần |[IVX]+[.\s]|kính gửi|thực hiện|theo |xét |để |nhằm |- )/iu;
const MAX_SUBJECT = 300;
/** Names inside a subject that was printed in capitals. */
const NAMES =
  /đảng(?= (?:bộ|ủy|uỷ|viên|ta)?)|trung ương|việt nam|hồ chí minh|hà nội|quốc hội|chính phủ|nhà nước|bộ chính trị|ban bí thư|ban chấp hành|mặt trận tổ quốc|(?<=kho[aá]́? |kh[óo][aá] |lần thứ |quý )[ivx]+(?=$|[\s,.])/giu;

/**
 * A document's title where the page gives none: kind and subject, from a line that says both, a portal's field, or
 * the heading of the text itself. Null where the page's title says more than a number.
 */
export function documentTitle(title: string, lines: string[]): string | null {
  if (!isBare(title)) return null;
  const whole = lines.slice(0, 40).find((line) => line.length < MAX_SUBJECT && !isBare(line) && isTitle(line));
  if (whole) return whole;
  const alone = lines.findIndex((line) => printedDocumentType(line).length === line.replace(/[:\s]+$/, '').length && line.length > 3);
  const type = printedDocumentType(lines[alone] ?? '');
  const field = lines.findIndex((line) => SUBJECT_FIELD.test(line));
  const told = field < 0 ? '' : (lines[field] ?? '').replace(SUBJECT_FIELD, '') || (lines[field + 1] ?? '');
  const subject = told || (alone < 0 ? '' : subjectAfter(lines.slice(alone + 1, alone + 8)));
  if (subject === '' || subject.length > MAX_SUBJECT) return null;
  if (printedDocumentType(subject) !== '' && !/^(?:bộ )?luật$/i.test(type)) return inSmallLetters(subject);
  return type === '' ? null : `${type} ${joined(inSmallLetters(subject), type)}`;
}

/** Nothing but a number, a kind or the name of a page. */
function isBare(title: string): boolean {
  const number = parseDocumentNumber(title)?.number ?? '';
  const rest = title.replace(number, '').replace(/\bsố\b|ngày\s.*$|[\s:,./-]+/giu, ' ').trim();
  return rest === '' || OF_PAGE.test(title.split(/ [-|–] /, 1)[0] ?? '') || printedDocumentType(rest).length === rest.length;
}

/** "Quy định số 212-QĐ/TW của Bộ Chính trị về trách nhiệm đọc" */
function isTitle(line: string): boolean {
  return printedDocumentType(line) !== '' && parseDocumentNumber(line) !== null && line.length > 40 && !/[.:;]$/.test(line);
}

function subjectAfter(lines: string[]): string {
  const end = lines.findIndex((line) => END.test(line) || line.length > MAX_SUBJECT);
  return lines
    .slice(0, end < 0 ? 3 : end)
    .filter((line) => !ISSUER.test(line))
    .join(' ');
}

function inSmallLetters(subject: string): string {
  if (subject !== subject.toUpperCase()) return subject;
  const small = subject
    .split(' ')
    .map((word) => (/[\d/]/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return small.replace(NAMES, (name) => (/^[ivx]+$/i.test(name) ? name.toUpperCase() : name.charAt(0).toUpperCase() + name.slice(1)));
}

/** "Luật Đất đai", but "Nghị quyết về đổi mới". */
function joined(subject: string, type: string): string {
  const first = subject.charAt(0);
  return (/luật$/i.test(type) ? first.toUpperCase() : first.toLowerCase()) + subject.slice(1);
}
