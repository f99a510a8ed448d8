import type { Block } from '../extract/blocks.ts';
import { clean } from '../extract/clean.ts';
import { PAGE } from './build-body.ts';

/**
 * Where in the blocks' joined text each page of a file begins, page 1 first. A page without text of its own begins where
 * the next one does. Empty where the file has no pages.
 */
export function pageStarts(blocks: readonly Block[], pages: number): number[] {
  const starts = new Map<number, number>();
  let end = 0;
  for (const { element, start, end: blockEnd } of blocks) {
    end = blockEnd;
    for (const mark of element.querySelectorAll(`[${PAGE}]`)) {
      const page = Number(mark.getAttribute(PAGE));
      if (!starts.has(page)) starts.set(page, start + unitsBefore(mark, element));
    }
  }
  if (starts.size === 0) return [];
  const list: number[] = [];
  let next = end;
  for (let page = pages; page >= 1; page -= 1) {
    next = page === 1 ? 0 : (starts.get(page) ?? next);
    list.unshift(next);
  }
  return list;
}

function unitsBefore(mark: Element, block: Element): number {
  let before = '';
  const walk = (node: Node): boolean => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child === mark) return true;
      if (child.nodeType === 3) before += child.nodeValue ?? '';
      else if (walk(child)) return true;
    }
    return false;
  };
  walk(block);
  const cleaned = clean(before);
  return cleaned === '' ? 0 : cleaned.length + (/\s$/.test(before) ? 1 : 0);
}
