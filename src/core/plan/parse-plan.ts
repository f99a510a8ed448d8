import { parsePlanLine } from './parse-line.ts';
import { parsePlanTable, splitCells } from './parse-table.ts';
import type { PlannedText } from './study-plan.ts';

/** Texts of what was typed or pasted: a line each, or the rows of a table. Lines that say nothing are left out. */
export function parsePlan(text: string, today: string): PlannedText[] {
  const typed = text.normalize('NFC');
  const texts = typed.includes('\t')
    ? parsePlanTable(splitCells(typed), today)
    : typed.split(/\r\n?|\n/).map((line) => parsePlanLine(line, today));
  return texts.filter(({ title, url }) => /[\p{L}\p{N}]/u.test(title) || url !== '');
}

/** Whether two say the same text: by address, or by number and day of issue, or else by title. */
export function isSameText(a: PlannedText, b: PlannedText): boolean {
  if (a.url !== '' && a.url === b.url) return true;
  if (a.number !== '' || b.number !== '') {
    return a.number === b.number && (a.issuedOn === b.issuedOn || a.issuedOn === null || b.issuedOn === null);
  }
  return a.title !== '' && a.title === b.title;
}
