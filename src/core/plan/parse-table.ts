import { findDays } from '../text/dates.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { isDocumentType } from '../text/document-type.ts';
import { foldBare } from '../text/fold.ts';
import { nameOf, parsePlanLine } from './parse-line.ts';
import type { PlannedText } from './study-plan.ts';

type Column = 'title' | 'number' | 'issued' | 'due' | 'url' | 'type' | 'skip';

/** Heads of columns, without diacritics, the first that fits counts. */
const HEADS: [Column, RegExp][] = [
  ['skip', /^(?:stt|tt|so tt|no|#)\.?$/],
  ['issued', /ban hanh|ngay ky|ngay van ban|issued/],
  ['due', /han|hoan thanh|thoi gian|ngay hoc|truoc ngay|due|deadline/],
  ['url', /dia chi|lien ket|duong dan|link|url/],
  ['number', /^so\b|so hieu|ky hieu|number/],
  ['type', /^(?:loai|hinh thuc)/],
  ['title', /ten|van ban|noi dung|tieu de|trich yeu|tai lieu|chuyen de|title/],
];

/** Rows of cells as a spreadsheet puts them on the clipboard: tabs between cells, quotes around what holds a tab or a line. */
export function splitCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  const close = (): void => {
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if (isQuoted && sign === '"' && source[at + 1] === '"') cell += source[at++];
    else if (isQuoted && sign === '"') isQuoted = false;
    else if (!isQuoted && sign === '"' && cell === '' && opensCell(source, at)) isQuoted = true;
    else if (!isQuoted && sign === '\t') close();
    else if (!isQuoted && sign === '\n') {
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** A quote that another closes right before the end of a cell: not one that stands in the words. */
function opensCell(source: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(source.slice(at));
}

/** Texts of a table; its head, where it has one, says what the columns are. */
export function parsePlanTable(rows: readonly string[][], today: string): PlannedText[] {
  const head = rows[0]?.map(columnOf) ?? [];
  const isHead = head.filter((column) => column !== null).length >= Math.min(2, head.length) && head.includes('title');
  if (!isHead) return rows.map((row) => fromCells(row, today));
  return rows.slice(1).map((row) => fromColumns(row, head, today));
}

function columnOf(cell: string): Column | null {
  // A head is short and has no day or number in it.
  if (cell.length > 40 || /\d/.test(cell)) return null;
  const folded = foldBare(cell);
  return HEADS.find(([, form]) => form.test(folded))?.[0] ?? null;
}

function fromColumns(row: readonly string[], head: readonly (Column | null)[], today: string): PlannedText {
  const cell = (column: Column): string => row.find((one, at) => head[at] === column && one !== '') ?? '';
  const said = parsePlanLine(cell('title'), today);
  const number = findDocumentNumbers(cell('number'))[0]?.number ?? said.number;
  const dueCell = cell('due');
  return {
    title: withType(said.title, cell('type'), number),
    url: parsePlanLine(cell('url'), today).url || said.url,
    number,
    issuedOn: findDays(cell('issued'))[0]?.iso ?? said.issuedOn,
    dueOn: findDays(dueCell).at(-1)?.iso ?? parsePlanLine(`x trước ${dueCell}`, today).dueOn ?? said.dueOn,
  };
}

function fromCells(row: readonly string[], today: string): PlannedText {
  const dates: string[] = [];
  let [url, number, type, title] = ['', '', '', ''];
  for (const cell of row) {
    const days = findDays(cell);
    const numbers = findDocumentNumbers(cell);
    if (/^\d{0,4}\.?$/.test(cell)) continue;
    if (/^(?:https?:\/\/|www\.)\S+$/i.test(cell)) url = parsePlanLine(cell, today).url;
    else if (days.length === 1 && cell.length - (days[0]?.end ?? 0) + (days[0]?.start ?? 0) < 12)
      dates.push(days[0]?.iso ?? '');
    else if (numbers.length === 1 && cell.length - (numbers[0]?.number.length ?? 0) < 5)
      number = numbers[0]?.number ?? '';
    else if (isDocumentType(cell)) type = cell;
    else if (cell.length > title.length) title = cell;
  }
  const said = parsePlanLine(title, today);
  const inOrder = dates.sort();
  const known = number || said.number;
  const last = inOrder.at(-1) ?? null;
  const isDue = last !== null && (inOrder.length > 1 || last >= today || known === '');
  return {
    title: withType(said.title, type, known),
    url: url || said.url,
    number: known,
    issuedOn: (inOrder.length > 1 || !isDue ? inOrder[0] : null) ?? said.issuedOn,
    dueOn: isDue ? last : said.dueOn,
  };
}

/** "Nghị quyết" in one cell and "về …" in another are one name. */
function withType(title: string, type: string, number: string): string {
  if (type === '' || foldBare(title).startsWith(foldBare(type))) return title || nameOf(number);
  return [type, number && !title.includes(number) && `số ${number}`, title].filter(Boolean).join(' ');
}
