import { readLabel } from '../outline/labels.ts';
import { isSetApart } from '../outline/titles.ts';
import { collectBlocks } from './blocks.ts';

/** Heading tag a label is shown as. Clauses and points are text. */
const TAG = { part: 'h2', chapter: 'h2', section: 'h3', roman: 'h3', article: 'h4', arabic: 'h4' } as const;
const MAX_UNITS = 260;

/**
 * Portals print "Chương II", "I. Quan điểm" and "Điều 5" as bold or centred paragraphs. They become headings,
 * so that readers, exports and screen readers see the structure.
 */
export function promoteHeadings(root: Element): void {
  for (const block of collectBlocks(root)) {
    const { element, text } = block;
    if (!/^(?:p|div|center)$/.test(element.localName) || text.length > MAX_UNITS || element === root) continue;
    const labelled = readLabel(text);
    if (!labelled || labelled.level === 'point' || labelled.level === 'clause' || !isSetApart(block)) continue;
    if (element.querySelector('p, div, table, ul, ol, img, br') !== null) continue;
    const heading = element.ownerDocument.createElement(TAG[labelled.level]);
    for (const attribute of element.attributes) heading.setAttribute(attribute.name, attribute.value);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
}
