/**
 * What spreadsheets read as the beginning of a formula: the four signs, and their other forms, which Excel takes for the
 * same in some languages; behind blanks and signs that nobody sees, which some programs cut off first.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u;
/** A tab or a line break may begin another cell for a program that parts cells differently. */
const BREAK = /^[\t\r\n]/;

/**
 * Text as one cell holds it: where a program could take it for a formula, with an apostrophe before it, and so too where
 * it begins with an apostrophe itself. `unguardCell` is the way back.
 */
export function guardCell(text: string): string {
  return text.startsWith("'") || FORMULA.test(text) || BREAK.test(text) ? `'${text}` : text;
}

/** The text of a cell: one apostrophe at its beginning, if there is one, is none of it. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * One row after RFC 4180. Every cell stands in quotation marks, so that no program that parts cells at semicolons too
 * begins one in the middle of a text.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guardCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
