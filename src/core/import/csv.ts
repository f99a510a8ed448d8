import { ImportRefusal, type ReadContext } from './import-format.ts';
import { MAX_CELLS, MAX_ROWS } from './limits.ts';

export interface CsvRow {
  cells: string[];
  /** Where it begins in the file, counted from 1. */
  line: number;
}

/** As programs of different countries part their cells. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Rows of a CSV file (RFC 4180: quoted cells hold separators, doubled quotes and line breaks), whatever ends its lines and
 * parts its cells. Empty lines are passed over.
 * @throws ImportRefusal `damaged` where a quoted cell never ends, `too-large`
 */
function* readCsv(text: string): Generator<CsvRow> {
  const separator = separatorOf(text);
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let rows = 0;
  let at = text.charCodeAt(0) === 0xfe_ff ? 1 : 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = endOfQuoted(text, at);
      if (end < 0) throw new ImportRefusal('damaged', `${start}`);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += breaksIn(cell);
      at = end + 1;
      // Anything between the closing mark and the separator is no part of a cell that a program wrote.
      const next = endOfPlain(text, at, separator);
      cell += text.slice(at, next);
      at = next;
    } else {
      const next = endOfPlain(text, at, separator);
      cell = text.slice(at, next);
      at = next;
    }
    cells.push(cell);
    if (cells.length > MAX_CELLS) throw new ImportRefusal('too-large', `${start}`);
    if (text[at] === separator) {
      at++;
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') {
      if (++rows > MAX_ROWS) throw new ImportRefusal('too-large');
      yield { cells, line: start };
    }
    cells = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    start = line;
  }
}

/** The rows below a head of names, by those names in lower case. What has no name is left out. */
export function* readNamedCsv(text: string): Generator<{ row: ReadonlyMap<string, string>; line: number }> {
  let names: string[] | null = null;
  for (const { cells, line } of readCsv(text)) {
    if (names === null) {
      names = csvNames(cells);
      continue;
    }
    yield { row: new Map(names.map((name, index) => [name, cells[index] ?? ''])), line };
  }
}

/** Names of the first row of a beginning, in lower case; none where there is no row. */
export function headNames(head: string): string[] {
  const first = head.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0] ?? '';
  if (first.length > 2_000) return [];
  try {
    const row = readCsv(first).next();
    return row.done ? [] : csvNames(row.value.cells);
  } catch (thrown) {
    // Whatever it is, it is no row of names.
    if (thrown instanceof ImportRefusal) return [];
    throw thrown;
  }
}

/** Told of each so many rows, and asked whether to go on. */
const STEP = 500;

/** Whether the reader stopped it; tells how far it is now and then. */
export function isStoppedAt(context: ReadContext, index: number, share: number): boolean {
  if (index % STEP !== 0) return false;
  context.onProgress(share);
  return context.isStopped();
}

function csvNames(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

function separatorOf(text: string): string {
  const first = text.slice(0, 2_000).split(/[\r\n]/, 1)[0] ?? '';
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function endOfPlain(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === separator || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

function breaksIn(cell: string): number {
  return cell.match(/\r\n?|\n/g)?.length ?? 0;
}
