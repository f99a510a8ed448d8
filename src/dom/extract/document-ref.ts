import type { DocumentRef } from '../../core/model/document-ref.ts';
import { parseDay } from '../../core/text/dates.ts';
import { parseDocumentNumber } from '../../core/text/document-number.ts';
import { printedDocumentType } from '../../core/text/document-type.ts';

const NUMBER_LINE = /^\s*(?:luật\s+)?số(?:\s*,?\s*ký hiệu)?(?:\s+văn bản)?\s*:?\s*/iu;
const PLACE_AND_DATE = /^.{2,40},\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*\.?$/iu;
const DATE_FIELD = /^(?:ngày ban hành|ngày ký)\s*:?\s*(.*)$/iu;
const BODY_FIELD = /^(?:cơ quan ban hành|nơi ban hành|đơn vị ban hành)\s*:?\s*(.*)$/iu;
const BODY_LINE =
  /^(?:(?:ban (?:chấp hành|bí thư|thường vụ|tuyên giáo|tổ chức|dân vận)|bộ chính trị|uỷ ban|ủy ban|hội đồng nhân dân|quốc hội|chính phủ|thủ tướng|bộ |đảng bộ|đảng uỷ|đảng ủy|tỉnh uỷ|tỉnh ủy|thành uỷ|thành ủy|quận uỷ|quận ủy|huyện uỷ|huyện ủy|chi bộ|chủ tịch nước))/iu;
/** The head of a document: its frame, its number and its title stand in these lines. */
const HEAD_LINES = 30;

/**
 * Identity of an issued document, from its title and the lines at its head. `lines` is the page's text around
 * the body, since portals print the number in a table that no body extraction keeps.
 */
export function findDocumentRef(title: string, lines: string[]): DocumentRef | null {
  const head = lines.slice(0, HEAD_LINES);
  const number = findNumber(title, head);
  const type = findType(title, head) || (number?.type ?? '');
  const date = findDate(title, head);
  const body = findBody(head);
  if (!number && !(type !== '' && date)) return null;
  return { type, number: number?.number ?? '', date, body };
}

function findNumber(title: string, head: string[]): { number: string; type: string } | null {
  const line = head.find((candidate) => NUMBER_LINE.test(candidate) && parseDocumentNumber(candidate));
  return (
    parseDocumentNumber(line ?? '') ??
    parseDocumentNumber(fieldAfter(head, /^số\s*,?\s*(?:ký hiệu|hiệu)/iu)) ??
    parseDocumentNumber(title)
  );
}

function findType(title: string, head: string[]): string {
  const alone = head.find((line) => printedDocumentType(line).length === line.trim().length);
  return printedDocumentType(alone ?? '') || printedDocumentType(title);
}

function findDate(title: string, head: string[]): string | null {
  const line = head.find((candidate) => PLACE_AND_DATE.test(candidate));
  const own = /,?\s*ngày\s+\d.*$/iu.exec(title)?.[0] ?? '';
  return parseDay(line ?? '') ?? parseDay(fieldAfter(head, DATE_FIELD)) ?? parseDay(own);
}

function findBody(head: string[]): string {
  const field = fieldAfter(head, BODY_FIELD);
  if (field !== '' && field.length <= 120) return field;
  const isBody = (line = '') => BODY_LINE.test(line) && line.length <= 90 && isHeading(line);
  const first = head.findIndex(isBody);
  // The body above the issuing one is printed over it.
  const own = head[first + (isBody(head[first + 1]) ? 1 : 0)] ?? '';
  return first < 0 ? '' : own.replace(/[\s*_-]+$/, '');
}

/** Value of a labelled line: after the label, or on the next line where a table parts them. */
function fieldAfter(head: string[], label: RegExp): string {
  const index = head.findIndex((line) => label.test(line));
  if (index < 0) return '';
  const rest = (head[index] ?? '')
    .replace(label, '$1')
    .replace(/^\$1/, '')
    .replace(/^[\s:]+/, '');
  return rest !== '' ? rest : (head[index + 1] ?? '');
}

/** A body's name at the head of a document is printed in capitals. */
function isHeading(line: string): boolean {
  return line === line.toUpperCase();
}
