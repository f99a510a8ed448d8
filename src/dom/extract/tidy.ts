const KEPT = new Set([
  'href',
  'src',
  'alt',
  'title',
  'colspan',
  'rowspan',
  'lang',
  'dir',
  'start',
  'type',
  'datetime',
  'cite',
  'reversed',
  'value',
]);
const EMPTY_MATTERS = new Set(['img', 'br', 'hr', 'td', 'th', 'tr', 'table', 'col', 'colgroup']);

/** Leaves clean HTML: no classes, ids or data of the site, no empty shells, no picture without an address. */
export function tidyBody(root: Element): void {
  for (const image of [...root.querySelectorAll('img')]) if (!image.hasAttribute('src')) image.remove();
  // Inner elements first, so that a shell whose content went goes too.
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (isEmpty(element)) {
      element.remove();
      continue;
    }
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
    const isBareInline =
      (element.localName === 'span' || element.localName === 'font') && element.attributes.length === 0;
    if (isBareInline) element.replaceWith(...element.childNodes);
  }
}

function isEmpty(element: Element): boolean {
  return (
    !EMPTY_MATTERS.has(element.localName) && (element.textContent ?? '').trim() === '' && !element.querySelector('img')
  );
}
