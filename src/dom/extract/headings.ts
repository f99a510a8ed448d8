import { boldReader } from '../outline/bold-lines.ts';
import { readStructure } from '../outline/structure.ts';
import { isSetApart } from '../outline/titles.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { proseOf } from './prose.ts';

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
/** A newsroom's subhead is a bold line between paragraphs, of some words and without a full stop. */
const SUBHEAD = /^[^:]{7,109}[\p{L}"”’)]$/u;

/**
 * Portals print "Chương II", "I. Quan điểm" and "Điều 5" as bold or centred paragraphs. They become headings,
 * so that readers, exports and screen readers see the structure.
 */
export function promoteHeadings(root: Element): void {
  const boldOf = boldReader();
  const blocks = collectBlocks(root);
  const { entries } = readStructure(blocks, false);
  const promote = (block: Block, tag: string | undefined) => {
    const { element, text } = block;
    if (!tag || !/^(?:p|div|center)$/.test(element.localName) || text.length > MAX_UNITS || element === root) return;
    if (!isSetApart(block, boldOf) || element.querySelector('p, div, table, ul, ol, img, br') !== null) return;
    const heading = element.ownerDocument.createElement(tag);
    for (const attribute of element.attributes) heading.setAttribute(attribute.name, attribute.value);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  };
  for (const { block, node } of entries) promote(block, TAG[node.level]);
  if (entries.length > 0) return;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (index > 0 && next && SUBHEAD.test(block.text) && proseOf(next) > 0 && !isSetApart(next, boldOf))
      promote(block, 'h3');
  }
}
