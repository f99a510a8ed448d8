import { type Segment, segmentText } from './segment.ts';

/** A line of the text with the column it stands in. */
export interface Line extends Segment {
  /** Edges of the column's text. */
  columnLeft: number;
  columnRight: number;
  /** Texts of one row of a table without ruled lines; their words are in `pieces` too. */
  cells?: string[];
}

interface Row {
  y: number;
  segments: Segment[];
}

interface Span {
  from: number;
  to: number;
}

/** A gutter is this wide, in ems: between columns of running text, and where few lines tell of it. */
const GUTTER = 0.9;
const WIDE_GUTTER = 1.6;
/** Columns of running text have so many rows, and so many letters a line. */
const PROSE_ROWS = 5;
const PROSE_LETTERS = 18;
/** Lines of one column stand no further apart, in ems. */
const LEADING = 3.2;

/** A page's lines as they are read: down one column after the other, over the whole width in between. */
export function readColumns(segments: readonly Segment[]): Line[] {
  const rows = rowsOf(segments);
  const width = edgesOf(
    rows.filter((row) => row.segments.length === 1).flatMap((row) => row.segments),
    segments,
  );
  const lines: Line[] = [];
  /** Rows that no band has taken yet. */
  let waiting: Row[] = [];
  const flush = () => {
    lines.push(...waiting.flatMap(({ segments }) => segments.map((segment) => inColumn(segment, width))));
    waiting = [];
  };
  for (let at = 0; at < rows.length; ) {
    const band = bandFrom(rows, at);
    const row = rows[at];
    if (band === null) {
      if (row) waiting.push(row);
      at += 1;
      continue;
    }
    at += band.rows.length;
    takeAbove(band, waiting);
    flush();
    lines.push(...linesOfBand(band, width));
  }
  flush();
  return lines;
}

/** Two columns seldom share their baselines: what stands within this many ems beside a line is of its row. */
const BESIDE = 0.85;

function isBeside(a: Segment, b: Segment): boolean {
  return a.right <= b.left || b.right <= a.left;
}

function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && segment.y - last.y < BESIDE * segment.size && last.segments.every((other) => isBeside(other, segment)))
      last.segments.push(segment);
    else rows.push({ y: segment.y, segments: [segment] });
  }
  for (const row of rows) row.segments.sort((a, b) => a.left - b.left);
  return rows;
}

interface Band {
  rows: Row[];
  gutters: Span[];
}

/** The rows from one that has a gap, as long as one gap goes through all of them. */
function bandFrom(rows: readonly Row[], at: number): Band | null {
  const first = rows[at];
  if (!first || first.segments.length < 2) return null;
  const size = Math.max(...first.segments.map((segment) => segment.size));
  let gutters = gapsOf(first).filter(({ from, to }) => to - from >= GUTTER * size);
  const taken = [first];
  for (const row of rows.slice(at + 1)) {
    const last = taken.at(-1) ?? first;
    const left = narrow(gutters, row).filter(({ from, to }) => to - from >= GUTTER * size);
    if (left.length === 0 || row.y - last.y > LEADING * 2 * size || !fits(row, taken, left)) break;
    gutters = left;
    taken.push(row);
  }
  const both = taken.filter(({ segments }) => segments.length > 1);
  const least = both.length < PROSE_ROWS ? WIDE_GUTTER : GUTTER;
  gutters = gutters.filter(({ from, to }) => to - from >= least * size);
  return gutters.length === 0 ? null : { rows: taken, gutters };
}

/** One column of running text may begin above the other. */
function takeAbove(band: Band, waiting: Row[]): void {
  if (!isProse(columnsOf(band))) return;
  for (let row = waiting.at(-1); row; row = waiting.at(-1)) {
    const [only, second] = row.segments;
    if (!only || second || narrow(band.gutters, row).length < band.gutters.length) return;
    const size = only.size;
    if (narrow(band.gutters, row).some(({ from, to }) => to - from < GUTTER * size)) return;
    const below = band.rows
      .flatMap(({ segments }) => segments)
      .find((segment) => sameColumn(segment, only, band.gutters));
    if (!below || below.y - only.y > LEADING * size || Math.abs(below.size - size) > 0.1 * size) return;
    if (Math.abs(below.left - only.left) > 3 * size) return;
    band.rows.unshift(row);
    waiting.pop();
  }
}

function sameColumn(a: Segment, b: Segment, gutters: readonly Span[]): boolean {
  return columnOf(a, gutters) === columnOf(b, gutters);
}

function gapsOf({ segments }: Row): Span[] {
  return segments.slice(1).map((segment, index) => ({ from: segments[index]?.right ?? 0, to: segment.left }));
}

