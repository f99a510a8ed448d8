/**
 * A reader that tells the cells of a table of facts, whose "1." numbers a row, from a table that lays out a page: there
 * one cell holds most of the text, or each row has a single one.
 */
export function dataCellReader(): (element: Element) => boolean {
  const known = new Map<Element, number>();
  // A whole code of law may stand in one cell, and a table may have thousands of rows: each is measured once.
  const lengthOf = (element: Element | null) => {
    if (!element) return 0;
    const length = known.get(element) ?? (element.textContent ?? '').trim().length;
    known.set(element, length);
    return length;
  };
  return (element) => {
    const cell = element.closest('td, th');
    const length = lengthOf(cell);
    return cell !== null && length < lengthOf(cell.closest('tr')) && length * 2 < lengthOf(cell.closest('table'));
  };
}
