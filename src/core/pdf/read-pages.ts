import { type Line, readColumns } from './columns.ts';
import { joinParagraphs, type Paragraph } from './paragraphs.ts';
import type { PdfPage } from './pdf-page.ts';
import { joinTables, type RuledTable, takeTables } from './ruled-tables.ts';
import { withoutRunningLines } from './running-lines.ts';
import { readSegments, segmentText } from './segment.ts';

export type PdfBlock = { kind: 'paragraph'; paragraph: Paragraph } | { kind: 'table'; table: RuledTable };

export interface PdfText {
  blocks: PdfBlock[];
  /** Notes from the feet of the pages, in order. */
  notes: Paragraph[];
  /** Size of most letters, points. */
  bodySize: number;
}

/** Notes are set smaller than the text, and stand under it. */
const NOTE_SIZE = 0.93;
const NOTE = /^\s*[[(]?(?:\d{1,3}|\*{1,3})[\])]?[.\s]*\p{L}/u;

/** The text of a file's pages: paragraphs and tables in reading order, without running titles and page numbers. */
export function readPages(pages: readonly PdfPage[]): PdfText {
  const tables = pages.map(takeTables);
  const cut = withoutRunningLines(
    pages.map(({ number, height }, index) => ({
      number,
      height,
      segments: readSegments(tables[index]?.rest ?? [], number),
    })),
  );
  const bodySize = commonSize(cut.flatMap(({ segments }) => segments));
  const notes: Line[] = [];
  const blocks: PdfBlock[] = [];
  let open: Line[] = [];
  const close = () => {
    blocks.push(...joinParagraphs(open).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const));
    open = [];
  };
  for (const [index, { segments }] of cut.entries()) {
    const lines = readColumns(segments);
    const text = lines.slice(0, lines.length - noteLines(lines, bodySize));
    notes.push(...lines.slice(text.length));
    for (const table of tables[index]?.tables ?? []) {
      const above = text.splice(0, text.findIndex((line) => line.y > table.top) >>> 0);
      open.push(...above);
      const last = blocks.at(-1);
      if (open.length === 0 && last?.kind === 'table' && joinTables(last.table, table)) continue;
      close();
      blocks.push({ kind: 'table', table });
    }
    open.push(...text);
  }
  close();
  return { blocks, notes: joinNotes(notes), bodySize };
}

function commonSize(segments: readonly { size: number; pieces: { text: string }[] }[]): number {
  const letters = new Map<number, number>();
  for (const { size, pieces } of segments) {
    const rounded = Math.round(size * 2) / 2;
    const count = pieces.reduce((sum, { text }) => sum + text.length, 0);
    letters.set(rounded, (letters.get(rounded) ?? 0) + count);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How many lines at the foot of a page are notes. */
function noteLines(lines: readonly Line[], bodySize: number): number {
  let first = lines.length;
  while (first > 0 && (lines[first - 1]?.size ?? bodySize) < bodySize * NOTE_SIZE) first -= 1;
  // Small print may stand at the end without being a note: the list of who gets the document.
  const start = lines.slice(first).findIndex((line) => NOTE.test(segmentText(line)));
  return start < 0 || first === 0 ? 0 : lines.length - first - start;
}

/** A note begins with its number. */
function joinNotes(lines: readonly Line[]): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (NOTE.test(segmentText(line)) || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap(joinParagraphs);
}
