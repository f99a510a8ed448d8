import type { DocumentRef } from '../../core/model/document-ref.ts';
import { parseDay } from '../../core/text/dates.ts';
import { type DocumentNumber, parseDocumentNumber } from '../../core/text/document-number.ts';
import { chooseDocumentType, printedDocumentType } from '../../core/text/document-type.ts';
import { foldBare } from '../../core/text/fold.ts';
import { bodyOfHead, bodyOfSymbol, opensBody, spellBody } from '../../core/text/issuing-body.ts';
import { isCapitals } from '../outline/titles.ts';
import { firstOf, labelledValue } from './labelled-value.ts';

/** What stands before a number, in bare letters: "Số: ", "Luật số: ", "Số/Ký hiệu ". */
const NUMBER_LABEL = /^(?:[a-z]+ ){0,3}so[ ,/]*(?:(?:ky )?hieu)? ?[:.]? ?$/;
/** The place is a name; a day of the week there belongs to the site's clock. */
const PLACE_AND_DATE =
  /^(?:Số.{3,30}?\s)?(?!Thứ |Chủ nhật|Cập nhật|Đăng )\p{Lu}[^:;!?()]{1,50}?(?:,|(?<=\s\p{Lu}\p{Ll}+))\s*[Nn]gày ((?:[\d\s/.-]|tháng|năm)+)$/u;
const DATE_LABEL = /^ngay (?:ban hanh|ky|ra)/;
const BODY_LABEL = /^(?:co quan|noi|don vi|cap) (?:ban hanh|ky)/;
const TYPE_LABEL = /^(?:(?:the )?loai|hinh thuc)(?: van ban| ?$| ?:)/;
const ADOPTED = /^[a-z ]{3,14} nay .*thong qua/;
/** What a title may say after the number: when, and by whom. */
const ISSUED =
  /^[\s,]*(?:(?:ngày|năm) ((?:[\d\s/.-]|tháng|năm)+))?[\s,]*(?:của ([^,;:(“"]+?)(?= (?:về|quy định|ban hành|hướng dẫn|–|-) |[,;:(“"]|$))?/iu;
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
  const stated = head.map(numberOf);
  const number =
    stated.find(Boolean) ?? labelledValue(head, NUMBER_LABEL, (value) => numberOf(`Số ${value}`)) ?? titled.number;
  const own = titled.number === null || titled.number.number === number?.number ? titled : null;
  // A portal's table may state the number before the document itself does.
  const places = [...head.keys()].filter((at) => number && stated[at]?.number === number.number);
  const frames = places.flatMap((at) => head.slice(Math.max(0, at - FRAME_LINES), at + FRAME_LINES));

  const printed = [labelledValue(head, TYPE_LABEL, printedDocumentType) ?? '', titled.type, ...head.filter(isCapitals)];
  const type = chooseDocumentType(number?.symbol ?? '', printed.map(printedDocumentType).filter(Boolean));
  const date =
    firstOf(places.length > 0 ? frames : head, (line) => parseDay(PLACE_AND_DATE.exec(line)?.[1] ?? '')) ??
    labelledValue(head, DATE_LABEL, (value) => (value.length < 40 ? parseDay(value) : null)) ??
    own?.date ??
    firstOf(short, (line) => (ADOPTED.test(foldBare(line)) ? parseDay(line) : null)) ??
    null;
  if (!number && (type === '' || !date)) return null;

  const body =
    bodyOfSymbol(number?.symbol ?? '') ||
    spellBody(labelledValue(head, BODY_LABEL, bodyIn) ?? '') ||
    firstOf(places, (at) => bodyOfHead(head.slice(Math.max(0, at - FRAME_LINES), at))) ||
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
  const rest = type !== '' && (number || !found) ? text.slice(number?.end ?? type.length) : '';
  const [, date = '', body = ''] = ISSUED.exec(rest) ?? [];
  const issuer = body.replace(/(?<=chấp hành trung ương) .*$/iu, '');
  return { type, number, date: parseDay(date), body: opensBody(issuer) ? spellBody(issuer) : '' };
}

function numberOf(line: string): DocumentNumber | null {
  const number = parseDocumentNumber(line);
  if (!number || !NUMBER_LABEL.test(foldBare(line.slice(0, number.start)))) return null;
  const rest = line.slice(number.end).trim();
  return rest === '' || PLACE_AND_DATE.test(rest) ? number : null;
}

function bodyIn(value: string): string {
  return opensBody(value) && value.length <= 120 ? value : '';
}
