/**
 * A reader that tells the cells of a table of facts, whose "1." numbers a row, from a table that lays out a page: there
 * one cell holds most of the text, or each row has a single one.
 */
export function dataCellReader(): (element: Element) => boolean {
  const known = new Map<Element, number>();
  // A whole code of law may stand in one cell, and a table may have thousands of rows: each is measured once.
  const lengthOf = (element: Element) => {
    const length = known.get(element) ?? (element.textContent ?? '').trim().length;
    known.set(element, length);
    return length;
  };
  return (element) => {
    const cell = element.closest('td, th');
    const table = cell?.closest('table');
    if (!cell || !table) return false;
    const isAlone = [...(cell.parentElement?.children ?? [])].every((other) => other === cell || lengthOf(other) === 0);
    return !isAlone && lengthOf(cell) * 2 < lengthOf(table);
  };
}
