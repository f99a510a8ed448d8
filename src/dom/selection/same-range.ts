/** Do two ranges have the same boundaries? Without `compareBoundaryPoints`, which refuses ranges of two trees. */
export function sameRange(a: AbstractRange, b: AbstractRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
