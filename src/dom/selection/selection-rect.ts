/**
 * Where a bar may be placed for a range: its last line, or its first when the last is below the viewport. CSS pixels of
 * the viewport; an empty rectangle when the range is not laid out.
 */
export function selectionRect(range: Range): DOMRect {
  const last = lineOf(range, 'last');
  const height = range.startContainer.ownerDocument?.defaultView?.innerHeight ?? Number.POSITIVE_INFINITY;
  return last.bottom > height ? lineOf(range, 'first') : last;
}

/** A range over several elements also reports their whole boxes, so only the outermost text node is asked. */
function lineOf(range: Range, which: 'first' | 'last'): DOMRect {
  const part = range.cloneRange();
  const node = which === 'last' ? range.endContainer : range.startContainer;
  if (node.nodeType === 3 && range.startContainer !== range.endContainer) {
    if (which === 'last') part.setStart(node, 0);
    else part.setEnd(node, (node as Text).length);
  }
  const rects = [...part.getClientRects()].filter((rect) => rect.width > 0);
  return rects.at(which === 'last' ? -1 : 0) ?? range.getBoundingClientRect();
}
