import type { TextMap } from '../anchor/text-map.ts';

/** Something that covers a stretch of a collected text, by its offsets. */
export interface Covering {
  start: number;
  end: number;
}

/** Parents in which a text of blanks alone is no text: an element put in there would not stand there when parsed anew. */
const NO_TEXT = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl']);

/**
 * Replaces every text node that something covers by what `draw` makes of its pieces. A piece is a stretch that the same
 * ones cover; they are given in the order of `placed`.
 * @param draw what stands in the piece's place: the piece itself is a new text node with its words
 */
export function drawOver<T extends Covering>(
  { nodes, starts }: TextMap,
  placed: readonly T[],
  draw: (piece: Text, covering: readonly T[], begins: readonly T[], ends: readonly T[], node: Text) => Node[],
): void {
  nodes.forEach((node, index) => {
    const from = starts[index] ?? 0;
    const to = from + node.length;
    const inside = placed.filter(({ start, end }) => start < to && end > from);
    if (inside.length === 0 || isBetweenElements(node)) return;
    const edges = inside.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to);
    const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
    const drawn = cuts.slice(0, -1).flatMap((cut, at) => {
      const end = cuts[at + 1] ?? to;
      const piece = node.ownerDocument.createTextNode(node.data.slice(cut - from, end - from));
      const covering = inside.filter((one) => one.start <= cut && one.end >= end);
      if (covering.length === 0) return [piece];
      const begins = covering.filter((one) => one.start === cut);
      return draw(
        piece,
        covering,
        begins,
        covering.filter((one) => one.end === end),
        node,
      );
    });
    node.replaceWith(...drawn);
  });
}

function isBetweenElements(node: Text): boolean {
  return NO_TEXT.has(node.parentElement?.localName ?? '') && !/\S/.test(node.data);
}
