import { shadowHost } from './shadow-host.ts';

/** Whether a node stands below an element, through the hosts of open shadow trees. */
export function isInside(root: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = shadowHost(at)) if (root.contains(at)) return true;
  return false;
}
