/** Pixels by which a pointer may miss the line of text. */
const SLIP = 2;

interface CaretPoint {
  node: Node;
  offset: number;
}

/** The ranges under a point of the viewport as the browser's highlight painting sees them; null if it cannot say. Of
 * shadow trees only those given are looked into. */
export function paintedRangesAt(
  registry: HighlightRegistry,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): AbstractRange[] | null {
  const { highlightsFromPoint } = registry as HighlightRegistry & {
    highlightsFromPoint?: (
      x: number,
      y: number,
      options: { shadowRoots: ShadowRoot[] },
    ) => { ranges: AbstractRange[] }[];
  };
  if (typeof highlightsFromPoint !== 'function') return null;
  return highlightsFromPoint.call(registry, x, y, { shadowRoots }).flatMap((hit) => [...hit.ranges]);
}

/** The place in the text nearest to a point of the viewport, or null. */
export function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): CaretPoint | null {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Is the caret in the range and the point on one of its lines? The caret alone also answers beside the text. */
export function isHit(range: Range, caret: CaretPoint, x: number, y: number): boolean {
  if (!range.isPointInRange(caret.node, caret.offset)) return false;
  for (const box of range.getClientRects())
    if (x >= box.left - SLIP && x <= box.right + SLIP && y >= box.top - SLIP && y <= box.bottom + SLIP) return true;
  return false;
}
