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
const LABEL =
  /^(?:[-–—•●▪◦+*·]|\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxlIVXL]{1,5}|[a-zA-ZđĐ])[.)/]?|(?:điều|khoản|mục) \d+[.:]?)$/iu;
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
  const groups: TextRun[][] = [];
  const size = Math.max(...row.map((run) => run.size));
  for (const run of row) {
    const group = groups.at(-1);
    const gap = group ? run.x - rightOf(group) : 0;
    const isNear = group && (gap < JOIN * size || (gap < TAB * size && LABEL.test(textOf(group).trim())));
    if (!group || !isNear) groups.push([run]);
    else if (!isDrawnTwice(group, run)) group.push(run);
  }
  return groups.map((group) => segmentOf(group, page));
}

function segmentOf(runs: readonly TextRun[], page: number): Segment {
  const size = commonSize(runs);
  const y = runs.find((run) => run.size === size)?.y ?? 0;
  const segment: Segment = { page, left: runs[0]?.x ?? 0, right: rightOf(runs), y, size, pieces: [] };
  let right = segment.left;
  for (const run of runs) {
    const { bold, italic } = run;
    const raised = run.size < size * RAISED_SIZE && run.y < y - 0.12 * size;
    const before = segmentText(segment);
    const isApart = before !== '' && run.x - right > BLANK * size && !/\s$/.test(before) && !/^\s/.test(run.text);
    append(segment, { text: (isApart ? ' ' : '') + run.text, bold, italic, raised });
    right = Math.max(right, run.x + run.width);
  }
  return segment;
}

function rightOf(runs: readonly TextRun[]): number {
  return Math.max(...runs.map(({ x, width }) => x + width));
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Old programs print a word twice, a hair apart, for bold type. */
function isDrawnTwice(runs: readonly TextRun[], { x, width, text }: TextRun): boolean {
  return width > 0 && x + width * 0.5 < rightOf(runs) && textOf(runs).trim().endsWith(text.trim());
}

function append(segment: Segment, piece: StyledText): void {
  const last = segment.pieces.at(-1);
  const isSame = last && last.bold === piece.bold && last.italic === piece.italic && last.raised === piece.raised;
  if (isSame) last.text += piece.text;
  else segment.pieces.push(piece);
}

function commonSize(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
