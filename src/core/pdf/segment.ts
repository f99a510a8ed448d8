import type { TextRun } from './pdf-page.ts';

/** A piece of text in one style. */
export interface StyledText {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Small and raised: the number of a note. */
  raised: boolean;
}

/** Text that stands together on one line: a whole line of a column, or one cell's line of a table. */
export interface Segment {
  page: number;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  /** Of most of its letters. */
  size: number;
  pieces: StyledText[];
}

/** A blank is at least this wide, in ems; beyond a gap of more than `JOIN` other text begins. */
const BLANK = 0.12;
const JOIN = 1;
/** What a tab may part from its text: "1.", "a)", "–". */
const LABEL = /^(?:[-–—•●▪◦+*·]|\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxlIVXL]{1,5}|[a-zA-ZđĐ])[.)/]?|(?:điều|khoản|mục) \d+[.:]?)$/iu;
const TAB = 5;
/** A raised number is smaller than its line and stands higher. */
const RAISED_SIZE = 0.88;

export function segmentText({ pieces }: Pick<Segment, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('');
}

/** The page's text as lines: runs that touch are joined, wide gaps part them. Top to bottom, then left to right. */
export function readSegments(runs: readonly TextRun[], page: number): Segment[] {
  return rowsOf(runs).flatMap((row) => joinRow(row, page));
}

/** Runs that stand on one line, whatever column they belong to. */
function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: { runs: TextRun[]; y: number; size: number }[] = [];
  const written = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  // Large type first: a note's number is small and finds the line it hangs on.
  for (const run of [...written].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const row = rows.find(({ y, size }) => {
      const drop = run.y - y;
      return Math.abs(drop) < 0.25 * run.size || (run.size < size * RAISED_SIZE && drop < 0 && -drop < 0.55 * size);
    });
    if (row) row.runs.push(run);
    else rows.push({ runs: [run], y: run.y, size: run.size });
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => row.runs.sort((a, b) => a.x - b.x));
}

function joinRow(row: TextRun[], page: number): Segment[] {
  const segments: Segment[] = [];
  const size = Math.max(...row.map((run) => run.size));
  const baseline = row.find((run) => run.size === size)?.y ?? 0;
  let current: Segment | null = null;
  for (const run of row) {
    const raised = run.size < size * RAISED_SIZE && run.y < baseline - 0.12 * size;
    const gap = current ? run.x - current.right : 0;
    const { bold, italic } = run;
    const isNear: boolean =
      current !== null && (gap < JOIN * size || (gap < TAB * size && LABEL.test(segmentText(current).trim())));
    if (!current || !isNear) {
      current = { page, left: run.x, right: run.x + run.width, y: baseline, size: run.size, pieces: [] };
      segments.push(current);
    } else if (isDrawnTwice(current, run)) continue;
    const before = segmentText(current);
    const blank = before !== '' && gap > BLANK * size && !/\s$/.test(before) && !/^\s/.test(run.text) ? ' ' : '';
    append(current, { text: blank + run.text, bold, italic, raised });
    current.right = Math.max(current.right, run.x + run.width);
  }
  for (const segment of segments) segment.size = commonSize(segment, row);
  return segments.filter((segment) => segmentText(segment).trim() !== '');
}

/** Old programs print a word twice, a hair apart, for bold type. */
function isDrawnTwice(segment: Segment, run: TextRun): boolean {
  return run.width > 0 && run.x + run.width * 0.5 < segment.right && segmentText(segment).trim().endsWith(run.text.trim());
}

function append(segment: Segment, piece: StyledText): void {
  const last = segment.pieces.at(-1);
  const isSame = last && last.bold === piece.bold && last.italic === piece.italic && last.raised === piece.raised;
  if (isSame) last.text += piece.text;
  else segment.pieces.push(piece);
}

function commonSize(segment: Segment, row: TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { x, size, text } of row)
    if (x >= segment.left - 0.1 && x <= segment.right) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? segment.size;
}
