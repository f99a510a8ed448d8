import type { Native } from './native.ts';

/** One line of text as it stands on the screen: a block, or what lies between two breaks of one. */
export interface TextLine {
  block: TextBlock;
  text: string;
  /** Letters inside links and buttons. */
  linkUnits: number;
}

export interface TextBlock {
  element: Element;
  tag: string;
  /** Lines this block is broken into. */
  lines: number;
  /** What the block stands in: a sum of `CONTEXT` values. */
  context: number;
}

/** Where an element stands. */
export const CONTEXT = { link: 1, heading: 2 } as const;

const OF_TAG: Record<string, number> = { A: 1, BUTTON: 1, H1: 2, H2: 2, H3: 2, H4: 2, H5: 2, H6: 2 };

/** No text of the page's own stands in these. */
const PASSED_OVER = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT SVG HEAD IFRAME NAV FOOTER ASIDE'.split(' '),
);

const COMBINING = /[\u0300-\u036f]/;

/** Elements that do not begin a line. */
const INLINE = new Set(
  'A ABBR B BIG BUTTON CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR'.split(
    ' ',
  ),
);

/** A page of any size costs the same from here on; half of the text nodes of common pages are blanks between tags. */
const MAX_NODES = 1500;
/** Dates and section names stand above a headline too. */
const NODES_BEFORE = 16;
/** So much running text leaves no doubt; what follows it is mostly comments and other articles. */
const ENOUGH = 10_000;
const MAX_LINE_UNITS = 20_000;
/** Deeper than any page that people write. */
const MAX_DEPTH = 64;

interface Place {
  block: TextBlock;
  context: number;
  /** The outermost element around that is passed over. */
  over: Element | null;
}

/** The text of a page line by line, in one walk over its text nodes from a little before `start`. */
export function textLines(native: Native, root: Element, start: Element | null): TextLine[] {
  const lines: TextLine[] = [];
  const top = newPlace(root, '', 0, null);
  const places = new Map<Node | null, Place>([[native.parent(root), top]]);
  const walker = native.textWalker(root);
  if (start) {
    walker.currentNode = start;
    for (let step = 0; step < NODES_BEFORE && walker.previousNode(); step += 1);
  }
  let line: TextLine | null = null;
  let over: Element | null = null;
  let units = 0;
  for (let seen = 0; seen < MAX_NODES && units < ENOUGH; seen += 1) {
    // Only texts are stopped at, so the next sibling of an element is the first text after it, however deep.
    const node = (over ? walker.nextSibling() : walker.nextNode()) as Text | null;
    if (!node) break;
    // Nothing in a page can shadow the properties of a text node.
    over = null;
    const data = node.length < MAX_LINE_UNITS ? node.data.trim() : '';
    if (data === '') continue;
    const place = placeOf(native, places, node.parentNode as Element);
    over = place.over;
    if (over) {
      walker.currentNode = over;
      continue;
    }
    const { block, context } = place;
    if (context === 0 && data.length >= 60) units += data.length;
    const text = COMBINING.test(data) ? data.normalize('NFC') : data;
    if (!line || line.block !== block || isAfterBreak(native, node)) {
      line = { block, text, linkUnits: 0 };
      block.lines += 1;
      lines.push(line);
    } else if (line.text.length < MAX_LINE_UNITS) line.text += ` ${text}`;
    if ((context & CONTEXT.link) !== 0) line.linkUnits += text.length;
  }
  return lines;
}

/** Every ancestor is asked once, however many texts stand in it. */
function placeOf(native: Native, places: Map<Node | null, Place>, from: Element): Place {
  const path: Element[] = [];
  let place: Place | undefined;
  for (let node: Element | null = from; node && path.length < MAX_DEPTH; node = native.parent(node) as Element | null) {
    place = places.get(node);
    if (place) break;
    path.push(node);
  }
  let found = place ?? newPlace(from, '', 0, null);
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const element = path[index] as Element;
    const tag = native.tag(element);
    const context: number = found.context | (OF_TAG[tag] ?? 0);
    const over = found.over ?? (PASSED_OVER.has(tag) ? element : null);
    found = INLINE.has(tag) ? { block: found.block, context, over } : newPlace(element, tag, context, over);
    places.set(element, found);
  }
  return found;
}

function newPlace(element: Element, tag: string, context: number, over: Element | null): Place {
  return { block: { element, tag, lines: 0, context }, context, over };
}

/** A break right before it, or before the inline element it begins, blanks aside. */
function isAfterBreak(native: Native, node: Text): boolean {
  let before = node.previousSibling ?? native.previousSibling(node.parentNode ?? node);
  if (before && native.nodeType(before) === 3 && (before as Text).data.trim() === '') before = before.previousSibling;
  return before !== null && native.nodeType(before) === 1 && native.tag(before as Element) === 'BR';
}
