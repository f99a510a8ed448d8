import { DOCUMENT_END } from '../../core/text/document-end.ts';
import { parseDocumentNumber } from '../../core/text/document-number.ts';
import { foldBare } from '../../core/text/fold.ts';
import { NATIONAL_TITLE } from '../detect/document-signs.ts';
import { blockText } from '../extract/blocks.ts';

/** Rows that the head or the foot of a document may be set in. */
const FRAME_ROWS = 4;

/**
 * Writers set the head of a document, and who signs it, in tables without lines: two columns, and no data. Their cells
 * become text, one after the other. In a table of data a cell's only paragraph is the cell.
 */
export function plainTables(body: Element): void {
  for (const table of [...body.querySelectorAll('table')]) {
    if (isFrame(table)) table.replaceWith(...cellsByColumn(table).flatMap((cell) => [...cell.childNodes]));
  }
  for (const paragraph of [...body.querySelectorAll(':is(td, th) > p:only-child')]) {
    const cell = paragraph.parentElement;
    if (cell && cell.textContent === paragraph.textContent) paragraph.replaceWith(...paragraph.childNodes);
  }
}

function isFrame(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')];
  if (rows.length > FRAME_ROWS || rows.some((row) => row.children.length > 2) || table.querySelector('table'))
    return false;
  return blockText(table)
    .split('\n')
    .some((line) => {
      const bare = foldBare(line);
      return (
        NATIONAL_TITLE.test(bare) || DOCUMENT_END.test(bare) || (line.length < 40 && parseDocumentNumber(line) !== null)
      );
    });
}

function cellsByColumn(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
  return [0, 1].flatMap((column) => rows.flatMap((cells) => cells[column] ?? []));
}
