import { shadowHost } from '../selection/shadow-host.ts';

/**
 * Which of two ranges begins first in reading order, as `compareBoundaryPoints`: negative, 0 or positive. Ranges of
 * different shadow trees are compared by the hosts that they stand in; 0 where nothing can be said.
 */
export function compareRanges(a: Range, b: Range): number {
  if (a.startContainer.getRootNode() === b.startContainer.getRootNode()) {
    return a.compareBoundaryPoints(Range.START_TO_START, b);
  }
  const ofA = treesAround(a.startContainer);
  for (const [root, inB] of treesAround(b.startContainer)) {
    const inA = ofA.get(root);
    if (!inA) continue;
    // What a host holds stands where the host stands, after whatever encloses it.
    if (inA === inB) return 0;
    return inA.compareDocumentPosition(inB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return 0;
}

/** A node's own tree and those of its hosts, innermost first, each with the node or host that stands in it. */
function treesAround(node: Node): Map<Node, Node> {
  const trees = new Map<Node, Node>();
  for (let at: Node | null = node; at; at = shadowHost(at)) trees.set(at.getRootNode(), at);
  return trees;
}
