import type { BlockCell, TextBlock, TextPiece } from '../../core/files/file-text.ts';
import { ALIGN } from '../extract/alignment.ts';

/** In which the element that begins a page keeps its number. */
export const PAGE = 'data-page';

/** A file's blocks as elements of a document that is shown nowhere. */
export function buildBody(blocks: readonly TextBlock[], document: Document): Element {
  const body = document.createElement('div');
  let isNoted = false;
  for (const block of blocks) {
    if (block.kind === 'note' && !isNoted) {
      body.append(document.createElement('hr'));
      isNoted = true;
    }
    body.append(block.kind === 'table' ? buildTable(block.rows, document) : buildParagraph(block, document));
  }
  return body;
}

function buildParagraph(block: Exclude<TextBlock, { kind: 'table' }>, document: Document): Element {
  const paragraph = document.createElement(block.kind === 'heading' ? `h${block.level ?? 3}` : 'p');
  if (block.align !== 'left') paragraph.setAttribute(ALIGN, block.align);
  const isHeading = block.kind === 'heading';
  for (const piece of block.pieces) paragraph.append(buildPiece(piece, isHeading, document));
  return paragraph;
}

/** A heading is bold by itself. */
function buildPiece({ text, bold, italic, raised, page }: TextPiece, isHeading: boolean, document: Document): Node {
  let node: Node = document.createTextNode(text);
  const wrap = (tag: string): Element => {
    const element = document.createElement(tag);
    element.append(node);
    node = element;
    return element;
  };
  const isWord = /[\p{L}\p{N}]/u.test(text);
  if (raised && isWord) wrap('sup');
  if (italic && isWord) wrap('i');
  if (bold && isWord && !isHeading) wrap('b');
  if (page !== undefined) wrap('span').setAttribute(PAGE, String(page));
  return node;
}

function buildTable(rows: readonly BlockCell[][], document: Document): Element {
  const table = document.createElement('table');
  const tbody = document.createElement('tbody');
  for (const [index, cells] of rows.entries()) {
    const row = document.createElement('tr');
    const isHead = index === 0 && cells.length > 1 && cells.every(({ bold, text }) => bold || text === '');
    for (const { text, colspan, rowspan } of cells) {
      const cell = document.createElement(isHead ? 'th' : 'td');
      if (colspan > 1) cell.setAttribute('colspan', String(colspan));
      if (rowspan > 1) cell.setAttribute('rowspan', String(rowspan));
      cell.append(text);
      row.append(cell);
    }
    tbody.append(row);
  }
  table.append(tbody);
  return table;
}
