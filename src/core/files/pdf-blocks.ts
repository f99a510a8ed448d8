import type { Paragraph } from '../pdf/paragraphs.ts';
import type { PdfText } from '../pdf/read-pages.ts';
import type { BlockCell, TextBlock, TextPiece } from './file-text.ts';

/** Larger than the text by this much, a short line is a heading; the largest over the text is the title. */
const HEADING = 1.12;
const TITLE = 1.35;
const MOST_UNITS = 240;

/** What was put together from a PDF's pages as blocks of text, with the page that each part stands on. */
export function pdfBlocks({ blocks, notes, bodySize }: PdfText): TextBlock[] {
  let page = 0;
  const largest = Math.max(
    0,
    ...blocks.map((block) => (block.kind === 'paragraph' && isShort(block.paragraph) ? block.paragraph.size : 0)),
  );
  let hasTitle = false;
  const made = blocks.map((block): TextBlock => {
    if (block.kind === 'table') return { kind: 'table', rows: block.table.rows };
    const { paragraph } = block;
    if (paragraph.rows && paragraph.rows.length > 1) return { kind: 'table', rows: paragraph.rows.map(plainRow) };
    const { pieces, page: last } = withPages(paragraph, page);
    page = last;
    const { size, align } = paragraph;
    if (!isShort(paragraph) || size < bodySize * HEADING) return { kind: 'paragraph', align, pieces };
    const isTitle = !hasTitle && size === largest && size >= bodySize * TITLE;
    hasTitle ||= isTitle;
    return { kind: 'heading', level: isTitle ? 1 : size >= bodySize * TITLE ? 2 : 3, align, pieces };
  });
  const under = notes.map(
    (note): TextBlock => ({ kind: 'note', align: 'left', pieces: withPages(note, page).pieces.map(withoutPage) }),
  );
  return [...made, ...under];
}

function isShort({ pieces }: Paragraph): boolean {
  return pieces.reduce((sum, { text }) => sum + text.length, 0) < MOST_UNITS;
}

function plainRow(cells: string[]): BlockCell[] {
  return cells.map((text) => ({ text, bold: false, colspan: 1, rowspan: 1 }));
}

/** Pieces cut where a page begins. */
function withPages({ pieces, pages }: Paragraph, before: number): { pieces: TextPiece[]; page: number } {
  const turns = pages.filter(({ page }) => page > before);
  const made: TextPiece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    const cuts = turns.filter(({ at }) => at >= start && at < end);
    let from = start;
    let page: number | undefined;
    for (const { at, page: next } of cuts) {
      if (at > from)
        made.push({ ...piece, text: piece.text.slice(from - start, at - start), ...(page !== undefined && { page }) });
      from = at;
      page = next;
    }
    made.push({ ...piece, text: piece.text.slice(from - start), ...(page !== undefined && { page }) });
    start = end;
  }
  return { pieces: made, page: turns.at(-1)?.page ?? before };
}

function withoutPage({ page: _page, ...piece }: TextPiece): TextPiece {
  return piece;
}
