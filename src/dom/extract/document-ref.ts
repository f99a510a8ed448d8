import type { DocumentRef } from '../../core/model/document-ref.ts';
import { parseDay } from '../../core/text/dates.ts';
import { type DocumentNumber, parseDocumentNumber } from '../../core/text/document-number.ts';
import { chooseDocumentType, printedDocumentType } from '../../core/text/document-type.ts';
import { bodyOfHead, bodyOfSymbol, opensBody, spellBody } from '../../core/text/issuing-body.ts';
import { isCapitals } from '../outline/titles.ts';

/** "Số: 18-NQ/TW", "Luật số: 31/2024/QH15", "Số/Ký hiệu 18-NQ/TW"; a place and a date may stand on the same line. */
const NUMBER_LINE =
  /^(?:(?:bộ )?luật|pháp lệnh|lệnh|nghị (?:quyết|định))?\s*số(?:[\s,/]*(?:ký )?hiệu)?(?:\s+(?:văn bản|vb))?\s*[:.]?\s*(?=\d)/iu;
const NUMBER_FIELD = /^số(?:[\s,/]*(?:ký )?hiệu|\s+(?:văn bản|vb)|\s*:?$)/iu;
/** The place is a name; a day of the week there belongs to the site's clock. */
const PLACE_AND_DATE =
  /^(?:Số.{3,30}?\s)?(?!Thứ |Chủ nhật|Cập nhật|Đăng )\p{Lu}[^:;!?()]{1,50}?(?:,|(?<=\s\p{Lu}\p{Ll}+))\s*[Nn]gày ((?:[\d\s/.-]|tháng|năm)+)$/u;
