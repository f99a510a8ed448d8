import { parseDocumentNumber } from '../../core/text/document-number.ts';
import { isDocumentType, printedDocumentType } from '../../core/text/document-type.ts';
import { opensBody } from '../../core/text/issuing-body.ts';
import { inSmallLetters } from '../../core/text/small-letters.ts';
import { labelledValue } from './labelled-value.ts';

/** Titles of the page that holds a document, and not of the document. */
const OF_PAGE = /^(?:chi tiết|thư viện|tra cứu)?\s*văn bản(?!\S)|^chi tiết$/iu;
const SUBJECT = /^trich yeu(?: noi dung)?/;
/** Lines between the heading and the text that say who issued it, and when. */
const ISSUER = /^(?:của|đại hội|số|ngày|kh[oó][áa]) /iu;
const END = /^[^\p{L}]*$|^(?:căn cứ|điều \d|chương|phần|[IVX]+[.\s]|kính gửi|thực hiện|theo|xét)/iu;
/** Of some words, and not the first part of a longer text. */
const SENTENCE = /^.{39,297}\p{Ll}[^.:;]$/u;
const MAX_UNITS = 300;

/**
 * A document's title where the page gives a number or its own name: kind and subject, from a line that says both, a
 * portal's field, or the heading of the text. Null where the page's title is the document's, or none is found.
 */
export function documentTitle(title: string, lines: string[]): string | null {
  if (!isBare(title)) return null;
  const whole = lines.find(
    (line) => SENTENCE.test(line) && parseDocumentNumber(line) && printedDocumentType(line) !== '',
  );
  if (whole) return whole;
  const at = lines.findIndex((line) => isDocumentType(line.replace(/[:\s]+$/, '')));
  const type = printedDocumentType(lines[at] ?? '');
  const after = at < 0 ? [] : lines.slice(at + 1, at + 8);
  const end = after.findIndex((line) => END.test(line));
  const heading = after.slice(0, end < 0 ? 2 : end).filter((line) => !ISSUER.test(line) && !opensBody(line));
  const subject = inSmallLetters(labelledValue(lines, SUBJECT, (value) => value) ?? heading.join(' '));
  if (subject === '' || subject.length > MAX_UNITS) return null;
  const isLaw = type.endsWith('uật');
  if (printedDocumentType(subject) !== '' && !isLaw) return subject;
  const first = subject.charAt(0);
  return type === '' ? null : `${type} ${isLaw ? first.toUpperCase() : first.toLowerCase()}${subject.slice(1)}`;
}

/** Nothing but a number, a kind or the name of a page. */
function isBare(title: string): boolean {
  const rest = title
    .replace(parseDocumentNumber(title)?.number ?? '', '')
    .replace(/(?<!\S)số(?!\S)|ngày\s.*$|[\s:,./-]+/giu, ' ');
  return isDocumentType(rest.trim()) || OF_PAGE.test(title);
}
