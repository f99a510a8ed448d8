import { isLetterhead } from '../saved-copy/letterhead.ts';

/** A wider table is a page's layout, and Markdown would make no sense of it. */
const MAX_COLUMNS = 40;
/**
 * A table of data as Markdown; null where it is none (one column, a table in a table, a letterhead): its cells are then
 * read one after the other. A cell that spans others leaves them empty, and the first row heads the table.
 * @param lineOf what stands in a cell, on one line
 */
export function writeTable(table: Element, lineOf: (cell: Element) => string): string | null {
  if (isLetterhead(table) || table.querySelector('table')) return null;
  const rows = grid(table);
  if (rows === null || rows.length < 2) return null;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns < 2) return null;
  const lines = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column];
      // In code it is not escaped yet; a table takes the backslash away before anything else reads it.
      return cell ? lineOf(cell).replace(/(?<!\\)\|/g, '\\|') : '';
    }),
  );
  const [head = [], ...body] = lines.filter((row) => row.some((cell) => cell !== ''));
  if (body.length === 0) return null;
  const rule = head.map(() => '---');
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Cells where they stand; what a cell spans besides is `null`. Null of a table that is too wide. */
function grid(table: Element): (Element | null)[][] | null {
  const rows: (Element | null)[][] = [];
  const taken: boolean[][] = [];
  const all = [...table.querySelectorAll('tr')];
  for (const [at, row] of all.entries()) {
    const line: (Element | null)[] = [];
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (taken[at]?.[column]) line[column++] = null;
      const [wide, tall] = [Math.min(spanOf(cell, 'colspan'), MAX_COLUMNS + 1), spanOf(cell, 'rowspan')];
      for (let down = at; down < Math.min(at + tall, all.length); down++) {
        const marks = taken[down] ?? [];
        for (let right = 0; right < wide; right++) marks[column + right] = true;
        taken[down] = marks;
      }
      line[column] = cell;
      for (let right = 1; right < wide; right++) line[column + right] = null;
      column += wide;
      if (column > MAX_COLUMNS) return null;
    }
    while (taken[at]?.[column]) line[column++] = null;
    if (column > MAX_COLUMNS) return null;
    rows.push(line);
  }
  return rows;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.max(span, 1);
}
