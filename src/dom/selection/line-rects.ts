/**
 * The boxes of a range's text, line by line in document order, CSS pixels of the viewport. Text nodes are asked one by
 * one: over several elements a range also reports their whole boxes, margins and pictures included.
 */
export function lineRects(range: Range): DOMRect[] {
  const { commonAncestorContainer: root, startContainer, endContainer } = range;
  const { ownerDocument } = root;
  if (!ownerDocument || root.nodeType === 3) return textRects(range);
  const rects: DOMRect[] = [];
  // 4 is NodeFilter.SHOW_TEXT.
  const walker = ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node) || node.data.trim() === '') continue;
    const part = ownerDocument.createRange();
    part.setStart(node, node === startContainer ? range.startOffset : 0);
    part.setEnd(node, node === endContainer ? range.endOffset : node.length);
    rects.push(...textRects(part));
  }
  return rects;
}

function textRects(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
