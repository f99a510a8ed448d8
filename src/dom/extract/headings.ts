import { boldReader } from '../outline/bold-lines.ts';
import { readStructure } from '../outline/structure.ts';
import { isSetApart } from '../outline/titles.ts';
import { collectBlocks } from './blocks.ts';

/** Heading tag a label is shown as. Clauses and points are text. */
const TAG: Record<string, string> = {
  part: 'h2',
  chapter: 'h2',
  section: 'h3',
  roman: 'h3',
  article: 'h4',
  arabic: 'h4',
};
const MAX_UNITS = 260;

/**
 * Portals print "Chương II", "I. Quan điểm" and "Điều 5" as bold or centred paragraphs. They become headings,
 * so that readers, exports and screen readers see the structure.
 */
export function promoteHeadings(root: Element): void {
  const boldOf = boldReader();
  for (const { block, node } of readStructure(collectBlocks(root), false).entries) {
    const { element, text } = block;
    const tag = TAG[node.level];
    if (!tag || !/^(?:p|div|center)$/.test(element.localName) || text.length > MAX_UNITS || element === root) continue;
    if (!isSetApart(block, boldOf) || element.querySelector('p, div, table, ul, ol, img, br') !== null) continue;
    const heading = element.ownerDocument.createElement(tag);
    for (const attribute of element.attributes) heading.setAttribute(attribute.name, attribute.value);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
}
