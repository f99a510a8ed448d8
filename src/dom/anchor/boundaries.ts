import type { TextMap } from './text-map.ts';

/** Offsets in the map's text that a range covers, UTF-16 units; null when it covers none of it. */
export function offsetsOfRange(map: TextMap, range: Range): { start: number; end: number } | null {
  const start = offsetOf(map, range.startContainer, range.startOffset, 1);
  const end = offsetOf(map, range.endContainer, range.endOffset, -1);
  if (start === null || end === null || start >= end) return null;
  return { start, end };
}

/** The range of the map's text between two offsets, or null when the nodes have changed or left the document. */
export function rangeOfOffsets(map: TextMap, start: number, end: number): Range | null {
  const first = nodeAt(map, start);
  // The end belongs to the node that holds the last unit, not to the next one.
  let last = nodeAt(map, end - 1);
  const from = map.nodes[first];
  if (!from) return null;
  // No range crosses a shadow boundary: keep the part that is in the same tree as the beginning.
  const tree = from.getRootNode();
  while (last > first && map.nodes[last]?.getRootNode() !== tree) last--;
  const to = map.nodes[last] as Text;
  const startOffset = Math.min(start - (map.starts[first] as number), from.length);
  const endOffset = Math.min(end - (map.starts[last] as number), to.length);
  if (!isCurrent(map, first, startOffset, first === last ? endOffset : from.length)) return null;
  if (first !== last && !isCurrent(map, last, 0, endOffset)) return null;
  const range = from.ownerDocument.createRange();
  range.setStart(from, startOffset);
  range.setEnd(to, endOffset);
  return range;
}

/** Does the node still hold between two offsets what it held when it was collected? The rest of it does not matter here. */
function isCurrent(map: TextMap, at: number, from: number, to: number): boolean {
  const start = map.starts[at] as number;
  return (map.nodes[at] as Text).data.slice(from, to) === map.text.slice(start + from, start + to);
}

/** Index of the node that holds this offset, or the nearest before it. */
function nodeAt(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset of the collected text that a boundary stands at: `side` 1 looks onwards from it for text, -1 backwards. */
function offsetOf(map: TextMap, container: Node, offset: number, side: 1 | -1): number | null {
  const own = map.nodes.indexOf(container as Text);
  if (own >= 0) return (map.starts[own] as number) + offset;
  const boundary = (container.ownerDocument ?? (container as Document)).createRange();
  boundary.setStart(container, offset);
  // Points of other trees cannot be compared. Most pages have one tree.
  const tree = container.getRootNode();
  const comparable =
    map.trees.length === 1 && tree === map.root.getRootNode()
      ? map.nodes.map((_, at) => at)
      : map.nodes.flatMap((node, at) => (node.getRootNode() === tree ? [at] : []));
  let low = 0;
  let high = comparable.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = map.nodes[comparable[middle] as number] as Text;
    if (boundary.comparePoint(node, 0) < 0) low = middle + 1;
    else high = middle;
  }
  const at = comparable[side > 0 ? low : low - 1];
  if (at === undefined) return null;
  return (map.starts[at] as number) + (side > 0 ? 0 : (map.nodes[at] as Text).length);
}
