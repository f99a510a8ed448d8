import { type NodeGetters, nodeGetters } from './node-getters.ts';
import { BLOCKS, SKIPPED } from './tags.ts';

/** Nodes walked between two yields: well under a millisecond. */
const STEP = 2000;

/** Stands between blocks in the collected text: white space to the word scanner, and no page types it. */
export const BLOCK_BREAK = '\u2029';

/** A root's text as one string and the text nodes that it came from. */
export interface TextMap {
  root: Element;
  /** Text of all nodes in reading order; `BLOCK_BREAK` stands between blocks. */
  text: string;
  nodes: Text[];
  /** Offset in `text` of each node's first unit, ascending. */
  starts: number[];
  /** The root and the open shadow roots below it: what must be watched for changes. */
  trees: Node[];
  getters: NodeGetters;
}

/** Collects a root's text in steps. Reads only; open shadow roots are read in place of what they hide. */
export function* collectText(root: Element): Generator<void, TextMap> {
  const getters = nodeGetters(root);
  /** Joined now and then: all of a long page's at once would take longer than a slice. */
  const joined: string[] = [];
  let parts: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const trees: Node[] = [root];
  let length = 0;
  let walked = 0;
  /** A break is owed before the next text. */
  let broken = false;

  function addText(node: Text): void {
    const { data } = node;
    if (data === '') return;
    if (broken && length > 0) {
      parts.push(BLOCK_BREAK);
      length++;
    }
    broken = false;
    nodes.push(node);
    starts.push(length);
    parts.push(data);
    length += data.length;
  }

  function* children(of: Node): Generator<void, void> {
    // SHOW_ELEMENT | SHOW_TEXT | SHOW_CDATA_SECTION
    const walker = (of.ownerDocument as Document).createTreeWalker(of, 0x1 | 0x4 | 0x8);
    let open = walker.firstChild();
    while (open) {
      if (++walked % STEP === 0) {
        joined.push(parts.join(''));
        parts = [];
        yield;
      }
      let enter = false;
      if (getters.nodeType(open) === 1) {
        const name = getters.localName(open);
        if (BLOCKS.has(name)) broken = true;
        if (!SKIPPED.has(name)) {
          const shadow = getters.shadowRoot(open);
          const slotted =
            name === 'slot' && 'host' in of ? (open as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
          if (shadow) {
            trees.push(shadow);
            yield* children(shadow);
          } else if (slotted.length > 0) {
            for (const node of slotted) yield* one(node);
          } else enter = true;
        }
      } else addText(open as Text);
      let next = enter ? walker.firstChild() : null;
      while (!next) {
        if (getters.nodeType(walker.currentNode) === 1 && BLOCKS.has(getters.localName(walker.currentNode)))
          broken = true;
        next = walker.nextSibling();
        // The walker never climbs out of `of`, and stays where it is when it cannot climb.
        if (!next && (walker.parentNode() === null || walker.currentNode === of)) return;
      }
      open = next;
    }
  }

  /** A node that stands in a slot: it belongs to another tree than the slot. */
  function* one(node: Node): Generator<void, void> {
    const type = getters.nodeType(node);
    if (type === 3) addText(node as Text);
    if (type !== 1) return;
    const name = getters.localName(node);
    if (SKIPPED.has(name)) return;
    if (BLOCKS.has(name)) broken = true;
    const shadow = getters.shadowRoot(node);
    if (shadow) trees.push(shadow);
    yield* children(shadow ?? node);
    if (BLOCKS.has(name)) broken = true;
  }

  const shadow = getters.shadowRoot(root);
  if (shadow) trees.push(shadow);
  yield* children(shadow ?? root);
  yield;
  const text = [...joined, ...parts].join('');
  yield;
  return { root, text, nodes, starts, trees, getters };
}