const DATE_FIELD = /^ngày (?:ban hành|ký|ra)/iu;
const BODY_FIELD = /^(?:cơ quan|nơi|đơn vị|cấp)(?: ban hành| ký)/iu;
const TYPE_FIELD = /^(?:thể )?loại(?: văn bản|$|:)|^hình thức văn bản/iu;
const ADOPTED = /^(?:bộ luật|luật|hiến pháp|pháp lệnh|nghị quyết) này .*thông qua.*?(ngày \d.*)$/iu;
/** What a title may say after the number: when, and by whom. */
const ISSUED =
  /^[\s,]*(?:(?:ngày|năm) (?<date>(?:[\d\s/.-]|tháng|năm)+))?[\s,]*(?:của (?<body>[^,;:(“"]+?))?(?:\s+(?:về|quy định|ban hành|hướng dẫn)\s|\s[–-]\s|[,;:(“"]|$)/iu;
/** The frame of a document stands in these lines. */
const HEAD_LINES = 100;
/** No line of a frame is longer, and no form is tried on the megabytes of a hostile one. */
const LINE_UNITS = 400;
/** Its two columns, above and below the number. */
const FRAME_LINES = 10;

/**
 * Identity of an issued document, from its title and the lines at its head. `lines` is the page's text around
 * the body, since portals print the number in a table that no body extraction keeps.
 */
export function findDocumentRef(title: string, lines: string[]): DocumentRef | null {
  const short = lines.map((line) => line.slice(0, LINE_UNITS));
  const head = short.slice(0, HEAD_LINES);
  const titled = readTitle(title.slice(0, LINE_UNITS));
  const stated = head.findIndex((line) => numberOf(line) !== null);
  const number = numberOf(head[stated] ?? '') ?? fieldOf(head, NUMBER_FIELD, wholeNumber) ?? titled.number;
  const own = titled.number === null || titled.number.number === number?.number ? titled : null;
  // A portal's table may state the number before the document itself does.
  const places = [...head.keys()].filter((at) => number && numberOf(head[at] ?? '')?.number === number.number);

  const printed = [fieldOf(head, TYPE_FIELD, printedDocumentType), titled.type, ...head.filter(isCapitals)];
  const types = printed.map((line) => printedDocumentType(line ?? '')).filter(Boolean);
  const type = chooseDocumentType(number?.symbol ?? '', types);
  const date =
    firstOf(
      places.length > 0 ? places.flatMap((at) => head.slice(Math.max(0, at - FRAME_LINES), at + FRAME_LINES)) : head,
      (line) => parseDay(PLACE_AND_DATE.exec(line)?.[1] ?? ''),
    ) ??
    fieldOf(head, DATE_FIELD, (value) => (value.length < 40 ? parseDay(value) : null)) ??
    own?.date ??
    firstOf(short, (line) => parseDay(ADOPTED.exec(line)?.[1] ?? '')) ??
    null;
  if (!number && (type === '' || !date)) return null;

  const body =
    bodyOfSymbol(number?.symbol ?? '') ||
    spellBody(fieldOf(head, BODY_FIELD, bodyIn) ?? '') ||
    firstOf(places, (at) => bodyOfHead(linesAbove(head, at))) ||
    (own?.body ?? '');
  return { type, number: number?.number ?? '', date, body };
}

interface TitleFacts {
  type: string;
  number: DocumentNumber | null;
  date: string | null;
  body: string;
}

/** A title that begins with a kind of document is of that document; a number of another kind in it is another's. */
function readTitle(title: string): TitleFacts {
  const text = title.normalize('NFC').replace(/^toàn văn:?\s+/iu, '');
  const type = printedDocumentType(text);
  const found = type === '' ? null : parseDocumentNumber(text);
  const number = found && chooseDocumentType(found.symbol, [type]) === type ? found : null;
  const issued = type !== '' && (number || !found) ? ISSUED.exec(text.slice(number?.end ?? type.length))?.groups : {};
  const body = (issued?.body ?? '').replace(/(?<=chấp hành trung ương)(?: đảng)?(?:,? kh(?:oá|óa) \S+)?$/iu, '').trim();
  return {
    type,
    number,
    date: parseDay(issued?.date ?? ''),
    body: opensBody(body) || /^hội nghị/iu.test(body) ? spellBody(body) : '',
  };
}

function numberOf(line: string): DocumentNumber | null {
  const label = NUMBER_LINE.exec(line)?.[0];
  const number = label === undefined ? null : parseDocumentNumber(line);
  if (!number || number.start !== label?.length) return null;
  const rest = line.slice(number.end).trim();
  return rest === '' || PLACE_AND_DATE.test(rest) ? number : null;
}

function wholeNumber(value: string): DocumentNumber | null {
  const number = parseDocumentNumber(value);
  return number && number.start === 0 && number.end === value.length ? number : null;
}

function bodyIn(value: string): string | null {
  return opensBody(value) && value.length <= 120 && !BODY_FIELD.test(value) ? value : null;
}

/** Value of a labelled line: after the label, or on a line below where a table parts them. */
function fieldOf<T>(head: string[], label: RegExp, read: (value: string) => T): T | undefined {
  const at = head.findIndex((line) => label.test(line));
  if (at < 0) return undefined;
  const rest = (head[at] ?? '').replace(label, '').replace(/^[\s:]+/, '');
  return firstOf(rest === '' ? head.slice(at + 1, at + 9) : [rest], read);
}

function firstOf<From, To>(candidates: From[], read: (candidate: From) => To): To | undefined {
  for (const candidate of candidates) {
    const value = read(candidate);
    if (value) return value;
  }
  return undefined;
}

/** The lines in capitals above the number, whichever column they stand in. */
function linesAbove(head: string[], at: number): string[] {
  const lines = head.slice(Math.max(0, at - FRAME_LINES), at);
  return lines.slice(lines.findLastIndex((line) => !isHeadLine(line)) + 1);
}

/** In capitals, or a rule, or the motto of the other column. */
function isHeadLine(line: string): boolean {
  return (isCapitals(line) && printedDocumentType(line) === '') || /^độc lập|^[^\p{L}\p{N}]+$/iu.test(line);
}
