import { findDocumentNumbers, parseDocumentNumber } from '../text/document-number.ts';
import { foldBare } from '../text/fold.ts';
import { addDays } from '../text/local-day.ts';
import { type NamedDay, namedDays } from './find-due-day.ts';
import type { PlannedText } from './study-plan.ts';

/** Bullets, numbers and boxes at the head of a line of a list. */
const BULLET =
  /^\s*(?:[-–—•●▪◦*+☐☑✓✔▢□]\s*|\[[ xX]?\]\s*|\(?\d{1,3}[.)](?=\s)\s*|\d{1,3}\)\s*|[a-zđ][.)]\s+|[IVX]{1,5}[.)]\s+)/u;
const LINKED = /\[([^\]]+)\]\((https?:[^)\s]+)\)/i;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/i;
/** Signs that close a sentence rather than an address. */
const ADDRESS_END = /[),.;\]»”"'>]+$/;
/** What may stand between a number and its day of issue. */
const ISSUED_GAP = /^[\s,(]*(?:(?:ban hanh |ky |ra )?ngay)?[\s:]*$/;
const LOOSE_ENDS = /^[\s,;:.–—/|-]+|[\s,;:.–—/|-]+$/g;

/** A text as one line says it. What cannot be told stays empty, for its reader to fill in. */
export function parsePlanLine(source: string, today: string): PlannedText {
  let line = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  for (let at = 0; at < 2; at++) line = line.replace(BULLET, '');
  const { url, rest } = takeAddress(line);
  const numbers = findDocumentNumbers(rest);
  const days = namedDays(rest, today).filter(
    ({ start, end }) => !numbers.some((number) => start < number.end && end > number.start),
  );
  const [number] = numbers;
  const afterNumber = number && days.find((day) => isIssue(day, rest, number.end, today));
  const due = dueDay(days, afterNumber, rest, today);
  const issued = afterNumber ?? (number && days.find((day) => day !== due && !day.isDue && day.iso <= today));
  const title = due ? without(rest, due.phraseStart, due.end) : rest;
  return {
    title: tidy(title) || nameOf(number?.number ?? ''),
    url,
    number: number?.number ?? '',
    issuedOn: issued?.iso ?? null,
    dueOn: due?.iso ?? null,
  };
}

/** What a document is called of which only the number is known: "Nghị quyết số 18-NQ/TW". */
export function nameOf(number: string): string {
  if (number === '') return '';
  const type = parseDocumentNumber(number)?.type;
  return type ? `${type} số ${number}` : `Văn bản số ${number}`;
}

function takeAddress(line: string): { url: string; rest: string } {
  const linked = LINKED.exec(line);
  if (linked) return { url: linked[2] ?? '', rest: line.replace(LINKED, linked[1] ?? '') };
  const found = ADDRESS.exec(line);
  if (!found) return { url: '', rest: line };
  const address = found[0].replace(ADDRESS_END, '');
  return {
    url: /^www/i.test(address) ? `https://${address}` : address,
    rest: without(line, found.index, found.index + address.length),
  };
}

/** No text was issued on a day to come: a day of the future after a number is the one to study it by. */
function isIssue(day: NamedDay, line: string, numberEnd: number, today: string): boolean {
  const gap = foldBare(line.slice(numberEnd, day.start));
  return !day.isDue && day.start >= numberEnd && ISSUED_GAP.test(gap) && day.iso <= today;
}

/** The last day that is said to be one to be done by; without words, one to come, or one that stands apart. */
function dueDay(days: NamedDay[], issued: NamedDay | undefined, line: string, today: string): NamedDay | undefined {
  const rest = days.filter((day) => day !== issued);
  const said = rest.findLast(({ isDue }) => isDue);
  if (said) return said;
  const yearAgo = addDays(today, -366);
  return rest.findLast((day) => day.iso >= today || (isApart(day, line) && day.iso >= yearAgo));
}

/** At an end of the line, parted from the rest by a sign: "15/9/2026: Chỉ thị…", "… (15/9/2026)". */
function isApart({ phraseStart, start, end }: NamedDay, line: string): boolean {
  const isFirst = start === 0 && /^\s?[:–—-]/.test(line.slice(end));
  const isLast = /^[\s).]*$/.test(line.slice(end)) && /[(:;–—-]\s*$/.test(line.slice(0, phraseStart));
  return isFirst || isLast;
}

function without(line: string, start: number, end: number): string {
  return `${line.slice(0, start)} ${line.slice(end)}`;
}

function tidy(title: string): string {
  let shown = title.replace(/\(\s*\)|\[\s*\]/g, ' ').replace(/\s+/g, ' ');
  shown = shown.replace(/\s+([,;:.)])/g, '$1').replace(/([,;:–—])(?:\s*[,;:–—])+/g, '$1');
  shown = shown.replace(LOOSE_ENDS, '');
  // What closed or opened around a day that was taken out.
  if (shown.endsWith('(')) shown = shown.slice(0, -1);
  if (shown.includes('(') !== shown.includes(')')) shown = shown.replace(/\s*\($|\)$|^\)/, '');
  return shown.replace(LOOSE_ENDS, '').trim();
}
