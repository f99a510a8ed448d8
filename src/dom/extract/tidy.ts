const KEPT = /^(?:href|src|alt|title|colspan|rowspan|lang|dir|start|type|datetime|reversed)$/;
const EMPTY_MATTERS = /^(?:img|br|hr|t[dhr]|table|col|colgroup)$/;

/** Leaves clean HTML: no classes, ids or data of the site, no empty shells, no picture without an address. */
export function tidyBody(root: Element): void {
  for (const image of [...root.querySelectorAll('img')]) if (!image.hasAttribute('src')) image.remove();
  // Inner elements first, so that a shell whose content went goes too.
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (isEmpty(element)) {
      element.remove();
      continue;
    }
    for (const { name } of [...element.attributes]) if (!KEPT.test(name)) element.removeAttribute(name);
    if (/^(?:span|font)$/.test(element.localName) && element.attributes.length === 0)
      element.replaceWith(...element.childNodes);
  }
}

function isEmpty(element: Element): boolean {
  return (
    !EMPTY_MATTERS.test(element.localName) && (element.textContent ?? '').trim() === '' && !element.querySelector('img')
  );
}
