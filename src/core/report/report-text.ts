import type { QuotationSource, ReportBlock, ReportDoc, ReportInline, ReportListItem } from './report-doc.ts';

/** A line of the text: a heading, or a paragraph wherever it stands. Offsets in the text. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'quotation';
  start: number;
  end: number;
  /** Of a heading. */
  level?: 1 | 2 | 3;
  sectionId?: string | null;
}

export interface ReportText {
  /** One line a block. A citation reads as it is printed, in brackets. */
  text: string;
  blocks: TextBlock[];
  /** Somebody else's words with their source, and the names of sources. Offsets in the text. */
  quotedRanges: { start: number; end: number }[];
  /** Quotations whose source is not said. */
  uncitedRanges: { start: number; end: number }[];
  /** ProseMirror's position of an offset in the text. */
  toPosition(offset: number): number;
}

/** A stretch of text and where it stands in the document. */
interface Piece {
  offset: number;
  length: number;
  position: number;
  /** A citation: however long it reads, it is one wide. */
  isAtom: boolean;
}

/**
 * The text of a report with the way back into it. Positions are counted as ProseMirror counts them: one for each letter
 * (UTF-16 unit) and each citation, one before and one behind the contents of every other node but the document.
 */
export function reportText(doc: ReportDoc): ReportText {
  const reader = new Reader();
  let position = 0;
  for (const block of doc.content) position = reader.block(block, position);
  const { pieces, blocks, quotedRanges, uncitedRanges } = reader;
  return {
    text: reader.text,
    blocks,
    quotedRanges,
    uncitedRanges,
    toPosition: (offset) => positionOf(pieces, offset),
  };
}

class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  readonly blocks: TextBlock[] = [];
  readonly quotedRanges: { start: number; end: number }[] = [];
  readonly uncitedRanges: { start: number; end: number }[] = [];

  /** Gives the position behind the block. */
  block(block: ReportBlock | ReportListItem, position: number): number {
    switch (block.type) {
      case 'heading':
        return this.#line(block.content, position, { kind: 'heading', ...block.attrs });
      case 'paragraph':
        return this.#line(block.content, position, { kind: 'paragraph' });
      case 'quotation': {
        const first = this.blocks.length;
        const end = this.#quotation(block.content, position);
        const ranges = isSaid(block.attrs) ? this.quotedRanges : this.uncitedRanges;
        ranges.push(...this.blocks.slice(first).map(({ start, end: to }) => ({ start, end: to })));
        return end;
      }
      default: {
        let inside = position + 1;
        for (const child of block.content) inside = this.block(child, inside);
        return inside + 1;
      }
    }
  }

  #quotation(paragraphs: { content?: ReportInline[] }[], position: number): number {
    let inside = position + 1;
    for (const { content } of paragraphs) inside = this.#line(content, inside, { kind: 'quotation' });
    return inside + 1;
  }

  #line(
    content: readonly ReportInline[] | undefined,
    position: number,
    block: Pick<TextBlock, 'kind' | 'level' | 'sectionId'>,
  ): number {
    if (this.blocks.length > 0) this.text += '\n';
    const start = this.text.length;
    let inside = position + 1;
    // An empty line has its place too.
    this.pieces.push({ offset: start, length: 0, position: inside, isAtom: false });
    for (const inline of content ?? []) inside = this.#inline(inline, inside);
    this.blocks.push({ ...block, start, end: this.text.length });
    return inside + 1;
  }

  #inline(inline: ReportInline, position: number): number {
    const offset = this.text.length;
    if (inline.type === 'text') {
      this.text += inline.text;
      this.pieces.push({ offset, length: inline.text.length, position, isAtom: false });
      return position + inline.text.length;
    }
    const name = isSaid(inline.attrs) ? `(${inline.attrs.citation})` : '';
    this.text += name;
    this.pieces.push({ offset, length: name.length, position, isAtom: true });
    if (name !== '') this.quotedRanges.push({ start: offset, end: offset + name.length });
    return position + 1;
  }
}

function isSaid({ citation }: QuotationSource): boolean {
  return citation.trim() !== '';
}

function positionOf(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  // The last piece that begins at the offset or before it.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).offset <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (!piece) return 0;
  const inside = offset - piece.offset;
  if (!piece.isAtom) return piece.position + Math.min(inside, piece.length);
  return inside >= piece.length ? piece.position + 1 : piece.position;
}