/** What is left of each gap beside the row's own text. */
function narrow(gutters: readonly Span[], { segments }: Row): Span[] {
  return gutters.flatMap((gutter) => {
    let parts: Span[] = [gutter];
    for (const { left, right } of segments) {
      parts = parts.flatMap(({ from, to }) =>
        right <= from || left >= to
          ? [{ from, to }]
          : [
              { from, to: left },
              { from: right, to },
            ].filter((part) => part.to > part.from),
      );
    }
    const widest = parts.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    return widest ? [widest] : [];
  });
}

/** A line by itself belongs to a column only where it stands as the column's other lines do. */
function fits(row: Row, taken: readonly Row[], gutters: readonly Span[]): boolean {
  const [only, second] = row.segments;
  if (!only || second) return true;
  const column = columnOf(only, gutters);
  const others = taken.flatMap(({ segments }) => segments).filter((segment) => columnOf(segment, gutters) === column);
  const last = others.at(-1);
  if (!last) return false;
  const left = Math.min(...others.map((segment) => segment.left));
  const right = Math.max(...others.map((segment) => segment.right));
  const isAligned = only.left - left < 3 * only.size && only.left > left - only.size;
  const isInMiddle = Math.abs(only.left + only.right - left - right) < 2 * only.size;
  const isOwn = isCentred(others) ? isInMiddle : isAligned || isInMiddle;
  return Math.abs(only.y - last.y) < LEADING * last.size && isOwn;
}

function columnOf({ left, right }: Segment, gutters: readonly Span[]): number {
  const middle = (left + right) / 2;
  return gutters.filter(({ from, to }) => middle > (from + to) / 2).length;
}

function columnsOf({ rows, gutters }: Band): Segment[][] {
  return Array.from({ length: gutters.length + 1 }, (_, index) =>
    rows.flatMap(({ segments }) => segments.filter((segment) => columnOf(segment, gutters) === index)),
  );
}

function linesOfBand(band: Band, width: Span): Line[] {
  const { rows, gutters } = band;
  const columns = columnsOf(band);
  if (rows.length === 1 || isProse(columns) || (columns.length === 2 && columns.some(isCentred))) {
    return columns.flatMap((column) => {
      const bounds = rows.length === 1 ? width : boundsOf(column);
      return joinedRows(column).map((segment) => inColumn(segment, bounds));
    });
  }
  return rows.map(({ segments }) => {
    const cells = columns.map((_, index) =>
      segments
        .filter((segment) => columnOf(segment, gutters) === index)
        .map(segmentText)
        .join(' ')
        .trim(),
    );
    return { ...inColumn(joined(segments), width), cells };
  });
}

function isProse(columns: readonly Segment[][]): boolean {
  return columns.every((column) => {
    const letters = column.reduce((sum, segment) => sum + segmentText(segment).length, 0);
    const { from, to } = edgesOf(column, column);
    const isFull = column.filter(({ left, right }) => right - left > 0.75 * (to - from)).length >= 0.5 * column.length;
    return column.length >= PROSE_ROWS && letters / column.length >= PROSE_LETTERS && isFull;
  });
}

/** Lines of different length about one middle: the head of a document, or who signs it. */
function isCentred(column: readonly Segment[]): boolean {
  if (column.length < 2) return false;
  const middles = column.map(({ left, right }) => (left + right) / 2);
  const lefts = column.map(({ left }) => left);
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  const size = column[0]?.size ?? 0;
  return spread(middles) < size && spread(lefts) > size;
}

/** The column's edges; about centred lines there is room on both sides. */
function boundsOf(column: readonly Segment[]): Span {
  const { from, to } = edgesOf(column, column);
  const room = isCentred(column) ? 2 * (column[0]?.size ?? 0) : 0;
  return { from: from - room, to: to + room };
}

/** Gaps inside one column are no columns: its row is one line. */
function joinedRows(column: readonly Segment[]): Segment[] {
  return rowsOf(column).map(({ segments }) => joined(segments));
}

function joined(segments: readonly Segment[]): Segment {
  const [first, ...rest] = segments;
  if (!first) throw new RangeError('a row without text');
  const blank = { text: ' ', bold: false, italic: false, raised: false };
  const pieces = [...first.pieces, ...rest.flatMap((segment) => [{ ...blank }, ...segment.pieces])];
  return { ...first, pieces, right: rest.at(-1)?.right ?? first.right };
}

function inColumn(segment: Segment, { from, to }: Span): Line {
  return { ...segment, columnLeft: Math.min(from, segment.left), columnRight: Math.max(to, segment.right) };
}

/** Where most lines begin and end. A line that sticks out moves no margin. */
function edgesOf(lines: readonly Segment[], fallback: readonly Segment[]): Span {
  const from = lines.length >= 4 ? lines : fallback;
  const lefts = from.map(({ left }) => left).sort((a, b) => a - b);
  const rights = from.map(({ right }) => right).sort((a, b) => a - b);
  const margin = Math.floor(from.length * 0.03);
  return { from: lefts[margin] ?? 0, to: rights[rights.length - 1 - margin] ?? 0 };
}
