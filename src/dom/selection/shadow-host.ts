/** The host of the shadow tree that a node stands in; null outside of one. */
export function shadowHost(node: Node): Element | null {
  const root = node.getRootNode();
  // Not by its name alone: a link that stands in no document is a root with a `host` of another kind.
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}
