/** A reader that tells the cells of a table of facts, whose "1." numbers a row, from a table that lays out a page. */
export function dataCellReader(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const cell = element.closest('td, th');
    const table = cell?.closest('table');
    if (!cell || !table) return false;
    let isData = known.get(cell);
    if (isData === undefined) {
      isData = (cell.textContent ?? '').length * 2 < (table.textContent ?? '').length;
      known.set(cell, isData);
    }
    return isData;
  };
}
