import { clean } from './clean.ts';

/** A line of an article: the text of one block, or of one line of it where `br` breaks it. */
export interface Block {
  /** NFC, inner white space as single blanks, never empty. */
  text: string;
  /** How many of its letters stand in links. */
  linked: number;
  /** Where its first link leads; empty without one. */
  href: string;
  /** Offsets in the blocks' joined text. */
  start: number;
  end: number;
  /** The block element that holds it. */
  element: Element;
}

/** Boxes of rows and of list entries hold no text but theirs. */
const BLOCK_TAGS = new Set(
  'address article aside blockquote caption center dd details div dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav p pre section summary td th tr'.split(
    ' ',
  ),
);
/** The copy of a page holds none of these; other documents do. */
const SILENT_TAG = /^(?:script|style)$/;
const BLANK = /^\s*$/;

/** An article's lines, top to bottom. */
export function collectBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let current = '';
  let owner = root;
  let linked = 0;
  let href = '';
  let start = 0;
  /** Addresses of the links the walk stands in. */
  const open: string[] = [];

  const flush = () => {
    const text = BLANK.test(current) ? '' : clean(current);
    if (text !== '') {
      const end = start + text.length;
      blocks.push({ text, element: owner, linked: Math.min(linked, text.length), href, start, end });
      start = end + 1;
    }
    current = '';
    linked = 0;
    href = '';
  };

  const add = (data: string, block: Element, isFirst: boolean) => {
    if (current === '') owner = block;
    // Two spans set apart by style alone.
    else if (isFirst && /[.!?…”]$/.test(current) && /^\p{Lu}/u.test(data)) current += ' ';
    // Most text nodes of a page are the line breaks of its source.
    if (BLANK.test(data)) {
      if (current !== '') current += ' ';
      return;
    }
    current += data;
    if (open.length === 0) return;
    linked += data.replace(/\s+/g, ' ').length;
    href ||= open[0] ?? '';
  };

  const walk = (node: Node, block: Element) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1) walkElement(child as Element, block);
      if (child.nodeType !== 3) continue;
      const data = child.nodeValue ?? '';
      for (const [index, line] of (block.localName === 'pre' ? data.split('\n') : [data]).entries()) {
        if (index > 0) flush();
        add(line, block, !child.previousSibling);
      }
    }
  };

  const walkElement = (element: Element, block: Element) => {
    const tag = element.localName;
    if (tag === 'br') flush();
    else if (BLOCK_TAGS.has(tag)) {
      flush();
      walk(element, element);
      flush();
    } else if (!SILENT_TAG.test(tag)) {
      const address = tag === 'a' ? element.getAttribute('href') : null;
      if (address !== null) open.push(address);
      walk(element, block);
      if (address !== null) open.pop();
    }
  };

  walk(root, root);
  flush();
  return blocks;
}

/** Text of an element with one line a block, so that words of two blocks are never glued. */
export function blockText(root: Element): string {
  return joinBlocks(collectBlocks(root));
}

export function joinBlocks(blocks: Block[]): string {
  return blocks.map((block) => block.text).join('\n');
}
