import { elementAround } from '../anchor/quote.ts';
import { BLOCKS } from '../anchor/tags.ts';

/**
 * What stands before and after a range inside its own blocks, NFC, white space collapsed but kept at the range's edge,
 * where it tells whether a word goes on. A link to the text needs words of the same block: a term of it never crosses
 * from one block into the next.
 */
export function blockContext(range: Range): { prefix: string; suffix: string } {
  const first = blockOf(range.startContainer);
  const last = blockOf(range.endContainer);
  if (!first || !last) return { prefix: '', suffix: '' };
  const before = range.cloneRange();
  before.setStart(first, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = range.cloneRange();
  after.setEnd(last, last.childNodes.length);
  after.setStart(range.endContainer, range.endOffset);
  return { prefix: wordsOf(before), suffix: wordsOf(after) };
}

function wordsOf(range: Range): string {
  return range.toString().replace(/\s+/g, ' ').normalize('NFC');
}

function blockOf(node: Node): Element | null {
  let element = elementAround(node);
  while (element?.parentElement && !BLOCKS.has(element.localName)) element = element.parentElement;
  return element;
}
