import type { MarkupHeading } from '../../core/export/html/article-markup.ts';
import type { Outline, OutlineNode } from '../../core/model/outline.ts';
import { isHeading } from '../../core/passages/group-by-outline.ts';
import { headingName } from '../../core/passages/heading-name.ts';
import type { SavedPlaces } from '../saved-copy/saved-places.ts';

/** Contents lists go no deeper: khoản and điểm are text. */
const DEEPEST = 3;
const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, td, blockquote, div';
const LONGEST = 160;

interface Known {
  element: Element;
  depth: number;
}

/**
 * Gives the blocks of an outline ids, and all headings levels that follow one another without a gap, whatever tags the
 * page gave them.
 * @param level of the article's own headline
 */
export function levelHeadings(
  body: Element,
  outline: Outline,
  text: string,
  places: SavedPlaces,
  { prefix, level }: { prefix: string; level: number },
): MarkupHeading[] {
  const known: Known[] = [];
  const headings: MarkupHeading[] = [];
  const walk = (nodes: Outline, depth: number): void => {
    for (const node of nodes) {
      if (!isHeading(node, text)) continue;
      const element = blockOf(node, places);
      if (element && element !== body && element.id === '') {
        element.id = `${prefix}m${headings.length + 1}`;
        headings.push({
          id: element.id,
          depth,
          text: node.label || node.title ? headingName(node) : textOf(element),
        });
        known.push({ element, depth });
      }
      if (depth < DEEPEST - 1) walk(node.children, depth + 1);
    }
  };
  walk(outline, 0);
  setLevels(body, known, level);
  return headings;
}

function blockOf({ start }: OutlineNode, places: SavedPlaces): Element | null {
  return places.letterAt(start)?.startContainer.parentElement?.closest(BLOCK) ?? null;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

function setLevels(body: Element, known: readonly Known[], level: number): void {
  const depths = new Map(known.map(({ element, depth }) => [element, depth]));
  const own = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6, [id]')];
  const outermost = Math.min(...own.filter(isTagged).map(({ localName }) => Number(localName.slice(1))));
  let last = -1;
  for (const element of own) {
    const isOwn = isTagged(element);
    // "Điều 5. Trong nghị định này…": the name and the text in one are no heading.
    if (!isOwn && (!element.matches('p, div') || element.classList.contains('saved-running'))) continue;
    const wanted = depths.get(element) ?? Number(element.localName.slice(1)) - outermost;
    last = Math.max(0, Math.min(wanted, last + 1));
    const rank = Math.min(6, level + 1 + last);
    if (isOwn) rename(element, `h${rank}`);
    else {
      element.setAttribute('role', 'heading');
      element.setAttribute('aria-level', String(rank));
    }
  }
}

function isTagged(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
