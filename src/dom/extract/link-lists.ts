import { type Block, collectBlocks } from './blocks.ts';

const PROSE_UNITS = 100;
const MIN_LINKS = 3;
const MAX_UNITS = 1500;

/**
 * Menus and lists of other articles around the text: cells and boxes that are nearly all links to other pages,
 * above its first or below its last line of prose. Inside the text a list of links may be the point of it.
 */
export function removeLinkLists(root: Element, pageUrl: string): void {
  const blocks = collectBlocks(root);
  const first = blocks.find(isProse)?.element;
  const last = blocks.findLast(isProse)?.element;
  if (!first || !last) return;
  for (const box of [...root.querySelectorAll('td, div, section, ul, ol, table, p')]) {
    if (!root.contains(box) || box.contains(first) || box.contains(last)) continue;
    const isOutside = precedes(box, first) || precedes(last, box);
    if (isOutside && isLinkList(box, pageUrl)) box.remove();
  }
}

/** A table of contents links into its own page and stays. */
function isLinkList(box: Element, pageUrl: string): boolean {
  const links = [...box.querySelectorAll('a[href]')];
  if (links.length < MIN_LINKS) return false;
  const page = pageUrl.split('#', 1)[0] ?? '';
  if (links.some((link) => link.getAttribute('href')?.startsWith(`${page}#`))) return false;
  const total = units(box);
  const linked = links.reduce((sum, link) => sum + units(link), 0);
  return total <= MAX_UNITS && linked > total * 0.8;
}

function isProse({ text, element }: Block): boolean {
  if (text.length < PROSE_UNITS) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += units(link);
  return linked < text.length / 2;
}

function precedes(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & 4) !== 0;
}

function units(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
